"""From witnesses to holdings: the repository, the code in levels, the leaves."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from citekit.archives.codes import Reading
from citekit.archives.codes.archive import is_sigle
from citekit.archives.codes.registry import GENERAL
from citekit.archives.lines.line import Unsure, Witness
from citekit.errors import ParseError
from citekit.model import Holding, Locator, ReferenceCode, Repository

__all__ = ["by_file", "check", "holding", "unsure_of"]

_TRIM = " \t\r\n,;:."


def by_file(witness: Witness) -> Iterator[Witness]:
    """Yield a witness for each file that its code names with leaves of its own."""
    for reading in witness.reading.files if witness.reading else (None,):
        yield replace(witness, reading=reading)


def holding(witness: Witness, *, named: bool) -> Holding | None:
    """Give the holding of a witness; None where nothing tells who holds it.

    Args:
        witness: What was read.
        named: Whether it needs an id, because there are several.

    Raises:
        ParseError: It holds a character that cannot stand in a record.
    """
    repository = _repository(witness)
    if repository is None:
        return None
    reference, collection = _reference(witness.reading)
    carrier = _carrier(witness.reading)
    said = {"certainty": "inferred", "basis": _DECIMAL_BASIS} if witness.archive is None else {}
    return Holding.model_validate(
        {
            "id": _id(repository) if named else None,
            "repository": repository,
            "collection": collection,
            "reference": reference,
            "locator": _locator(witness.reading),
            "carrier": carrier,
            "verbatim": _plain(witness.text),
            "note": "the line says that a copy is kept here" if witness.is_copy else None,
            **said,
        }
    )


_DECIMAL_BASIS = "the form of the number, which is that of the decimal files of the Department of State; the line names no archive"


def _repository(witness: Witness) -> Repository | None:
    reading = witness.reading
    if witness.archive is None:
        decimal = reading is not None and any(part.name == "decimal file" for part in reading.parts)
        return Repository(id="us-state") if decimal else None
    printed = _plain(witness.archive)
    if len(witness.repositories) != 1:
        return Repository(sigle=printed) if is_sigle(printed) else Repository(name=printed)
    entry = witness.repositories[0]
    sigle = printed if is_sigle(printed) and printed != entry.sigle else None
    joined = _joined(witness)
    differs = joined is not None and joined != (entry.joined_by or "comma")
    return Repository.model_validate(
        {
            name: value
            for name, value in (
                ("id", entry.id),
                ("sigle", sigle),
                ("joined_by", joined if differs else None),
            )
            if value
        }
    )


def _joined(witness: Witness) -> str | None:
    """Say what the line has between a sigle and its code; None where the archive does not stand first."""
    if (
        witness.reading is None
        or not witness.archive
        or not witness.text.startswith(witness.archive)
    ):
        return None
    between = witness.text[len(witness.archive) : witness.code_start - witness.start]
    return {"": None, ",": "comma", ":": None}.get(between.strip()) if between.strip() else "space"


def _id(repository: Repository) -> str | None:
    return (
        repository.id
        or re.sub(r"[^a-z0-9]+", "-", str(repository).casefold()).strip("-")[:60]
        or None
    )


def _reference(reading: Reading | None) -> tuple[ReferenceCode | None, str | None]:
    """Give the code, and the collection where it stands at one end of it."""
    code = reading.reference() if reading else None
    if code is None:
        return None, None
    collections = [level.value for level in code.levels if level.level == "collection"]
    if len(collections) != 1:
        return code, None
    (name,) = collections
    rest = code.raw
    if rest.startswith(name):
        rest = rest[len(name) :].strip(_TRIM)
    elif rest.endswith(name):
        rest = rest[: -len(name)].strip(_TRIM)
    if rest == code.raw:
        return code, None
    return (code.model_copy(update={"raw": rest}) if rest else None), name


def _locator(reading: Reading | None) -> Locator | None:
    return reading.locator() if reading else None


def _carrier(reading: Reading | None) -> str | None:
    found = [part.value for part in reading.parts if part.kind == "carrier"] if reading else []
    return found[0] if found else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def unsure_of(witness: Witness) -> Iterator[Unsure]:
    """Yield what a person should look at in a witness."""
    if witness.archive is None:
        yield Unsure("no archive is named", witness.text, witness.span)
    elif len(witness.repositories) > 1:
        ids = ", ".join(str(one.id) for one in witness.repositories)
        yield Unsure(f"several archives bear this name ({ids})", witness.archive, witness.span)
    elif not witness.repositories:
        yield Unsure("the archives table does not know this archive", witness.archive, witness.span)
    elif witness.alike:
        ids = ", ".join(str(one.id) for one in witness.alike)
        reason = f"several archives bear this name ({ids}); the form of the code tells which"
        yield Unsure(reason, witness.archive, witness.span)
    reading = witness.reading
    if reading and reading.reference() and not witness.repositories and reading.grammar != GENERAL:
        reason = f"read by the practice {reading.grammar!r}, which the form of the code alone tells"
        yield Unsure(reason, reading.text, witness.span)
    if witness.reading and witness.reading.also:
        grammars = ", ".join(witness.reading.also)
        yield Unsure(
            f"read as {witness.reading.grammar}; the code fits {grammars} as well",
            witness.reading.text,
            witness.span,
        )


def check(text: str) -> None:
    """Refuse a line with characters that cannot stand in a record.

    Raises:
        ParseError: At the first such character.
    """
    for place, character in enumerate(text):
        if unicodedata.category(character) in {"Cc", "Cs"} and not character.isspace():
            raise ParseError(
                f"expected no control character, found U+{ord(character):04X}; remove it",
                text=text, span=(place, place + 1),
            )  # fmt: skip
