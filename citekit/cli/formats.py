"""``citekit formats``."""

import click

from citekit.cli.common import emit
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("formats", short_help=COMMANDS["formats"])
def command() -> None:
    """List the formats that records can be converted from and to, with their file endings.

    \b
    Examples:
      citekit formats
    """
    from citekit.formats import registry

    rows = [
        (name, " ".join(registry.get(name).SUFFIXES), registry.get(name).MEDIA_TYPE)
        for name in registry.names()
    ]
    emit(
        "\n".join(f"{name:<10}{suffixes:<16}{media_type}" for name, suffixes, media_type in rows),
        None,
    )
