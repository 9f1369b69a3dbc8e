"""``citekit trace``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from citekit.cli.common import (
    FilePath,
    emit,
    finish,
    load,
    one_source,
    output_file,
    records_argument,
    records_folder,
)
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.provenance import Chain

__all__ = ["command"]


class _Language(click.Choice[str]):
    """A language in which chains are told; region and script matter in Chinese alone: ``de-AT``, ``zh_TW``."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the tag of the language alone."""
        tag = value.replace("_", "-").partition("-")[0].lower()
        found = super().convert(tag if tag in self.choices else value, param, ctx)
        return value if found == "zh" else found


_PROV = ("prov-json", "prov-n", "prov-xml", "prov-jsonld", "prov-turtle")
"""The forms of W3C PROV; named here so that the help does not load them."""


@click.command("trace", short_help=COMMANDS["trace"])
@records_argument()
@click.option("--text", metavar="TEXT-ID", help="End at this text, instead of telling of all.")
@click.option(
    "-f",
    "--format",
    "shape",
    type=click.Choice(["both", "words", "tree", "note", "headnote", "markdown", "json", *_PROV]),
    default="both",
    show_default=True,
    help="Tree and words, or one of them; a line for a footnote; a headnote for an edition; the steps as Markdown or JSON; the provenance of one record or many as W3C PROV.",
)
@click.option(
    "--locale",
    type=_Language(["en", "de", "fr", "ru", "es", "zh"]),
    default="en",
    show_default=True,
    help="The language of tree, words, notes, headnotes and pictures.",
)
@click.option(
    "--only",
    multiple=True,
    metavar="TEXT-ID",
    help="In a note, cite this text alone; may be given several times.",
)
@click.option("--own", is_flag=True, help="In a note, say that you translated it yourself.")
@click.option(
    "--passage",
    metavar="PLACE",
    help="In a note, name the leaves on which this place of the cited text stands in those before it.",
)
@click.option(
    "--picture",
    "drawing",
    type=FilePath(dir_okay=False),
    metavar="FILE",
    help="Draw the chain into a file instead: .svg, .mmd (Mermaid), .dot (Graphviz).",
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
    locale: str,
    only: tuple[str, ...],
    own: bool,
    passage: str | None,
    drawing: Path | None,
    output: Path | None,
    folder: str | None,
) -> None:
    """Tell the chain of a source: from the original language to the translation and the page it was read on.

    Who made each text from which, for whom, paid by whom, held where; what is inferred stands in brackets.

    \b
    Examples:
      citekit trace wcda-121618
      citekit trace wcda-134160 --format json
      citekit trace wcda-121618 --format note --locale de
      citekit trace wcda-121618 --format note --only chinese --own
      citekit trace wcda-121618 --picture chain.svg
      citekit trace records/ --format prov-json -o provenance.json
    """
    from citekit.csl.output import render
    from citekit.csl.tree import Text
    from citekit.provenance import chain
    from citekit.provenance.data import as_json
    from citekit.provenance.tree import tree
    from citekit.provenance.words import dates, headnote, note, paragraphs

    if drawing and (output or ctx.get_parameter_source("shape") is not ParameterSource.DEFAULT):
        raise click.UsageError("--picture draws into its own file; leave out --format and -o")
    library = load(records, folder).library
    if library.problems and not library:
        finish(ctx, library)
    if shape in _PROV:
        from citekit.provenance.prov.build import graph
        from citekit.provenance.prov.document import write

        emit(write(graph(library.sources), shape), output)
        finish(ctx, library)
        return
    source = one_source(library, "trace")
    found = chain(source, text)
    if (only or own or passage) and shape != "note":
        raise click.UsageError("--only, --own and --passage are for --format note")
    if drawing:
        _draw(found, drawing, locale)
        finish(ctx, library)
        return
    told = [source.title.text, *dates(source, locale)]
    match shape:
        case "json":
            emit(as_json(found), output)
        case "tree":
            emit(tree(found, locale=locale), output)
        case "words":
            emit("\n\n".join(paragraphs(found, locale=locale)), output)
        case "note":
            emit(note(found, locale=locale, only=only, own=own, passage=passage), output)
        case "headnote":
            emit(" ".join(headnote(found, locale=locale)), output)
        case "markdown":
            lines = (told[0], *paragraphs(found, locale=locale))
            escaped = [render((Text(one),), "markdown") for one in lines]
            steps = "\n".join(f"{number}. {one}" for number, one in enumerate(escaped[1:], 1))
            emit(f"**{escaped[0]}**\n\n{steps}", output)
        case _:
            words = "\n\n".join(paragraphs(found, locale=locale))
            emit("\n".join([*told, "", tree(found, locale=locale), "", words]), output)
    finish(ctx, library)


def _draw(found: "Chain", drawing: Path, locale: str) -> None:
    from citekit.provenance.picture import SUFFIXES, draw

    kind = SUFFIXES.get(drawing.suffix.lower())
    if kind is None:
        raise click.UsageError(
            f"--picture: expected a file that ends in {', '.join(SUFFIXES)}, found {str(drawing)!r}"
        )
    emit(draw(found, kind, locale=locale), drawing)
