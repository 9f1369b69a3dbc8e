"""``citekit manuscript``."""

import codecs
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.common import (
    FilePath,
    ReaderGoneError,
    access_dates_option,
    load,
    output_file,
    read_standard_input,
    records_folder,
    tell,
    tell_problems,
)
from citekit.cli.main import COMMANDS
from citekit.cli.writing import locale_option

if TYPE_CHECKING:
    from citekit.library.library import Library
    from citekit.manuscript import Manuscript
    from citekit.manuscript.pandoc.document import PandocDocument

__all__ = ["command"]

_MARKDOWN = frozenset({"", ".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd"})
"""How files in Markdown end."""


@click.command("manuscript", short_help=COMMANDS["manuscript"])
@click.argument("document", metavar="DOCUMENT", type=FilePath())
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "-s",
    "--style",
    metavar="STYLE",
    help="A style by name (see 'citekit styles') or the path of a .csl file. "
    "Default: what the manuscript says, else chicago.",
)
@access_dates_option
@locale_option
@click.option(
    "--chapters",
    "chapters",
    type=click.IntRange(0, 6),
    metavar="LEVEL",
    help="With headings of this level, and those above, every source is cited in full again.",
)
@click.option(
    "-g",
    "--group",
    metavar="SCHEME",
    help="Divide the list: 'archives' (archives, published sources, literature), or a scheme file of your own.",
)
@click.option(
    "--no-bibliography", "without_list", is_flag=True, help="Leave the list at the end out."
)
@click.option(
    "-t",
    "--to",
    "writer",
    metavar="FORMAT",
    help="What to write, as Pandoc names it: docx, html, latex, ... Default: what -o ends in, else Markdown.",
)
@click.option(
    "--from",
    "reader",
    metavar="FORMAT",
    help="What the manuscript is written in, as Pandoc names it. Default: what it ends in, else Markdown.",
)
@click.option(
    "--pandoc",
    "pandoc_options",
    multiple=True,
    metavar="OPTION",
    help="A further option for Pandoc: --pandoc=--reference-doc=house.docx. Repeat it for more.",
)
@output_file
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    document: Path,
    sources: tuple[str, ...],
    style: str | None,
    access_dates: bool | None,
    locale: str | None,
    chapters: int | None,
    group: str | None,
    without_list: bool,
    writer: str | None,
    reader: str | None,
    pandoc_options: tuple[str, ...],
    output: Path | None,
    folder: str | None,
) -> None:
    """Make the citations of a whole manuscript: its notes, or author and date, and the list at its end.

    DOCUMENT is text in Markdown with citations as Pandoc has them: [@key, 27; see also @other, ch. 3]. Keys are
    looked up in the SOURCEs (records, BibTeX, RIS, CSL-JSON), in what the manuscript names under
    'bibliography', and then where all commands look.

    From Markdown to Markdown everything but the citations stays as it is. All other formats, such as Word, HTML,
    LaTeX and PDF, are read and written by Pandoc, which has to be installed.

    A key that names nothing is told with its line, and stands marked in the text; the exit code is 1 then.

    \b
    Examples:
      citekit manuscript essay.md -o essay-with-notes.md
      citekit manuscript essay.md books.bib --style chicago-author-date -o out.md
      citekit manuscript essay.md -o essay.docx
      citekit manuscript thesis.md --chapters 1 -o thesis.pdf
    """
    from citekit.files import decode
    from citekit.manuscript import Settings, cite_manuscript
    from citekit.manuscript.pandoc.program import write_document

    if str(document) == "-" and "-" in sources:
        raise click.UsageError("expected - once: as the manuscript or among its sources")
    if reader is None and document.suffix.lower() in _OF_SOURCES:
        raise click.UsageError(
            f"{document} holds sources, and is no manuscript; name the manuscript before its sources"
        )
    library = load(sources, folder).library if sources else None
    settings = Settings(
        style=style,
        access_dates=access_dates,
        locale=locale,
        records=folder,
        chapters=chapters,
        group=group,
        without_list=without_list or None,
    )
    if output is not None and output.exists() and document.exists() and output.samefile(document):
        raise click.UsageError(f"-o: {str(output)!r} is the manuscript itself; name another file")
    data, file = _read(document)
    options: dict[str, Any] = {
        "settings": settings,
        "looks_up": True,
        "file": file,
        "folder": document.parent,
    }
    made: Manuscript | PandocDocument
    if _by_pandoc(document, output, reader, writer, pandoc_options):
        made = _cite_by_pandoc(data, document, reader, library, options)
        written = write_document(
            made.document,
            output,
            writer=writer,
            folder=document.parent,
            options=pandoc_options,
            tell=_say,
        )
    else:
        made = cite_manuscript(decode(data, file), library, **options)
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        written = mark + made.text.encode()
    _give(written, output)
    for told in (library, made):
        if told is not None:
            tell_problems(told)
    if not (made.entries or made.problems):
        tell("warning", f"{file}: no citation was found; one is written [@key, 27]")
    if made.problems or (library is not None and library.problems):
        ctx.exit(1)


_OF_SOURCES = (".yaml", ".yml", ".bib", ".bibtex", ".ris", ".jsonl", ".ndjson", ".jsonld", ".rdf")
"""Endings of files that hold what is cited, and are never the text that cites."""


def _say(warning: str) -> None:
    click.echo(f"pandoc: {warning}", err=True)


def _by_pandoc(
    document: Path,
    output: Path | None,
    reader: str | None,
    writer: str | None,
    options: tuple[str, ...],
) -> bool:
    """Say whether Pandoc has to read or write: anything but Markdown to Markdown."""
    if options or (reader or "markdown") != "markdown" or (writer or "markdown") != "markdown":
        return True
    ending_in = "" if reader is not None else document.suffix.lower()
    ending_out = "" if writer is not None or output is None else output.suffix.lower()
    return not {ending_in, ending_out} <= _MARKDOWN


def _cite_by_pandoc(
    data: bytes,
    document: Path,
    reader: str | None,
    library: "Library | None",
    options: dict[str, Any],
) -> "PandocDocument":
    from citekit.files import decode
    from citekit.manuscript.cited import places_of_keys
    from citekit.manuscript.pandoc.document import cite_pandoc
    from citekit.manuscript.pandoc.program import read_document

    is_markdown = (reader or "markdown").partition("+")[0] == "markdown" and (
        reader is not None or document.suffix.lower() in _MARKDOWN
    )
    places = None
    if is_markdown:
        text = decode(data, options["file"])
        data, places = text.encode(), lambda: places_of_keys(text, options["file"])
    read = read_document(data, reader=reader, ending=document.suffix, tell=_say)
    return cite_pandoc(read, library, places=places, **options)


def _read(document: Path) -> tuple[bytes, str]:
    from citekit.files import STANDARD_INPUT, read_bytes

    if str(document) == "-":
        return read_standard_input(), STANDARD_INPUT
    return read_bytes(document), str(document)


def _give(data: bytes, output: Path | None) -> None:
    if output is not None and str(output) != "-":
        from citekit.files import write_bytes

        write_bytes(output, data)
        return
    try:
        click.echo(data.decode(), nl=False)
    except UnicodeDecodeError:
        raise click.UsageError("expected -o with a file, as this is not text") from None
    except BrokenPipeError:
        raise ReaderGoneError from None
