"""citekit: archival sources, cited with their provenance.

>>> import citekit
>>> source = citekit.load("wcda-121618")["wcda-121618"]
>>> print(citekit.cite(source, locator="27", short=True))
“Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu,” 27.
>>> [str(step.text.language) for step in citekit.chain(source).steps]
['ru', 'zh', 'en']

All names here are public; the modules they come from are loaded when a name is first used, so that
``import citekit`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from citekit.bibliographies import grouped
    from citekit.csl.cited import Cited
    from citekit.csl.citing import bibliography, cite, cite_all
    from citekit.csl.item import CslItem
    from citekit.errors import CitekitError, NotFoundError, ParseError, RecordError, StyleError
    from citekit.library.convert import convert, read
    from citekit.library.folder import load
    from citekit.library.library import Library
    from citekit.manuscript import Manuscript, cite_manuscript
    from citekit.model import Source
    from citekit.provenance import Chain, chain

__all__ = [
    "Chain",
    "Cited",
    "CitekitError",
    "CslItem",
    "Library",
    "Manuscript",
    "NotFoundError",
    "ParseError",
    "RecordError",
    "Source",
    "StyleError",
    "bibliography",
    "chain",
    "cite",
    "cite_all",
    "cite_manuscript",
    "convert",
    "grouped",
    "load",
    "read",
]

_HOMES = {
    "Chain": "citekit.provenance",
    "Cited": "citekit.csl.cited",
    "CitekitError": "citekit.errors",
    "CslItem": "citekit.csl.item",
    "Library": "citekit.library.library",
    "Manuscript": "citekit.manuscript",
    "NotFoundError": "citekit.errors",
    "ParseError": "citekit.errors",
    "RecordError": "citekit.errors",
    "Source": "citekit.model",
    "StyleError": "citekit.errors",
    "bibliography": "citekit.csl.citing",
    "chain": "citekit.provenance",
    "cite": "citekit.csl.citing",
    "cite_all": "citekit.csl.citing",
    "cite_manuscript": "citekit.manuscript",
    "convert": "citekit.library.convert",
    "grouped": "citekit.bibliographies",
    "load": "citekit.library.folder",
    "read": "citekit.library.convert",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'citekit' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
