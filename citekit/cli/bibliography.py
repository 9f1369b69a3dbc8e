"""``citekit bibliography``."""

from typing import TYPE_CHECKING, Any

import click

from citekit.cli.common import (
    access_dates_option,
    finish,
    load,
    load_style,
    records_argument,
    records_folder,
    style_option,
)
from citekit.cli.main import COMMANDS
from citekit.cli.writing import (
    Writing,
    engine_option,
    locale_option,
    tell_lost,
    tell_unprinted,
    writing_options,
)

if TYPE_CHECKING:
    from citekit.csl.output import Block

__all__ = ["command"]

_UNPLACED = (
    "warning: no group of the scheme takes these, which stand in a last section: {}; "
    "add a group with 'take: rest', or name them in one with 'ids'"
)


@click.command("bibliography", short_help=COMMANDS["bibliography"])
@records_argument(required=False)
@style_option
@click.option(
    "-g",
    "--group",
    "scheme",
    metavar="SCHEME",
    help="Divide it: 'archives' (archives, published sources, literature), or a scheme file of your own.",
)
@access_dates_option
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
    scheme: str | None,
    access_dates: bool | None,
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
      citekit bibliography records/ books.bib --group archives --locale de -o quellen.rtf
      citekit bibliography records/ books.bib --group my-scheme.yaml
    """
    from citekit.bibliographies import grouped, scheme_of
    from citekit.csl.citing import bibliography_of

    loaded = load_style(style, access_dates=access_dates)
    division = None if scheme is None else scheme_of(scheme)
    library = load(records, folder).library
    options: dict[str, Any] = {"style": loaded, "locale": locale, "engine": engine}
    blocks: list[Block]
    if division is None:
        shown = bibliography_of(*library.values(), **options)
        blocks, unprinted = [shown], shown.unprinted
    else:
        divided = grouped(library.values(), division, **options)
        blocks, unprinted = list(divided.blocks()), divided.unprinted
        if divided.unplaced:
            click.echo(_UNPLACED.format(", ".join(divided.unplaced)), err=True)
    writing.write(blocks, title="Bibliography", language=loaded.language(locale))
    tell_unprinted(unprinted)
    tell_lost(engine, loaded)
    finish(ctx, library)
