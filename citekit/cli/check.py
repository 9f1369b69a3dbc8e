"""``citekit check``."""

import click

from citekit.cli.common import finish, load, records_argument, records_folder
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("check", short_help=COMMANDS["check"])
@records_argument(required=False)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing where all is right.")
@records_folder
@click.pass_context
def command(
    ctx: click.Context, /, *, records: tuple[str, ...], quiet: bool, folder: str | None
) -> None:
    """Find the mistakes in records: file, line, column, key, what was expected, and the nearest right thing.

    Without records, in all of --records, or of ./records, or of the examples. Exit code 1 where there is a mistake.

    \b
    Examples:
      citekit check records/
      citekit check memo.yaml
    """
    library = load(records, folder).library
    if not quiet or library.problems:
        wrong = f", {len(library.problems)} wrong" if library.problems else ""
        click.echo(
            f"{len(library)} record{'' if len(library) == 1 else 's'} right{wrong}", err=True
        )
    finish(ctx, library)
