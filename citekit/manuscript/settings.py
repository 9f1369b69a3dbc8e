"""What the metadata at the head of a manuscript, or the command, says about its citations.

Pandoc's own fields are read (``bibliography``, ``csl``, ``lang``, ``nocite``, ``references`` and the
like), and under ``citekit`` what Pandoc does not know.

Source: The Pandoc manual, "Specifying bibliographic data", "Specifying a citation style",
"Including uncited items in the bibliography", "Other relevant metadata fields".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from citekit.errors import Location, Problem, RecordError, suggest

__all__ = ["Settings", "settings_from"]

_OWN = "citekit"
_NOCITE_KEY = re.compile(r"@(\*|\w+(?:[:.#$%&\-+?<>~/]\w+)*|\{[^{}\s]+\})")
_TRUE, _FALSE = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the citations of a manuscript are made. None leaves a thing to the manuscript, or to the default."""

    style: str | None = None
    """A style's name or path."""
    locale: str | None = None
    """The language of terms and dates."""
    access_dates: bool | None = None
    """Whether the date of access is given wherever a source has one."""
    bibliography: tuple[str, ...] = ()
    """Files of sources: of records, BibTeX, RIS, CSL-JSON."""
    references: tuple[Any, ...] = ()
    """Sources that the manuscript itself holds, as CSL-JSON."""
    records: str | None = None
    """The folder in which keys are looked up."""
    nocite: tuple[str, ...] = ()
    """Keys that the list has without a citation; ``*`` means all of the bibliography."""
    chapters: int | None = None
    """The level of the headings with which everything is cited for the first time again; 0 for none."""
    group: str | None = None
    """A scheme by which the list is divided."""
    title: str | None = None
    """The heading of the list."""
    without_list: bool | None = None
    """Whether the list is left out."""
    moves_marks: bool | None = None
    """Whether punctuation goes before the mark of a note."""

    def over(self, other: "Settings") -> "Settings":
        """Give these settings, and those of another where these say nothing."""
        said = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) not in (None, ())
        }
        return replace(other, **said)


def settings_from(
    metadata: Mapping[str, Any], *, folder: Path | None = None, file: str = "<manuscript>"
) -> Settings:
    """Read the settings of a manuscript's metadata.

    Args:
        metadata: Plain values: text, lists, mappings.
        folder: That of the manuscript, from which its paths begin.
        file: The name that errors give it.

    Raises:
        RecordError: A setting is not what is expected.
    """
    read = _Reader(metadata, file, folder)
    own = read.own()
    style = (
        own.get("style") or read.text("csl") or read.text("citation-style") or read.text("style")
    )
    return Settings(
        style=None if style is None else read.path_or_name(str(style)),
        locale=own.get("lang") or read.text("lang") or read.text("locale"),
        access_dates=read.own_flag(own, "access-dates"),
        bibliography=tuple(map(read.path, read.texts("bibliography"))),
        references=read.listed("references"),
        records=read.path(own["records"]) if "records" in own else None,
        nocite=tuple(key.strip("{}") for key in _NOCITE_KEY.findall(read.joined("nocite"))),
        chapters=read.level(own.get("chapters")),
        group=read.path_or_name(own["group"]) if "group" in own else None,
        title=read.text("reference-section-title"),
        without_list=read.flag("suppress-bibliography"),
        moves_marks=read.flag("notes-after-punctuation"),
    )


class _Reader:
    def __init__(self, metadata: Mapping[str, Any], file: str, folder: Path | None) -> None:
        self._metadata, self._file, self._folder = metadata, file, folder

    def own(self) -> dict[str, str]:
        """Give the settings under ``citekit``."""
        found = self._metadata.get(_OWN) or {}
        if not isinstance(found, Mapping):
            raise self._wrong(_OWN, f"expected settings such as 'chapters: true', not {found!r}")
        for key, value in found.items():
            if key not in _OWN_KEYS:
                raise self._wrong(f"{_OWN}.{key}", "unknown setting", suggest(key, _OWN_KEYS))
            if not isinstance(value, str):
                raise self._wrong(f"{_OWN}.{key}", f"expected one word, not {value!r}")
        return dict(found)

    def text(self, key: str) -> str | None:
        found = self._metadata.get(key)
        if found is not None and not isinstance(found, str):
            raise self._wrong(key, f"expected text, not {found!r}")
        return found or None

    def texts(self, key: str) -> list[str]:
        found = self._metadata.get(key) or []
        several = [found] if isinstance(found, str) else found
        if not isinstance(several, Sequence) or not all(isinstance(one, str) for one in several):
            raise self._wrong(key, f"expected a file or a list of files, not {found!r}")
        return list(several)

    def listed(self, key: str) -> tuple[Any, ...]:
        found = self._metadata.get(key) or ()
        if isinstance(found, str) or not isinstance(found, Sequence):
            raise self._wrong(key, f"expected a list of items, not {found!r}")
        return tuple(found)

    def joined(self, key: str) -> str:
        found = self._metadata.get(key) or ""
        return " ".join(map(str, found)) if isinstance(found, list) else str(found)

    def flag(self, key: str) -> bool | None:
        return self._truth(key, self.text(key))

    def own_flag(self, own: Mapping[str, str], key: str) -> bool | None:
        return self._truth(f"{_OWN}.{key}", own.get(key))

    def _truth(self, key: str, found: str | None) -> bool | None:
        if found is None:
            return None
        if found.lower() not in _TRUE | _FALSE:
            raise self._wrong(key, f"expected true or false, not {found!r}")
        return found.lower() in _TRUE

    def level(self, found: str | None) -> int | None:
        if found is None:
            return None
        if found.lower() in _TRUE | _FALSE:
            return int(found.lower() in _TRUE)
        if not found.isdecimal() or not 0 <= int(found) <= 6:  # noqa: PLR2004 -- levels of headings
            raise self._wrong(
                f"{_OWN}.chapters", f"expected true, false or a level 1 to 6, not {found!r}"
            )
        return int(found)

    def path(self, name: str) -> str:
        """Give a path as it is from here: from the manuscript's folder, or else from this one."""
        beside = None if self._folder is None else self._folder / name
        return str(beside) if beside is not None and beside.exists() else name

    def path_or_name(self, name: str) -> str:
        """Give a path, or a name; a file that has the name counts first, as in Pandoc."""
        for candidate in dict.fromkeys((name, f"{name}.csl")):
            path = self.path(candidate)
            if candidate.endswith((".csl", ".yaml", ".yml")) and Path(path).is_file():
                return path
        return name

    def _wrong(self, key: str, reason: str, hint: str | None = None) -> RecordError:
        return RecordError([Problem(Location(self._file), key, reason, hint)])


_OWN_KEYS = ("style", "lang", "access-dates", "records", "chapters", "group")
