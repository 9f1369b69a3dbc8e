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
division          the same as they are to be printed ("ll. 193–94"), where processors differ on it
annote            "my translation", where the writer made it
references        where it was printed again: "reprinted in ..."
publisher         who published the text; where that is a book, its host is in ``source``
medium            ``[in Chinese]`` or a gloss, in brackets, to stand after the title
genre             what it is, where the title does not say so; or the description that
                  stands in place of a title that the document does not bear
================  =====================================================================

What is only inferred never gets into an item, and funders never do.

Source: CSL 1.0.2, appendices III and IV; Chicago 18, 13.101, 14.113-14.131.
"""

from collections.abc import Mapping
from typing import Any

from citekit.archives import Repositories
from citekit.csl.attested import attested
from citekit.csl.from_agent import csl_names
from citekit.csl.from_date import issued_from
from citekit.csl.from_holding import archive_variables
from citekit.csl.from_publication import publication_variables
from citekit.csl.item import CslItem
from citekit.csl.short_title import short_title
from citekit.csl.typography import neutral
from citekit.errors import NotFoundError
from citekit.model import Holding, Source, Text
from citekit.model.language import base_language
from citekit.words import ENGLISH, Grammar, grammar_near

__all__ = ["item_from", "note_from", "witness_ids", "witnesses_of"]


def item_from(
    source: Source,
    text_id: str | None = None,
    *,
    witness: str | None = None,
    repositories: Repositories | None = None,
    item_id: str | None = None,
    locale: str | None = None,
) -> CslItem:
    """Make the CSL item by which one text of a source is cited.

    Args:
        source: The source; what it does not attest is left out.
        text_id: Which of its texts; the one named by ``cite`` where None.
        witness: Which of its copies, by id; all where None.
        repositories: The archives table; the one in use where None.
        item_id: The id of the item; the source's where None.
        locale: The language of what citekit says in it, such as "reprinted in" or "[in Chinese]"; English where None,
            or where it has no words of the language.

    Raises:
        NotFoundError: The source has no such text or copy, or the text is only inferred to have existed; or the
            archives table has no such archive.
    """
    text = _text(source, source.cited.id if text_id is None else text_id)
    source, text = attested(source), attested(text)
    table, words = repositories or Repositories.in_use(), grammar_near(locale)
    published = publication_variables(text, words)
    held = _chosen(_witnesses(source, text), witness)
    parts = (
        _title(source, text, words),
        _names(source, text, words),
        issued_from(source, words),
        archive_variables(held, table, in_code=bool(published.get("page")), dash=words.dash),
        published,
        {
            "abstract": source.summary,
            "keyword": ", ".join(source.subjects),
        },
    )
    said = _set_alike(*parts)
    if text.language:
        said["language"] = _language(text.language.tag, said)
    return CslItem.from_json({"id": item_id or source.id, "type": _csl_type(source), **said})


_LONGER_TAGS = {"zh": "cmn", "ja": "jpn"}


def _language(tag: str, said: Mapping[str, Any]) -> str:
    """Give the tag; a longer one where citeproc-js would turn a name round: "Creel George" in a Chinese text."""
    base, dash, rest = tag.partition("-")
    turned = any(
        "given" in name and not name.get("static-ordering")
        for names in said.values()
        if isinstance(names, list)
        for name in names
    )
    return f"{_LONGER_TAGS[base]}{dash}{rest}" if turned and base in _LONGER_TAGS else tag


def witnesses_of(source: Source, text_id: str | None = None) -> tuple[Holding, ...]:
    """List the copies by which a text is cited: its own, or those of what it was made from."""
    text = source.text(source.cited.id if text_id is None else text_id)
    return _witnesses(attested(source), attested(text))


def witness_ids(source: Source, text_id: str | None = None) -> tuple[str | None, ...]:
    """List the ids of the copies by which a text is cited; None for one without an id."""
    return tuple(held.id for held in witnesses_of(source, text_id))


def note_from(
    source: Source,
    text_id: str,
    *,
    beside: str,
    item_id: str,
    repositories: Repositories | None = None,
    locale: str | None = None,
) -> CslItem:
    """Make the item that notes one text beside another: "English translation by 7Brands, ...".

    It has no title and no date of its own, so that it can follow the citation of the other text; and no
    archive where that citation names it.

    Args:
        source: The source; what it does not attest is left out.
        text_id: The text that is noted.
        beside: The text that is cited.
        item_id: The id of the item.
        repositories: The archives table; the one in use where None.
        locale: As for `item_from`.

    Raises:
        NotFoundError: As for `item_from`.
    """
    text, other = attested(_text(source, text_id)), attested(_text(source, beside))
    source, words = attested(source), grammar_near(locale)
    steps = [step for step in text.derived_from if step.kind == "translation"]
    people = [person for step in steps for person in step.translators]
    tag = text.language.tag if text.language else None
    if tag:
        what = words.thing("translation", tag) if steps else words.plain(tag)
    else:
        what = words.unnamed[bool(steps)]
    here, there = _witnesses(source, text), _witnesses(source, other)
    held = () if here == there else here
    said = _set_alike(
        archive_variables(held, repositories or Repositories.in_use(), dash=words.dash),
        publication_variables(text, words),
        {"genre": what + words.by_names(people) if people else what},
    )
    said.pop("translator", None)
    return CslItem.from_json({"id": item_id, "type": "document", **said})


_VERBATIM = frozenset({"DOI", "URL", "abstract", "division", "keyword", "language", "page"})


def _set_alike(*parts: Mapping[str, Any]) -> dict[str, Any]:
    """Join the variables that say something, in marks that every processor sets alike."""
    return {
        name: neutral(value) if isinstance(value, str) and name not in _VERBATIM else value
        for part in parts
        for name, value in part.items()
        if value
    }


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
    return source.type in _CORRESPONDENCE and all(sides)


def _title(source: Source, text: Text, words: Grammar) -> dict[str, str | None]:
    """Give the title and, after it, what tells a reader of another language what it is.

    A letter without a title of its own is cited by who wrote to whom; of a telegram it is said that it is one.
    """
    title = text.title or source.title
    if title.kind == "supplied" and _is_letter(source):
        return {"genre": words.kinds["telegram"] if source.type == "telegram" else None}
    if title.kind == "supplied":
        return {"genre": title.text, "title-short": title.short}
    shown = title.form("romanised") or title
    return {
        "title": shown.text,
        "title-short": title.short or short_title(shown.text),
        "medium": _after_title(source, text, words),
        "genre": _genre(source, title.text, words),
    }


def _after_title(source: Source, text: Text, words: Grammar) -> str | None:
    """Give a gloss of a foreign title; or say in which language a text with an English title is."""
    title = text.title or source.title
    gloss = title.form("translated")
    if gloss:
        return f'[<span class="nocase">{gloss.text}</span>]'
    shown = source.cited if text.title is None else text
    title_tag = title.language or (shown.language and shown.language.tag)
    if text.language and title_tag and base_language(title_tag) != base_language(text.language.tag):
        return f"[{words.in_language(text.language.tag)}]"
    return None


_UNSAID = {"document", "collection", "fonds", "series", "file", "conversation", "note"}


def _genre(source: Source, title: str, words: Grammar) -> str | None:
    """Say what it is, where the title does not say so in English or in the language of the citation."""
    if source.type in _UNSAID:
        return None
    said = {grammar.kinds[source.type].casefold() for grammar in (ENGLISH, words)}
    return None if any(word in title.casefold() for word in said) else words.kinds[source.type]


def _names(source: Source, text: Text, words: Grammar) -> dict[str, Any]:
    steps = [step for step in text.derived_from if step.kind in {"translation", "edition"}]
    return {
        "author": csl_names(source.authors),
        # Reference managers take a recipient of anything but a letter for an author.
        "recipient": csl_names(source.recipients) if _is_letter(source) else [],
        "translator": csl_names(person for step in steps for person in step.translators),
        "annote": words.mine if any(step.own for step in steps) else None,
        "editor": csl_names(person for step in steps for person in step.editors),
    }


def _witnesses(source: Source, text: Text) -> tuple[Holding, ...]:
    """Give the witnesses of a text; of what it was made from, where it has none of its own.

    Of that, the one copy that was worked from, where the record says which.
    """
    seen = {text.id}
    waiting: list[tuple[Text, str | None]] = [(text, None)]
    while waiting:
        here, worked_from = waiting.pop(0)
        held = tuple(one for one in here.held_at if worked_from in {None, one.id})
        if held:
            return held
        for step in here.derived_from:
            if step.text not in seen:
                seen.add(step.text)
                waiting.append((source.text(step.text), step.witness))
    return ()


def _chosen(held: tuple[Holding, ...], witness: str | None) -> tuple[Holding, ...]:
    if witness is None:
        return held
    chosen = tuple(one for one in held if one.id == witness)
    if not chosen:
        known = [one.id for one in held if one.id]
        advice = "" if known else "no copy has an id in the record"
        raise NotFoundError("witness", witness, known=known, advice=advice)
    return chosen
