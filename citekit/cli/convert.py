"""``citekit convert``."""

from pathlib import Path

import click

from citekit.cli.common import (
    emit,
    finish,
    load,
    output_file,
    published_works,
    records_argument,
    records_folder,
)
from citekit.cli.main import COMMANDS

__all__ = ["command"]


def _complete_formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 -- click's signature
    from citekit.formats import registry

    return [name for name in registry.names(written=True) if name.startswith(incomplete)]


@click.command("convert", short_help=COMMANDS["convert"])
@records_argument()
@click.option(
    "-t",
    "--to",
    "target",
    metavar="FORMAT",
    shell_complete=_complete_formats,
    help="The format to write; see 'citekit formats'. Default: what -o ends in.",
)
@click.option(
    "-p",
    "--profile",
    metavar="PROFILE",
    help="For which programs, where a format is written in several ways; see 'citekit formats'.",
)
@output_file
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    target: str | None,
    profile: str | None,
    output: Path | None,
    folder: str | None,
) -> None:
    """Convert records to another format.

    A record that cannot be read is reported, and the others are converted.

    \b
    Examples:
      citekit convert wcda-121618 --to bibtex
      citekit convert records/ -o records.jsonl
      citekit convert export.ris --to yaml
    """
    from citekit.formats import registry

    if target is None and output is not None:
        fitting = registry.by_suffix(output)
        if not fitting:
            raise click.UsageError(
                f"expected --to, as the ending of {str(output)!r} names no format; known: {', '.join(registry.names(written=True))}"
            )
        target = fitting[0]
    if target is None:
        raise click.UsageError(
            f"expected --to with a format: {', '.join(registry.names(written=True))}"
        )
    writer = registry.writer(target)
    library = load(records, folder).library
    works = [] if target not in registry.OF_RECORDS else published_works(library)
    emit(
        registry.write(
            target, (entry for entry in library.values() if entry not in works), profile=profile
        ),
        output,
    )
    for work in works:
        click.echo(
            f"error: {work.id}: a published work has no place in {target}; try csl-json, bibtex or ris",
            err=True,
        )
    if writer.LOST:
        click.echo(f"{target} cannot hold: {', '.join(sorted(writer.LOST))}", err=True)
    finish(ctx, library)
    if works:
        ctx.exit(1)
