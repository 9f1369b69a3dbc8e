"""``citekit schema``."""

import json
from pathlib import Path

import click

from citekit.cli.common import emit, output_file
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("schema", short_help=COMMANDS["schema"])
@output_file
def command(*, output: Path | None) -> None:
    """Print the JSON Schema of a record, by which editors complete and check records.

    \b
    Name it in the first line of a YAML record:
      # yaml-language-server: $schema=citekit.schema.json

    \b
    Examples:
      citekit schema -o citekit.schema.json
    """
    from citekit.formats.schema import record_schema

    emit(json.dumps(record_schema(), ensure_ascii=False, indent=2), output)
