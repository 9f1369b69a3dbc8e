"""Pandoc itself: it reads the manuscript and writes Word, HTML, PDF and the rest."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from citekit.errors import ProgramError
from citekit.manuscript.pandoc.word import reference_document

__all__ = ["find_pandoc", "read_document", "write_document"]

_OF_ENDINGS = {
    ".tex": "latex", ".org": "org", ".rst": "rst", ".html": "html", ".htm": "html", ".docx": "docx+citations",
    ".odt": "odt", ".typ": "typst", ".ipynb": "ipynb", ".json": "json", ".epub": "epub", ".native": "native",
    ".textile": "textile", ".djot": "djot",
}  # fmt: skip
"""What reads files that end so; everything else is read as Markdown."""
_ENGINES = (
    "typst",
    "tectonic",
    "lualatex",
    "xelatex",
    "pdflatex",
    "weasyprint",
    "wkhtmltopdf",
    "prince",
)
"""What can make Pandoc's PDF, the quickest first."""
_NOT_INSTALLED = 'is not installed; install it (https://pandoc.org/installing.html), or: pip install "citekit-archival[pandoc]"'
_NO_ENGINE = (
    "Pandoc makes PDF by another program, and found none of: "
    f'{", ".join(_ENGINES)}; install one, or: pip install "citekit-archival[pandoc]"'
)


def find_pandoc() -> str:
    """Give the path of Pandoc: of the system, or of the package ``pypandoc_binary``.

    Raises:
        ProgramError: It is not installed.
    """
    found = shutil.which("pandoc")
    if found is not None:
        return found
    package = find_spec("pypandoc")
    if package is not None and package.origin is not None:
        folder = Path(package.origin).parent / "files"
        found = shutil.which("pandoc", path=str(folder))
    if found is None:
        raise ProgramError("pandoc", _NOT_INSTALLED)
    return found


def read_document(
    source: bytes,
    *,
    reader: str | None = None,
    ending: str = "",
    tell: Callable[[str], None] | None = None,
) -> dict[str, Any]:
    """Give a manuscript as Pandoc reads it, in its JSON.

    Args:
        source: The manuscript.
        reader: The name of its format, as Pandoc has it; told by the ending where None.
        ending: What the name of its file ends in, such as ``.docx``.
        tell: Is told what Pandoc warns of.

    Raises:
        ProgramError: Pandoc is not installed, or cannot read it.
    """
    reader = reader or _OF_ENDINGS.get(ending.lower(), "markdown")
    done: dict[str, Any] = json.loads(_run([f"--from={reader}", "--to=json"], source, tell))
    return done


def write_document(
    document: dict[str, Any],
    output: Path | None,
    *,
    writer: str | None = None,
    folder: Path | None = None,
    options: Sequence[str] = (),
    tell: Callable[[str], None] | None = None,
) -> bytes:
    """Give the bytes of the file that Pandoc makes of a document.

    Args:
        document: In Pandoc's JSON.
        output: The file that is to be written; its ending names the format where ``writer`` does not.
        writer: The name of the format, as Pandoc has it; Markdown where neither says.
        folder: That of the manuscript, in which its pictures are.
        options: Further options of Pandoc.
        tell: Is told what Pandoc warns of.

    Raises:
        ProgramError: Pandoc, or what it makes PDF by, is not installed or failed.
    """
    source = json.dumps(document, ensure_ascii=False).encode()
    pictures = os.pathsep.join((".", str(folder or ".")))
    options = ["--from=json", "--standalone", f"--resource-path={pictures}", *options]
    if "title" not in document.get("meta", {}):  # a page of HTML has to have one
        options = [*options, f"--variable=pagetitle:{output.stem if output else 'document'}"]
    suffix = output.suffix if output is not None else ""
    if writer is None and not suffix:
        writer = "markdown"
    if writer is not None:
        options = [*options, f"--to={writer}"]
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch, f"document{suffix}")
        is_pdf = suffix == ".pdf" or writer == "pdf"
        if is_pdf and not any(one.startswith("--pdf-engine") for one in options):
            if shutil.which("typst") is None and find_spec("typst") is not None:
                return _typst_pdf(source, options, Path(scratch), tell)
            engine = next(filter(shutil.which, _ENGINES), None)
            if engine is None:
                raise ProgramError("pandoc", _NO_ENGINE)
            options = [*options, f"--pdf-engine={engine}"]
        is_word = writer == "docx" or (writer is None and suffix == ".docx")
        if is_word and not any(one.startswith("--reference-doc") for one in options):
            styles = Path(scratch, "reference.docx")
            default = _run(["--print-default-data-file=reference.docx"], b"")
            styles.write_bytes(reference_document(default))
            options = [*options, f"--reference-doc={styles}"]
        _run([*options, f"--output={made}"], source, tell)
        return made.read_bytes()


def _typst_pdf(
    source: bytes, options: Sequence[str], scratch: Path, tell: Callable[[str], None] | None
) -> bytes:
    """Make a PDF with the package ``typst``, which is the program of that name."""
    import typst

    made = scratch / "document.typ"
    kept = [one for one in options if one != "--to=pdf"]
    _run([*kept, "--to=typst", f"--output={made}"], source, tell)
    try:
        return bytes(typst.compile(str(made)))
    except RuntimeError as error:
        raise ProgramError("typst", str(error)) from None


def _run(options: Sequence[str], source: bytes, tell: Callable[[str], None] | None = None) -> bytes:
    done = subprocess.run(  # noqa: S603 -- Pandoc, with options of our own and of the caller
        [find_pandoc(), *options], input=source, capture_output=True, check=False
    )
    said = done.stderr.decode(errors="replace").strip()
    if done.returncode:
        raise ProgramError("pandoc", said or "failed")
    if said and tell is not None:
        tell(said)
    return done.stdout
