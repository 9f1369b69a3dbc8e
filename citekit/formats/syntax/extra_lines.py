"""Lines such as ``archive_collection: Fond 118``, by which reference managers hold what they have no field for.

They are read in the three forms in which they are found: ``archive_collection: Fond 118``, which citation processors
read; ``{:archive_collection: Fond 118}``, their older form; ``Archive Collection: Fond 118``, as Zotero labels its fields.
Better BibTeX's ``tex.library: RGANI`` says that a BibTeX entry has that field.

They are written in the one order in which all readers find them: variables first, because a line of another form ends
them for a citation processor; then what Better BibTeX reads; then words.

Source: citeproc-js, "Cheater syntax for odd fields"; Zotero, "Citing Fields from Extra"; Better BibTeX, "Extra fields".
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from citekit.csl.attested import attested
from citekit.csl.edtf import edtf_from, edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.variables import one_line
from citekit.csl.vocabulary import (
    DATE_VARIABLES,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    TEXT_VARIABLES,
    TYPES,
    VARIABLES,
)
from citekit.formats.bib.names import biblatex_language
from citekit.formats.entries.visible import visible_text
from citekit.model import Source
from citekit.model.language import base_language

__all__ = ["Block", "add_line", "date_lines", "read_block", "tex_lines"]

_LINE = re.compile(r"([A-Za-z][A-Za-z_-]*): *(\S.*)")


def add_line(line: str, variables: dict[str, Any]) -> bool:
    """Add what a line says to an item's variables.

    >>> variables = {}
    >>> add_line("editor: Westad || Odd Arne", variables), variables
    (True, {'editor': [{'family': 'Westad', 'given': 'Odd Arne'}]})

    Returns:
        Whether it says something: it names a variable of CSL, which for text and dates was not yet there.
    """
    match = _LINE.fullmatch(line.strip())
    if match is None:
        return False
    name, value = match[1], match[2].strip()
    if name in NAME_VARIABLES:
        variables.setdefault(name, []).append(_name(value))
        return True
    if name in variables:
        return False
    if name in DATE_VARIABLES:
        date = edtf_from_words(value)
        variables[name] = csl_date(date) if date else {"literal": value}
    elif name in TEXT_VARIABLES | NUMBER_VARIABLES:
        variables[name] = value
    return name in variables


def _name(text: str) -> dict[str, str]:
    family, bars, given = (part.strip() for part in text.partition("||"))
    return {"family": family, "given": given} if bars and family and given else {"literal": text}


class Block(NamedTuple):
    """A field for notes, read."""

    variables: Mapping[str, Any]
    """What its lines say of CSL's variables, ``type`` among them."""
    tex: Mapping[str, str]
    """What its lines say of the fields of a BibTeX entry, by their names."""
    rest: str
    """The lines that are something else, as they are."""


_ANY = re.compile(r"\{?:?(?P<name>[A-Za-z][A-Za-z _-]{0,40}): *(?P<value>\S[^\n]*?)\s*\}?")
_TEX = re.compile(r"tex\.(?P<name>[A-Za-z][A-Za-z0-9_-]*)[:=] *(?P<value>\S.*)", re.IGNORECASE)
_LABELS = {name.replace("_", "-").casefold(): name for name in VARIABLES} | {
    "citation-key": "citation-key",
    "loc.-in-archive": "archive_location",
    "num-pages": "number-of-pages",
    "date": "issued",
    "type": "type",
}
_WORDS = frozenset({"note", "annote", "abstract", "title", "keyword"})
"""Variables that a line with a label does not set: such lines are words that a person wrote."""


def read_block(text: str, known: Mapping[str, Any] | None = None) -> Block:
    r"""Read the lines of a field for notes; each that says nothing of a variable that is free is kept as it is.

    Args:
        text: The field.
        known: Variables that are set already.

    >>> read_block("{:archive_collection: Fond 118}\nArchive Place: Beijing\ntex.library: RGANI\nSeen: 2026")
    Block(variables={'archive_collection': 'Fond 118', 'archive-place': 'Beijing'}, tex={'library': 'RGANI'}, rest='Seen: 2026')
    """
    taken = dict(known or {})
    tex: dict[str, str] = {}
    rest: list[str] = []
    for line in text.split("\n"):
        of_tex = _TEX.fullmatch(line.strip())
        if of_tex and tex.setdefault(of_tex["name"].lower(), of_tex["value"]) == of_tex["value"]:
            continue
        if of_tex or not _add_any(line, taken):
            rest.append(line)
    said = {name: value for name, value in taken.items() if value != (known or {}).get(name)}
    return Block(said, tex, "\n".join(rest).strip())


def _add_any(line: str, variables: dict[str, Any]) -> bool:
    """Add what a line of any of the three forms says."""
    match = _ANY.fullmatch(line.strip())
    if match is None or (line.lstrip().startswith("{") != line.rstrip().endswith("}")):
        return False
    name = _LABELS.get(re.sub(r"[ _]", "-", match["name"].strip()).casefold())
    if name is None or name in _WORDS:
        return False
    if name == "type":
        return (
            match["value"] in TYPES
            and variables.setdefault("type", match["value"]) == match["value"]
        )
    return add_line(f"{name}: {match['value']}", variables)


_PLAIN_DATE = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?", re.ASCII)


def date_lines(issued: Mapping[str, Any]) -> Iterator[str]:
    """Yield a date with doubts, a season or two ends, of which versions of Zotero before 2026 keep only a part.

    >>> list(date_lines({"date-parts": [[1962, 6]], "circa": True}))
    ['issued: 1962-06~']
    """
    date = edtf_from(issued)
    if date and not _PLAIN_DATE.fullmatch(str(date)):
        yield f"issued: {date}"


def is_day(accessed: Mapping[str, Any]) -> bool:
    """Say whether a date of access is one day for certain: Zotero drops all others, and its web interface refuses their items.

    >>> is_day({"date-parts": [[2026, 8, 3]]}), is_day({"date-parts": [[2026, 8]]})
    (True, False)
    """
    return _DAY.fullmatch(str(edtf_from(accessed) or "")) is not None


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def tex_lines(source: Source, shelfmark: str) -> Iterator[str]:
    """Yield what Better BibTeX makes fields of an entry of, so that its entries for biblatex are as whole as ours.

    The title of the original stands here and not in ``original-title``, by which styles say that a document was
    published under it.

    Args:
        source: The source.
        shelfmark: Where it lies, archive first.
    """
    title = attested(source).title.form("original")
    text = attested(visible_text(source))
    steps = [step for step in text.derived_from if step.kind == "translation"]
    tags = {
        base_language(origin.language.tag)
        for step in steps
        if (origin := attested(source.text(step.text))).language
    }
    language = biblatex_language(tags.pop()) if len(tags) == 1 else None
    said = {
        "origtitle": title.text if title else None,
        "origlanguage": language,
        "library": shelfmark,
    }
    for name, value in said.items():
        if value:
            yield f"tex.{name}: {one_line(value)}"
