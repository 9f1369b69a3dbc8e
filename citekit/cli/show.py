"""``citekit show``."""

import click

from citekit.cli.common import emit, finish, load, published_works, records_argument, records_folder
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("show", short_help=COMMANDS["show"])
@records_argument()
@click.option(
    "-f",
    "--format",
    "shape",
    type=click.Choice(["yaml", "json", "csl-json"]),
    default="yaml",
    show_default=True,
    help="The record as YAML or JSON, or the CSL item that its citations are made of.",
)
@records_folder
@click.pass_context
def command(
    ctx: click.Context, /, *, records: tuple[str, ...], shape: str, folder: str | None
) -> None:
    """Show what is known of a source: the whole record, checked and in the order of the model.

    \b
    Examples:
      citekit show wcda-121618
      citekit show wcda-121618 --format csl-json
    """
    import json

    from citekit.csl.from_source import item_from
    from citekit.formats import registry
    from citekit.model import Source

    library = load(records, folder).library
    if shape == "csl-json" or published_works(library):
        items = [
            item_from(entry) if isinstance(entry, Source) else entry for entry in library.values()
        ]
        emit(json.dumps([item.to_json() for item in items], ensure_ascii=False, indent=2), None)
    else:
        emit(registry.write(shape, library.values()), None)
    finish(ctx, library)
