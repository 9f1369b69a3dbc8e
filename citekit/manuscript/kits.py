"""What Pandoc or LaTeX needs to make the citations itself: bibliography, style, and the command to run."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from citekit.csl.cited import Cited, CitedItems
from citekit.csl.item import CslItem
from citekit.csl.style import Style
from citekit.errors import WriteError
from citekit.files import write_text
from citekit.formats import registry
from citekit.manuscript.keys import Entry, cited_by, finder

__all__ = ["Kit", "items_of", "latex_kit", "pandoc_kit", "save_kit"]

_WRITTEN = ".citekit.json"
"""Remembers what was written, so that what an author has changed since is not overwritten."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The files of a kit, and what to do with them."""

    files: Mapping[str, str]
    """Their texts by name."""
    steps: tuple[str, ...]
    """What to type, or to write into the paper, line by line."""


def pandoc_kit(
    items: Iterable[CslItem], style: Style, folder: str, *, locale: str | None = None
) -> Kit:
    """Give what ``pandoc --citeproc`` needs.

    Args:
        items: What is cited, from `items_of`.
        style: From ``load_style``.
        folder: The folder of the kit, as the command names it.
        locale: The language in which pandoc is to cite; that of the paper or the style where None.
    """
    command = f"pandoc --defaults {folder}/citekit.yaml paper.md -o paper.docx"
    defaults = (
        f"# {command}\nciteproc: true\nbibliography:\n- ${{.}}/sources.json\n"
        f"csl: ${{.}}/{style.id}.csl\n"
        + (f"metadata:\n  lang: {style.language(locale)}\n" if locale else "")
    )
    sources = json.dumps([item.to_json() for item in items], ensure_ascii=False, indent=1)
    files = {
        "sources.json": f"{sources}\n",
        f"{style.id}.csl": style.independent_source().decode(),
        "citekit.yaml": defaults,
    }
    return Kit(files, (command,))


def items_of(
    entries: Iterable[Entry], style: Style, keys: Iterable[str] = (), *, locale: str | None = None
) -> list[CslItem]:
    """Give entries as the items by which a style cites them.

    Args:
        entries: What is cited.
        style: From ``load_style``.
        keys: Keys of texts and copies of the entries, such as ``wcda-121618#chinese``; each gives an item.
        locale: The language in which they will be cited; the style's own where None.
    """
    known = {entry.id: entry for entry in entries}
    items = [item for entry in known.values() for item in _items(Cited(entry), style, locale)]
    for key in keys:
        first = _items(replace(cited_by(key, finder(known)), noting=None), style, locale)[0]
        items.append(replace(first, id=key))
    return items


def _items(cited: Cited, style: Style, locale: str | None) -> list[CslItem]:
    made = CitedItems(style, None, locale)
    made.cites(cited)
    return made.all


def latex_kit(entries: Iterable[Entry], style: Style, folder: str) -> Kit:
    """Give what biblatex needs: a bibliography, and the lines that load it.

    biblatex has styles of its own; of these the nearest is taken.

    Args:
        entries: What is cited.
        style: The CSL style that tells which style of biblatex is near.
        folder: The folder of the kit, as the paper names it.
    """
    is_note, is_chicago = style.kind == "note", "chicago" in style.id
    if is_chicago:
        package = f"\\usepackage[{'notes' if is_note else 'authordate'}]{{biblatex-chicago}}"
    else:
        package = f"\\usepackage[style={'verbose-ibid' if is_note else 'authoryear'}]{{biblatex}}"
    profile = "biblatex-chicago" if is_chicago else "standard"
    steps = (
        f"In the preamble of the paper: \\input{{{folder}/citekit}}",
        "In its text: \\autocite[27]{key}; at its end: \\printbibliography",
        "pdflatex paper && biber paper && pdflatex paper && pdflatex paper",
    )
    preamble = "".join(f"% {step}\n" for step in steps)
    preamble += f"{package}\n\\addbibresource{{{folder}/sources.bib}}\n"
    sources = registry.write("biblatex", entries, profile=profile)
    return Kit({"sources.bib": sources, "citekit.tex": preamble}, steps)


def save_kit(kit: Kit, folder: Path, *, force: bool = False) -> None:
    """Write the files of a kit into a folder: all, or none where one of them was changed since.

    Args:
        kit: From `pandoc_kit` or `latex_kit`.
        folder: Is made where it is not there.
        force: Whether files are overwritten that citekit has not written, or that were changed since.

    Raises:
        WriteError: A file was changed, or cannot be written.
    """
    if folder.is_file():
        raise WriteError(f"{folder}: expected a folder to write into, found a file")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise WriteError(f"{folder}: cannot be made: {error.strerror}") from None
    known = _written(folder)
    changed = [
        str(folder / name)
        for name, text in kit.files.items()
        if not force and not _is_ours(folder / name, text, known.get(name))
    ]
    if changed:
        raise WriteError(
            f"{', '.join(changed)}: not written by citekit, or changed since; move it, or --force to overwrite it"
        )
    for name, text in kit.files.items():
        write_text(folder / name, text)
    marks = {**known, **{name: _mark(text.encode()) for name, text in kit.files.items()}}
    write_text(folder / _WRITTEN, json.dumps(marks, indent=1) + "\n")


def _written(folder: Path) -> dict[str, str]:
    try:
        known = json.loads((folder / _WRITTEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _is_ours(file: Path, text: str, mark: str | None) -> bool:
    """Say whether a file may be written: it is not there, or stands as it was written, or is the same."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return data == text.encode() or _mark(data) == mark


def _mark(data: bytes) -> str:
    return sha256(data).hexdigest()
