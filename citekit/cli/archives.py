"""``citekit archives``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.common import emit, own_archives
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.archives import Repositories
    from citekit.model import Repository

__all__ = ["command"]


@click.command("archives", short_help=COMMANDS["archives"])
@click.argument("words", nargs=-1, metavar="[WORD...]")
@click.option(
    "--show",
    is_flag=True,
    help="Show all that is known of the archive with this id, sigle or name, present or former.",
)
@own_archives
def command(*, words: tuple[str, ...], show: bool, own: Path | None) -> None:
    """List archives, or search their names, sigles and places for words, the best fitting first.

    \b
    Examples:
      citekit archives
      citekit archives foreign ministry poland
      citekit archives --show TsKhSD
      citekit archives --show rgani >> my-archives.yaml
    """
    from citekit.archives import Repositories

    table = Repositories.packaged()
    if own:
        table = table.with_table(own)
    text = " ".join(words)
    if show:
        emit("\n".join(_entry(one, table) for one in _named(table, text)), None)
        return
    found = table.search(text) if words else tuple(table)
    emit("\n".join(_lines(found)), None)
    if words and not found:
        fitting = " and ".join(map(repr, words))
        click.echo(f"no archive has {fitting} in its names or its place", err=True)


def _named(table: "Repositories", text: str) -> "tuple[Repository, ...]":
    if not text:
        raise click.UsageError("expected an archive to show: its id, sigle or name")
    found = table.find(text)
    return tuple(one for one in found if one.id == text) or found or (table.get(text),)


def _entry(repository: "Repository", table: "Repositories") -> str:
    from citekit.archives.reading import write

    sigle = repository.sigle
    others = [one.id for one in table.find(sigle) if one.id != repository.id] if sigle else []
    also = f"# {sigle} may also be {', '.join(map(str, others))}\n" if others else ""
    return also + write(repository)


def _lines(repositories: "tuple[Repository, ...]") -> list[str]:
    rows = [(str(one.id), one.sigle or "", _described(one)) for one in repositories]
    ids, sigles = (max((len(row[n]) for row in rows), default=0) for n in (0, 1))
    return [f"{row[0]:<{ids}}  {row[1]:<{sigles}}  {row[2]}" for row in rows]


def _described(repository: "Repository") -> str:
    return ", ".join(part for part in (repository.name, repository.place) if part)
