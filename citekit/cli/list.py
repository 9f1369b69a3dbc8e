"""``citekit list``."""

import json

import click

from citekit.cli.common import emit, finish, load, records_argument, records_folder
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("list", short_help=COMMANDS["list"])
@records_argument(required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@records_folder
@click.pass_context
def command(
    ctx: click.Context, /, *, records: tuple[str, ...], as_json: bool, folder: str | None
) -> None:
    """List records: key, date, title.

    Without records, all of --records, or of ./records, or the examples.

    \b
    Examples:
      citekit list
      citekit list records/ --json
    """
    library = load(records, folder).library
    rows = [(key, *_date_and_title(entry)) for key, entry in library.items()]
    if as_json:
        found = json.dumps(
            [dict(zip(("id", "date", "title"), row, strict=True)) for row in rows],
            ensure_ascii=False,
            indent=2,
        )
    else:
        width = max((len(row[0]) for row in rows), default=0)
        wide = max((len(row[1]) for row in rows), default=0)
        found = "\n".join(f"{key:<{width}}  {date:<{wide}}  {title}" for key, date, title in rows)
    emit(found, None)
    finish(ctx, library)


def _date_and_title(entry: object) -> tuple[str, str]:
    from citekit.csl.from_date import displayed_dates
    from citekit.csl.item import CslItem
    from citekit.model import Source

    if isinstance(entry, Source):
        shown = " or ".join(str(date.date) for date in displayed_dates(entry))
        return shown, entry.title.text
    assert isinstance(entry, CslItem)
    parts = entry.variables.get("issued", {}).get("date-parts") or [[]]
    return "-".join(f"{int(part):02}" for part in parts[0]), str(entry.variables.get("title", ""))
