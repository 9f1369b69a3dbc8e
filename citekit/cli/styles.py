"""``citekit styles``."""

from typing import TYPE_CHECKING

import click

from citekit.cli.common import emit
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.csl.style import StyleInfo

__all__ = ["command"]


@click.command("styles", short_help=COMMANDS["styles"])
@click.argument("words", nargs=-1, metavar="[WORD...]")
@click.option(
    "--all", "everything", is_flag=True, help="List the public styles too (extra 'styles')."
)
@click.option(
    "--path", "name", metavar="STYLE", help="Print the path of a style's file, for other programs."
)
def command(*, words: tuple[str, ...], everything: bool, name: str | None) -> None:
    """List citation styles, or search all of them for words in name and title.

    \b
    Examples:
      citekit styles
      citekit styles chicago notes
      citekit styles --path chicago
    """
    from citekit.csl.style import list_styles, load_style

    if name is not None:
        emit(str(load_style(name).path), None)
        return
    wanted = [word.casefold() for word in words]
    found = [
        style
        for style in list_styles()
        if (everything or words or style.origin == "citekit")
        and all(word in f"{style.id} {style.title}".casefold() for word in wanted)
    ]
    width = max((len(style.id) for style in found), default=0)
    emit("\n".join(f"{style.id:<{width}}  {style.title}{_also(style)}" for style in found), None)
    if words and not found:
        click.echo(f"no style has {' and '.join(map(repr, words))} in its name or title", err=True)


def _also(style: "StyleInfo") -> str:
    return f"; also called {', '.join(style.aliases)}" if style.aliases else ""
