"""A chain as plain data, for programs."""

import json

from citekit.provenance.chain import Chain

__all__ = ["as_json"]


def as_json(chain: Chain) -> str:
    """Give a chain as JSON: the source's id, and its texts in order, each as in the record."""
    texts = [step.text.model_dump(mode="json") for step in chain.steps]
    return json.dumps(
        {"id": chain.source.id, "cite": chain.source.cited.id, "chain": texts},
        ensure_ascii=False,
        indent=2,
    )
