"""``citekit new``."""

from pathlib import Path

import click

from citekit.cli.common import FilePath, emit
from citekit.cli.main import COMMANDS

__all__ = ["TEMPLATE", "command"]

TEMPLATE = """\
# A record of citekit. Every key and its meaning: citekit schema, or the reference in the documentation.
id: {key}
type: document  # memorandum, letter, telegram, report, minutes, ...
title: Title of the document
dates:
  - role: displayed  # the date that citations print; others: dated, delivered, received, event
    date: 1962-06-08  # EDTF: 1962-06, 1962~ (circa), 196X, 1962-06-07/1962-06-08
texts:
  - id: original
    language: zh  # a BCP 47 tag: ru, zh, de, ...
    held_at:
      repository: prc-fma  # a key of the archives table, or name: and place:
      reference: 118-01765-03
      locator: 27-28
  - id: english
    language: en
    derived_from:
      text: original
      kind: translation
      translators: [Name of the translator]
    published_in:
      publisher: Name of the site
      url: https://example.org/document/1
cite: english
facts_from:
  - where you read all this
"""


@click.command("new", short_help=COMMANDS["new"])
@click.argument("key", metavar="KEY")
@click.option(
    "-o",
    "--output",
    type=FilePath(readable=False),
    metavar="PATH",
    help="The file to write, or a folder for KEY.yaml in it; standard output without it.",
)
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def command(*, key: str, output: Path | None, force: bool) -> None:
    """Begin a new record: print a record to fill in, or write it to a file.

    \b
    Examples:
      citekit new memo-1962 -o records/
      citekit new memo-1962 > memo-1962.yaml
    """
    from pydantic import TypeAdapter, ValidationError

    from citekit.model.base import Key

    try:
        TypeAdapter(Key).validate_python(key)
    except ValidationError as error:
        raise click.UsageError(error.errors()[0]["msg"].removeprefix("Value error, ")) from None
    path = output / f"{key}.yaml" if output is not None and output.is_dir() else output
    if path is not None and not path.suffix and not path.exists():
        raise click.UsageError(
            f"-o: expected a folder that is there, or a file that ends in .yaml, found {path}"
        )
    if path is not None and path.suffix.lower() not in {".yaml", ".yml"}:
        raise click.UsageError(
            f"a new record is YAML; expected a file that ends in .yaml, found {path}"
        )
    if path is not None and path.exists() and not force:
        raise click.UsageError(
            f"{path} is there already; choose another key, or --force to overwrite it"
        )
    emit(TEMPLATE.format(key=key), path)
    if path is not None:
        click.echo(f"wrote {path}; fill it in, then: citekit check {path}", err=True)
