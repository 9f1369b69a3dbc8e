"""``citekit bibliography``."""

from pathlib import Path

import click

from citekit.cli.common import (
    emit,
    finish,
    load,
    output_file,
    output_format,
    records_argument,
    records_folder,
    style_option,
)
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("bibliography", short_help=COMMANDS["bibliography"])
@records_argument(required=False)
@style_option
@click.option("--locale", metavar="LOCALE", help="Language of terms and dates: en-GB, de-DE, ...")
@output_format
@output_file
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    style: str,
    locale: str | None,
    output_format: str,
    output: Path | None,
    folder: str | None,
) -> None:
    """Make a bibliography of records, sorted as the style says.

    Without records, of all in --records, or in ./records, or of the examples.

    \b
    Examples:
      citekit bibliography
      citekit bibliography records/ books.bib --format html -o bibliography.html
    """
    from citekit.csl.citing import bibliography

    library = load(records, folder).library
    entries = bibliography(*library.values(), style=style, output=output_format, locale=locale)
    emit(_document(entries, output_format), output)
    finish(ctx, library)


def _document(entries: list[str], output_format: str) -> str:
    if output_format == "html":
        inside = "\n".join(f"  <li>{entry}</li>" for entry in entries)
        return f'<ul class="bibliography">\n{inside}\n</ul>'
    return "\n\n".join(entries)
