"""The text that the cited one was translated from, or those that it was translated to: entries that biblatex prints with it.

Source: the BibLaTeX manual, 3.4 ("Related Entries") and 4.5.1.
"""

from typing import NamedTuple

from citekit.csl.item import CslItem
from citekit.formats.entries.visible import visible_item
from citekit.model import Source, Text, Title
from citekit.model.language import base_language

__all__ = ["Related", "related_texts"]


class Related(NamedTuple):
    """What an entry is related to."""

    kind: str
    """biblatex's word for it: ``translationof``, ``translationas``."""
    texts: tuple[CslItem, ...]
    """Each with the id of its text."""


def related_texts(source: Source, cited: str) -> Related | None:
    """Give the texts with titles of their own that the cited one is a translation of, or else translations of it.

    A text that is only inferred is left out; so is one that nothing but its language is known of.

    Args:
        source: The source, without the statements that are not attested.
        cited: The id of the cited text.
    """
    text = source.text(cited)
    from_ = [step.text for step in text.derived_from if step.kind == "translation"]
    to = [
        other.id
        for other in source.texts
        for step in other.derived_from
        if step.kind == "translation" and step.text == cited
    ]
    for kind, others in (("translationof", from_), ("translationas", to)):
        items = tuple(item for name in others if (item := _item(source, source.text(name))))
        if items:
            return Related(kind, items)
    return None


def _item(source: Source, text: Text) -> CslItem | None:
    title = _own_title(source, text)
    if title is None or text.certainty == "inferred":
        return None
    item = visible_item(source, text.id)
    kept = {name: item.variables[name] for name in _KEPT if name in item.variables}
    return CslItem.from_json({"id": text.id, "type": item.type, **kept, "title": title})


_KEPT = (
    "author", "recipient", "issued", "translator", "editor", "publisher", "container-title", "publisher-place",
    "original-date", "volume", "issue", "number", "page", "URL", "DOI", "call-number", "archive", "archive_location",
    "archive_collection", "archive-place", "language",
)  # fmt: skip
"""What tells one text from another; subjects and summary are those of the source, and stand there."""


def _own_title(source: Source, text: Text) -> str | None:
    """Give the title that a text bears, romanised where that is known; the source's original one where it is its."""
    if text.title:
        return _shown(text.title) if text.title.kind == "formal" else None
    original = source.title.form("original")
    tag = original.language if original else None
    if original is None or text.derived_from:
        return None
    other = text.language and tag and base_language(tag) != base_language(text.language.tag)
    return None if other else (source.title.form("romanised") or original).text


def _shown(title: Title) -> str:
    return (title.form("romanised") or title).text
