"""``citekit manuscript``."""

from pathlib import Path

import click

from citekit.cli.common import emit, output_file, read_standard_input, records_folder, tell_problems
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("manuscript", short_help=COMMANDS["manuscript"])
@click.argument("document", metavar="DOCUMENT", type=click.Path(path_type=Path))
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "-s",
    "--style",
    metavar="STYLE",
    help="A style by name (see 'citekit styles') or the path of a .csl file. "
    "Default: what the manuscript says, else chicago.",
)
@click.option("--locale", metavar="LOCALE", help="Language of terms and dates: en-GB, de-DE, ...")
@click.option(
    "--chapters",
    "chapters",
    type=click.IntRange(0, 6),
    metavar="LEVEL",
    help="With headings of this level, and those above, every source is cited in full again.",
)
@click.option(
    "--no-bibliography", "without_list", is_flag=True, help="Leave the list at the end out."
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
    locale: str | None,
    chapters: int | None,
    without_list: bool,
    output: Path | None,
    folder: str | None,
) -> None:
    """Make the citations of a whole manuscript: its notes, or author and date, and the list at its end.

    DOCUMENT is text in Markdown with citations as Pandoc has them: [@key, 27; see also @other, ch. 3]. Keys are
    looked up in the SOURCEs (records, BibTeX, RIS, CSL-JSON), in what the manuscript names under
    'bibliography', and then where all commands look.

    A key that names nothing is told with its line, and stands marked in the text; the exit code is 1 then.

    \b
    Examples:
      citekit manuscript essay.md -o essay-with-notes.md
      citekit manuscript essay.md books.bib --style chicago-author-date -o out.md
      citekit manuscript thesis.md --chapters 1 -o out.md
    """
    from citekit.library.folder import gather
    from citekit.manuscript import Settings, cite_manuscript

    library = gather(sources, folder).library if sources else None
    settings = Settings(
        style=style,
        locale=locale,
        records=folder,
        chapters=chapters,
        without_list=without_list or None,
    )
    if output is not None and output.exists() and document.exists() and output.samefile(document):
        raise click.UsageError(f"-o: {str(output)!r} is the manuscript itself; name another file")
    text, file = _read(document)
    made = cite_manuscript(
        text, library, settings=settings, looks_up=True, file=file, folder=document.parent
    )
    _give(made.text, output)
    for told in (library, made):
        if told is not None:
            tell_problems(told)
    if made.problems or (library is not None and library.problems):
        ctx.exit(1)


def _read(document: Path) -> tuple[str, str]:
    from citekit.library.files import decode, read_text

    if str(document) == "-":
        return decode(read_standard_input(), "<standard input>"), "<standard input>"
    return read_text(document), str(document)


def _give(text: str, output: Path | None) -> None:
    if output is None or str(output) == "-":
        emit(text, output)
        return
    from citekit.library.files import write_text

    write_text(output, text)
