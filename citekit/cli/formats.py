"""``citekit formats``."""

import click

from citekit.cli.common import emit
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("formats", short_help=COMMANDS["formats"])
def command() -> None:
    """List the formats that records can be converted from and to, with their file endings and profiles; some are only read.

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
    only_read = "" if registry.FORMATS[name].is_written else " (only read)"
    row = f"{name:<14}{' '.join(module.SUFFIXES):<16}{module.MEDIA_TYPE}{only_read}"
    return "\n".join([row, *profiles])
