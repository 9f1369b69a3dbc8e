"""From a `Source` to the CSL item that citations are made of.

The item is plain CSL 1.0.2, so that our styles give the same text in any processor:

================  =====================================================================
variable          what citekit puts there
================  =====================================================================
call-number       the complete shelfmark as the archive writes it, sigle first; all of
                  them where there are several witnesses. Absent where the archive is
                  named last (collections), which styles then build from the parts.
archive, archive_location, archive_collection, archive-place
                  the same in parts, for other styles and for reference managers
page              leaves in the file, or pages in the book; absent with several witnesses
publisher         who published the text; where that is a book, its host is in ``source``
medium            ``[in Chinese]`` or a gloss, in brackets, to stand after the title
genre             what it is, where the title does not say so; or the description that
                  stands in place of a title that the document does not bear
================  =====================================================================

What is only inferred never gets into an item, and funders never do.

Source: CSL 1.0.2, appendices III and IV; Chicago 18, 13.101, 14.113-14.131.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from citekit.archives import Repositories
from citekit.csl.from_date import csl_date
from citekit.csl.from_holding import archive_variables
from citekit.csl.item import CslItem
from citekit.errors import NotFoundError
from citekit.model import (
    Body,
    Contribution,
    Holding,
    LiteralName,
    Person,
    Publication,
    Source,
    Text,
)
from citekit.model.agent import Agent
from citekit.model.date import SourceDate
from citekit.model.language import base_language, language_name

__all__ = ["csl_name", "displayed_date", "item_from", "translation_note_from"]


def item_from(
    source: Source,
    text_id: str | None = None,
    *,
    repositories: Repositories | None = None,
    item_id: str | None = None,
) -> CslItem:
    """Make the CSL item by which one text of a source is cited.

    Args:
        source: The source.
        text_id: Which of its texts; the one named by ``cite`` where None.
        repositories: The archives table; the one in use where None.
        item_id: The id of the item; the source's where None.

    Raises:
        NotFoundError: The source has no such text, or the text is only inferred to have existed; or the
            archives table has no such archive.
    """
    text = source.cited if text_id is None else _text(source, text_id)
    table = repositories or Repositories.in_use()
    parts = (
        _title(source, text),
        _names(source, text),
        _dates(source),
        archive_variables(_witnesses(source, text), table),
        _published(text),
        {
            "language": _attested_language(text),
            "abstract": source.summary,
            "keyword": ", ".join(source.subjects),
        },
    )
    variables = {name: value for part in parts for name, value in part.items() if value}
    return CslItem.from_json({"id": item_id or source.id, "type": _csl_type(source), **variables})


def translation_note_from(source: Source, text_id: str, *, item_id: str) -> CslItem:
    """Make the item that notes a translation beside its original: "English translation by 7Brands, ...".

    It has no title and no date of its own, so that it can follow the citation of the original.
    """
    text = _text(source, text_id)
    steps = [step for step in text.derived_from if step.kind == "translation"]
    by = _listed(str(person) for step in steps for person in _printable(step.translators))
    tag = _attested_language(text)
    what = "translation" if steps else "text"
    what = f"{language_name(base_language(tag))} {what}" if tag else what
    variables = {"genre": f"{what} by {by}" if by else what, **_published(text)}
    said = {name: value for name, value in variables.items() if value}
    return CslItem.from_json({"id": item_id, "type": "document", **said})


def _text(source: Source, text_id: str) -> Text:
    known = [text.id for text in source.texts]
    if text_id not in known:
        raise NotFoundError("text", text_id, known=known, advice=f"texts of {source.id!r}")
    text = source.text(text_id)
    if text.certainty == "inferred":
        others = [text.id for text in source.texts if text.certainty != "inferred"]
        raise NotFoundError(
            "text that can be cited called",
            text_id,
            advice=f"it is only inferred to have existed; cite one of: {', '.join(others)}",
        )
    return text


_TYPES = {
    "interview": "interview",
    "speech": "speech",
    "map": "map",
    "photograph": "graphic",
    "treaty": "treaty",
    "protocol": "treaty",
    "collection": "collection",
    "fonds": "collection",
    "series": "collection",
    "file": "collection",
}
_CORRESPONDENCE = {"letter", "telegram", "note"}


def _csl_type(source: Source) -> str:
    return "personal_communication" if _is_letter(source) else _TYPES.get(source.type, "document")


def _is_letter(source: Source) -> bool:
    """Whether it is known who wrote to whom, so that it can be cited as a letter (Chicago 18, 14.118)."""
    sides = (source.authors, source.recipients)
    return source.type in _CORRESPONDENCE and all(any(_printable(side)) for side in sides)


def _title(source: Source, text: Text) -> dict[str, str | None]:
    """Give the title and, after it, what tells a reader of another language what it is.

    A letter without a title of its own is cited by who wrote to whom.
    """
    title = text.title or source.title
    if title.kind == "supplied" and _is_letter(source):
        return {}
    if title.kind == "supplied":
        return {"genre": title.text, "title-short": title.short}
    shown = title.form("romanised") or title
    return {
        "title": shown.text,
        "title-short": title.short,
        "medium": _after_title(source, text),
        "genre": _genre(source, title.text),
    }


def _after_title(source: Source, text: Text) -> str | None:
    """Give a gloss of a foreign title; or say in which language a text with an English title is."""
    title = text.title or source.title
    gloss = title.form("translated")
    if gloss:
        return f'[<span class="nocase">{gloss.text}</span>]'
    shown = source.cited if text.title is None else text
    tag, title_tag = _attested_language(text), title.language or _attested_language(shown)
    if tag and title_tag and base_language(title_tag) != base_language(tag):
        return f"[in {language_name(base_language(tag))}]"
    return None


def _attested_language(text: Text) -> str | None:
    return text.language.tag if text.language and text.language.is_attested else None


_UNSAID = {"document", "collection", "fonds", "series", "file", "conversation", "note"}


def _genre(source: Source, title: str) -> str | None:
    word = source.type.replace("-", " ")
    return None if source.type in _UNSAID or word in title.casefold() else word


def _names(source: Source, text: Text) -> dict[str, list[dict[str, Any]]]:
    steps = [step for step in text.derived_from if step.kind in {"translation", "edition"}]
    return {
        "author": _csl_names(source.authors),
        # Reference managers take a recipient of anything but a letter for an author.
        "recipient": _csl_names(source.recipients) if _is_letter(source) else [],
        "translator": _csl_names(person for step in steps for person in step.translators),
        "editor": _csl_names(person for step in steps for person in step.editors),
    }


def _printable(people: Iterable[Contribution]) -> Iterator[Contribution]:
    return (person for person in people if person.certainty != "inferred")


def _csl_names(people: Iterable[Contribution]) -> list[dict[str, Any]]:
    return [csl_name(person.agent) for person in _printable(people)]


def csl_name(agent: Agent) -> dict[str, Any]:
    """Give a name in CSL-JSON's shape; a family-first name with static ordering."""
    match agent:
        case Person():
            parts = {
                "family": agent.family,
                "given": agent.given,
                "dropping-particle": agent.particle,
                "suffix": agent.suffix,
                "static-ordering": agent.order == "family-first",
            }
            return {name: part for name, part in parts.items() if part}
        case Body():
            return {"literal": agent.name}
        case LiteralName():
            return {"literal": agent.literal}


_SHOWN_FIRST = (
    "displayed",
    "dated",
    "sent",
    "event",
    "delivered",
    "received",
    "published",
    "copied",
)


def displayed_date(source: Source) -> SourceDate | None:
    """Give the date that citations print: the one displayed, or else the document's own."""
    printable = [date for date in source.dates if date.certainty != "inferred"]
    return min(printable, key=lambda date: _SHOWN_FIRST.index(date.role), default=None)


def _dates(source: Source) -> dict[str, dict[str, Any]]:
    shown = displayed_date(source)
    return {"issued": csl_date(shown.date)} if shown else {}


def _witnesses(source: Source, text: Text) -> Sequence[Holding]:
    """Give the witnesses of a text; of what it was made from, where it has none of its own.

    A step that is only inferred is not followed.
    """
    seen, waiting = {text.id}, [text]
    while waiting:
        here = waiting.pop(0)
        held = [holding for holding in here.held_at if holding.certainty != "inferred"]
        if held:
            return held
        for step in here.derived_from:
            if step.certainty != "inferred" and step.text not in seen:
                seen.add(step.text)
                waiting.append(source.text(step.text))
    return ()


def _published(text: Text) -> dict[str, Any]:
    """Give the book or journal that holds the text, and the host where it is online."""
    printed = next(
        (one for one in text.published_in if one.type != "webpage" and not one.reprint), None
    )
    online = next((one for one in text.published_in if one.type == "webpage"), None)
    page = online or printed
    access = _access(page) if page else {}
    host = _host(online) if online else None
    if printed is None:
        return {**access, "publisher": host}
    return {**access, **_book(printed), "source": host}


def _host(page: Publication) -> str | None:
    return next((str(name) for name in (page.publisher, page.title) if name), None)


def _access(page: Publication) -> dict[str, Any]:
    identifiers = {number.scheme.upper(): number.value for number in page.identifiers}
    return {
        "URL": page.url,
        "DOI": identifiers.get("DOI"),
        "accessed": csl_date(page.accessed) if page.accessed else None,
    }


def _book(book: Publication) -> dict[str, Any]:
    return {
        "container-title": book.title.text if book.title else None,
        "container-author": _csl_names(book.authors),
        "editor": _csl_names(book.editors),
        "translator": _csl_names(book.translators),
        "publisher": str(book.publisher) if book.publisher else None,
        "publisher-place": book.place,
        "original-date": csl_date(book.date) if book.date else None,
        "edition": book.edition,
        "collection-title": book.series,
        "volume": book.volume,
        "issue": book.issue,
        "number": book.number,
        "page": book.pages.raw if book.pages else None,
    }


def _listed(names: Iterable[str]) -> str:
    """Write names as a sentence does: "A, B, and C"."""
    everyone = list(dict.fromkeys(names))
    if len(everyone) <= 2:  # noqa: PLR2004 -- two names take no comma
        return " and ".join(everyone)
    return f"{', '.join(everyone[:-1])}, and {everyone[-1]}"
