"""``citekit cite``."""

from typing import TYPE_CHECKING, Any

import click

from citekit.cli.common import (
    access_dates_option,
    finish,
    load,
    load_style,
    records_argument,
    records_folder,
    style_option,
)
from citekit.cli.main import COMMANDS
from citekit.cli.writing import (
    Writing,
    engine_option,
    locale_option,
    tell_lost,
    tell_unprinted,
    writing_options,
)

if TYPE_CHECKING:
    from citekit.csl.output import Block

__all__ = ["command"]

_FORMS = ("full", "short", "bibliography", "all")


@click.command("cite", short_help=COMMANDS["cite"])
@records_argument()
@style_option
@click.option(
    "--form",
    type=click.Choice(_FORMS),
    default="full",
    show_default=True,
    help="The first citation of a source, a later one, the bibliography entry, or all of them with headings.",
)
@click.option(
    "-l",
    "--locator",
    "locators",
    multiple=True,
    metavar="TEXT",
    help="Where in the source: a page or leaf. Repeat it for further records, in their order.",
)
@click.option(
    "--label",
    default="page",
    show_default=True,
    help="What the locator counts: page, folio, chapter, ...",
)
@click.option(
    "--prefix",
    "prefixes",
    multiple=True,
    metavar="TEXT",
    help="Text before a record's citation: 'see also'.",
)
@click.option(
    "--suffix", "suffixes", multiple=True, metavar="TEXT", help="Text after a record's citation."
)
@click.option(
    "--text", metavar="TEXT-ID", help="Which text of the source to cite; see 'citekit trace'."
)
@click.option(
    "--witness", metavar="COPY-ID", help="Which of several copies to cite; see 'citekit show'."
)
@click.option(
    "--with", "noting", metavar="TEXT-ID", help="Another text of the source to note after it."
)
@click.option("--together", is_flag=True, help="Put all records into one citation.")
@access_dates_option
@locale_option
@engine_option
@records_folder
@writing_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    style: str,
    form: str,
    locators: tuple[str, ...],
    label: str,
    prefixes: tuple[str, ...],
    suffixes: tuple[str, ...],
    text: str | None,
    witness: str | None,
    noting: str | None,
    together: bool,
    access_dates: bool | None,
    locale: str | None,
    engine: str,
    folder: str | None,
    writing: Writing,
) -> None:
    """Cite sources: the first citation, a later one, or the bibliography entry.

    Several records give several citations, in order; a record cited again gets its shortened form.

    With --document FILE a whole manuscript is cited: see 'citekit manuscript'.

    \b
    Examples:
      citekit cite wcda-121618
      citekit cite wcda-121618 --locator 27 --form short
      citekit cite wcda-121618 wcda-134160 --together --prefix see
      citekit cite wcda-121618 --text chinese --with english
      citekit cite wcda-121618 --style wilson-center
      citekit cite wcda-121618 --access-dates
      citekit cite memo.yaml --style ~/styles/apa.csl --format html
      citekit cite wcda-121618 --form all -o citations.rtf
    """
    from citekit.csl.cited import Cited
    from citekit.csl.citing import bibliography_of, trees_of
    from citekit.csl.output import Citations, Heading
    from citekit.csl.vocabulary import LOCATORS
    from citekit.errors import suggest
    from citekit.formats import registry

    if style in registry.names():
        raise click.UsageError(
            f"{style!r} is a format, not a style; try: citekit convert {records[0]} --to {style}"
        )
    if label.replace(" ", "-") not in LOCATORS:
        near = suggest(label, LOCATORS)
        hint = f"; did you mean {near!r}?" if near else f": {', '.join(sorted(LOCATORS))}"
        raise click.UsageError(f"--label: expected what CSL calls a locator, found {label!r}{hint}")
    if form == "bibliography" and (locators or prefixes or suffixes):
        raise click.UsageError(
            "--locator, --prefix and --suffix are for citations; a bibliography has no place for them"
        )
    gathered = load(records, folder)
    entries = gathered.entries
    for name, given in (("--locator", locators), ("--prefix", prefixes), ("--suffix", suffixes)):
        if len(given) > len(entries):
            raise click.UsageError(
                f"expected at most one {name} a record, found {len(given)} for {len(entries)}"
            )
    cited = [
        Cited(
            entry,
            locator=_nth(locators, number),
            label=label,
            prefix=_before(_nth(prefixes, number)),
            suffix=_after(_nth(suffixes, number)),
            text=text,
            witness=witness,
            noting=noting,
        )
        for number, entry in enumerate(entries)
    ]

    loaded = load_style(style, access_dates=access_dates)
    options: dict[str, Any] = {"style": loaded, "locale": locale, "engine": engine}

    unprinted: list[str] = []

    def give(form: str) -> "Block":
        if form == "bibliography":
            shown = bibliography_of(*cited, **options)
            unprinted.extend(shown.unprinted)
            return shown
        notes = [cited] if together else [[one] for one in cited]
        trees = trees_of(notes, short=form == "short", **options)
        for note, tree in zip(notes, trees, strict=True):
            unprinted.extend(one.entry.id for one in note if not tree)
        return Citations(tuple(trees))

    blocks: list[Block]
    if not cited:
        blocks = []
    elif form == "all":
        blocks = [
            block
            for name, words in _HEADINGS.items()
            for block in (Heading(words, _LEVEL), give(name))
        ]
    else:
        blocks = [give(form)]
    writing.write(blocks, title="Citations", language=loaded.language(locale))
    tell_unprinted(unprinted)
    tell_lost(engine, loaded)
    finish(ctx, gathered.library)


_HEADINGS = {"full": "First citation:", "short": "Later citation:", "bibliography": "Bibliography:"}
_LEVEL = 4
"""Of the headings, which are small."""


def _nth(given: tuple[str, ...], number: int) -> str | None:
    return given[number] if number < len(given) else None


def _before(prefix: str | None) -> str:
    return f"{prefix.rstrip()} " if prefix else ""


def _after(suffix: str | None) -> str:
    if not suffix:
        return ""
    if suffix[0] in "([":
        return f" {suffix}"
    return suffix if suffix[0] in ",.;: " else f", {suffix}"
