"""``citekit verify``."""

from pathlib import Path

import click

from citekit.cli.common import FilePath, emit, finish, load, records_argument, records_folder
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("verify", short_help=COMMANDS["verify"])
@records_argument(required=False)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing where all is as it was.")
@click.option(
    "--describe",
    "described",
    type=FilePath(),
    metavar="FILE",
    help="Print the entry of a file instead, to be put under 'files' of a record in this folder.",
)
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    quiet: bool,
    described: Path | None,
    folder: str | None,
) -> None:
    """Compute size and SHA-256 of the files kept beside records anew; one changed byte is found.

    Paths lead from the folder of the record's own file. Without records, in all of --records, or of ./records, or of the
    examples. Exit code 1 where a file is changed or missing.

    \b
    Examples:
      citekit verify records/
      citekit verify --describe scans/leaf-27.tif
    """
    if described:
        _describe(described)
        return
    from citekit.provenance.integrity import verify

    library = load(records, folder).library
    found = [
        (source, one)
        for source in library.sources
        for one in verify(source, Path(library.file(source.id)).parent)
    ]
    bad = [(source, one) for source, one in found if one.state != "same"]
    lines = [
        f"{library.file(source.id)}: {one.state}: {'.'.join(map(str, one.path))}: {one.file.path}: {one.reason}"
        for source, one in bad
    ]
    if lines:
        emit("\n".join(lines), None)
    if bad or not quiet:
        same = len(found) - len(bad)
        wrong = f", {len(bad)} changed or missing" if bad else ""
        click.echo(f"{same} file{'' if same == 1 else 's'} as before{wrong}", err=True)
    finish(ctx, library)
    if bad:
        ctx.exit(1)


def _describe(path: Path) -> None:
    from citekit.provenance.integrity import describe

    entry = describe(path, Path())
    kind = f", media_type: {entry.media_type}" if entry.media_type else ""
    quoted = entry.path.replace("'", "''")
    emit(f"files: {{path: '{quoted}', size: {entry.size}, sha256: {entry.sha256}{kind}}}", None)
