"""Items of archival sources, as styles made for published works need them so as not to misrepresent such sources."""

from typing import Any

from citekit.csl.item import CslItem
from citekit.csl.vocabulary import TYPES
from citekit.words import Grammar, grammar_near

__all__ = ["for_public_styles"]


def for_public_styles(item: CslItem, locale: str | None = None) -> CslItem:
    """Give the variant of an item that styles other than ours cite best.

    - Without an author a translator is said in words after the title, and the editor of a printed volume with the
      volume: public styles would put them in the author's place.
    - The date of a document in a printed volume is ``event-date``, that of the volume ``issued``.
    - Leaves with a label, and all shelfmarks of several copies, stand in ``archive_location``; the shelfmark as a
      whole is not printed by public styles.
    - A title that is followed by its translation keeps its capitals.
    - A treaty in an archive is a document, and so is a letter that bears a title: they would lose the archive, or a
      comma.

    Books and articles stay as they are.

    Args:
        item: The item that our own styles take.
        locale: The language of what is said in words; English where None.
    """
    data = item.to_json()
    if item.type in _PUBLISHED:
        return item
    if item.type == "treaty" or (item.type == "personal_communication" and data.get("title")):
        data["type"] = "document"
        data.pop("recipient", None)
    if str(data.get("medium", "")).startswith(_GLOSS):
        data |= {name: f"{_NOCASE}{data[name]}</span>" for name in _TITLES if data.get(name)}
    if not data.get("author"):
        _say_contributors(data, grammar_near(locale))
    _part_dates(data)
    _gather_shelfmark(data)
    return CslItem.from_json(data)


_PUBLISHED = TYPES - {
    "collection", "document", "graphic", "interview", "manuscript", "map", "personal_communication", "speech", "treaty",
}  # fmt: skip


_NOCASE = '<span class="nocase">'
_GLOSS = f"[{_NOCASE}"
_TITLES = ("title", "title-short")


def _say_contributors(data: dict[str, Any], words: Grammar) -> None:
    if translators := data.pop("translator", None):
        said = words.translated.format(words.joined([_name(one) for one in translators]))
        data["medium"] = ", ".join(part for part in (data.get("medium"), said) if part)
    if editors := data.pop("editor", None):
        said = words.edited.format(words.joined([_name(one) for one in editors]))
        if data.get("container-title"):
            data["container-title"] += f"{_NOCASE}, {said}</span>"
        else:
            data["medium"] = ", ".join(part for part in (data.get("medium"), said) if part)


def _part_dates(data: dict[str, Any]) -> None:
    if data.get("container-title") and (printed := data.pop("original-date", None)):
        data |= {"event-date": data["issued"]} if data.get("issued") else {}
        data["issued"] = printed


def _gather_shelfmark(data: dict[str, Any]) -> None:
    whole = data.get("call-number", "")
    if "; " in whole:
        data["archive_location"] = whole
        for name in ("archive", "archive_collection", "archive-place"):
            data.pop(name, None)
        return
    leaves = data.pop("division", None)
    if leaves and data.get("archive_location") and not data.get("container-title"):
        data["archive_location"] += f", {leaves}"
        data.pop("page", None)


def _name(name: dict[str, Any]) -> str:
    if "literal" in name:
        return str(name["literal"])
    given, family = name.get("given", ""), name.get("family", "")
    parts = (family, given) if name.get("static-ordering") else (given, family)
    return " ".join(part for part in parts if part)
