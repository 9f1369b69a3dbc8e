"""The chain of a source: from its original language to the page on which it was read."""

from citekit.provenance.chain import Chain, Step, chain

__all__ = ["Chain", "Step", "chain"]
