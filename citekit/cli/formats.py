"""``citekit formats``."""

import click

from citekit.cli.common import emit
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("formats", short_help=COMMANDS["formats"])
def command() -> None:
    """List the formats that records can be converted from and to, with their file endings and profiles; some are only read or written.

    \b
    Examples:
      citekit formats
    """
    from citekit.formats import registry

    emit("\n".join(map(_row, registry.names())), None)


def _row(name: str) -> str:
    from citekit.formats import registry

    module = registry.get(name)
    profiles = [f"  --profile {one:<18}{why}" for one, why in registry.profiles(name).items()]
    home = registry.FORMATS[name]
    way = (
        ""
        if home.is_read and home.is_written
        else f" (only {'read' if home.is_read else 'written'})"
    )
    row = f"{name:<14}{' '.join(module.SUFFIXES):<16}{module.MEDIA_TYPE}{way}"
    return "\n".join([row, *profiles])
