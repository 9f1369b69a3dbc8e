"""Whether the addresses of records still lead where they led, asked politely over the network.

Nothing here is used but by ``citekit check --links``.
"""

from citekit.provenance.links.asking import LinkCache, check_links
from citekit.provenance.links.client import Answer, Client

__all__ = ["Answer", "Client", "LinkCache", "check_links"]
