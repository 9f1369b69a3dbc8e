"""``citekit bibliography``."""

import click

from citekit.cli.common import finish, load, records_argument, records_folder, style_option
from citekit.cli.main import COMMANDS
from citekit.cli.writing import Writing, engine_option, locale_option, writing_options

__all__ = ["command"]


@click.command("bibliography", short_help=COMMANDS["bibliography"])
@records_argument(required=False)
@style_option
@locale_option
@engine_option
@records_folder
@writing_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    style: str,
    locale: str | None,
    engine: str,
    folder: str | None,
    writing: Writing,
) -> None:
    """Make a bibliography of records, sorted as the style says.

    Without records, of all in --records, or in ./records, or of the examples.

    \b
    Examples:
      citekit bibliography
      citekit bibliography records/ books.bib -o bibliography.html
    """
    from citekit.csl.citing import bibliography_of
    from citekit.csl.style import load_style

    loaded = load_style(style)
    library = load(records, folder).library
    shown = bibliography_of(*library.values(), style=loaded, locale=locale, engine=engine)
    writing.write([shown], title="Bibliography", language=loaded.language(locale))
    finish(ctx, library)
