"""``citekit export``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.common import (
    FilePath,
    access_dates_option,
    load,
    load_style,
    records_argument,
    records_folder,
    style_option,
    tell_problems,
)
from citekit.cli.main import COMMANDS
from citekit.cli.writing import locale_option

if TYPE_CHECKING:
    from citekit.csl.style import Style
    from citekit.library.library import Library
    from citekit.manuscript import Manuscript
    from citekit.manuscript.keys import Entry

__all__ = ["command"]


@click.command("export", short_help=COMMANDS["export"])
@records_argument(required=False)
@click.option(
    "--for",
    "tool",
    type=click.Choice(["pandoc", "latex"]),
    required=True,
    help="Whose citations are to be made with it.",
)
@click.option(
    "--document",
    type=FilePath(),
    metavar="FILE",
    help="A manuscript in Markdown: export what it cites.",
)
@style_option
@access_dates_option
@locale_option
@click.option(
    "-o",
    "--output",
    "output",
    type=FilePath(),
    metavar="FOLDER",
    help="The folder to write into. Default: citekit-pandoc or citekit-latex.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were changed.")
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    tool: str,
    document: Path | None,
    style: str,
    access_dates: bool | None,
    locale: str | None,
    output: Path | None,
    force: bool,
    folder: str | None,
) -> None:
    """Write what Pandoc or LaTeX needs to cite records itself: bibliography, style, and the command to run.

    The files go into a folder. One that was changed since citekit wrote it is not overwritten.

    \b
    Examples:
      citekit export wcda-121618 books.bib --for pandoc
      citekit export --document essay.md --for pandoc -o sources
      citekit export --document aufsatz.md --for pandoc --locale de-DE
      citekit export records/ --for latex --style chicago-author-date
    """
    from citekit.csl.compiled import compile_style
    from citekit.manuscript.kits import items_of, latex_kit, pandoc_kit, save_kit

    if not records and document is None:
        raise click.UsageError("expected records, or --document with a manuscript")
    if locale and tool == "latex":
        raise click.UsageError("--locale is for --for pandoc; in LaTeX, babel sets the language")
    if access_dates and tool == "latex":
        raise click.UsageError(
            "--access-dates is for --for pandoc; biblatex has the option urldate"
        )
    loaded = load_style(style, access_dates=access_dates)
    if locale:
        compile_style(loaded.source, loaded.language(locale))  # says so where there is none
    target = output or Path(f"citekit-{tool}")
    library = load(records, folder).library if records else None
    entries: list[Entry] = list(library.values()) if library is not None else []
    keys: list[str] = []
    made = None
    if document is not None:
        made, keys = _cited_in(document, library, loaded, folder)
        entries = list(made.entries)
    if tool == "pandoc":
        items = items_of(entries, loaded, keys, locale=locale)
        kit = pandoc_kit(items, loaded, target.as_posix(), locale=locale)
    else:
        kit = latex_kit(entries, loaded, target.as_posix())
    save_kit(kit, target, force=force)
    for step in kit.steps:
        click.echo(step)
    for told in (library, made):
        if told is not None:
            tell_problems(told)
    if any(told is not None and told.problems for told in (library, made)):
        ctx.exit(1)


def _cited_in(
    document: Path, library: "Library | None", style: "Style", folder: str | None
) -> "tuple[Manuscript, list[str]]":
    """Give what a manuscript cites, and the keys in it that name a text or a copy."""
    from citekit.files import read_text
    from citekit.manuscript import Settings, cite_manuscript
    from citekit.manuscript.cited import places_of_keys

    text, file = read_text(document), str(document)
    settings = Settings(style=str(style.path), records=folder)
    made = cite_manuscript(
        text, library, settings=settings, looks_up=True, file=file, folder=document.parent
    )
    cited = {entry.id for entry in made.entries}
    keys = [key for key in places_of_keys(text, file) if key not in cited]
    return made, [key for key in keys if key.partition("#")[0] in cited]
