"""``citekit trace``."""

from pathlib import Path

import click

from citekit.cli.common import (
    emit,
    finish,
    load,
    one_source,
    output_file,
    records_argument,
    records_folder,
)
from citekit.cli.main import COMMANDS

__all__ = ["command"]


@click.command("trace", short_help=COMMANDS["trace"])
@records_argument()
@click.option("--text", metavar="TEXT-ID", help="End at this text, instead of telling of all.")
@click.option(
    "-f",
    "--format",
    "shape",
    type=click.Choice(["both", "words", "tree", "markdown", "json"]),
    default="both",
    show_default=True,
    help="Tree and words, or one of them; or the steps as Markdown or JSON.",
)
@output_file
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    text: str | None,
    shape: str,
    output: Path | None,
    folder: str | None,
) -> None:
    """Tell the chain of a source: from the original language to the translation and the page it was read on.

    Who made each text from which, for whom, paid by whom, held where; what is inferred stands in brackets.

    \b
    Examples:
      citekit trace wcda-121618
      citekit trace wcda-134160 --format json
    """
    from citekit.csl.output import render
    from citekit.csl.tree import Text
    from citekit.provenance import chain
    from citekit.provenance.tree import tree
    from citekit.provenance.words import as_json, dates, paragraphs

    library = load(records, folder).library
    if library.problems and not library:
        finish(ctx, library)
    source = one_source(library, "trace")
    found = chain(source, text)
    told = [source.title.text, *dates(source)]
    match shape:
        case "json":
            emit(as_json(found), output)
        case "tree":
            emit(tree(found), output)
        case "words":
            emit("\n\n".join(paragraphs(found)), output)
        case "markdown":
            escaped = [
                render((Text(words),), "markdown") for words in (told[0], *paragraphs(found))
            ]
            steps = "\n".join(f"{number}. {words}" for number, words in enumerate(escaped[1:], 1))
            emit(f"**{escaped[0]}**\n\n{steps}", output)
        case _:
            emit("\n".join([*told, "", tree(found), "", "\n\n".join(paragraphs(found))]), output)
    finish(ctx, library)
