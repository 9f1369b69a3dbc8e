"""``citekit styles``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.common import emit
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.csl.style import StyleInfo
    from citekit.csl.style_description import StyleDescription

__all__ = ["command"]


@click.command("styles", short_help=COMMANDS["styles"])
@click.argument("words", nargs=-1, metavar="[WORD...]")
@click.option(
    "--all", "everything", is_flag=True, help="List the public styles too (extra 'styles')."
)
@click.option("--show", "shown", metavar="STYLE", help="Show what a style says of itself.")
@click.option(
    "--path", "name", metavar="STYLE", help="Print the path of a style's file, for other programs."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    *, words: tuple[str, ...], everything: bool, shown: str | None, name: str | None, as_json: bool
) -> None:
    """List citation styles, or search all of them for words in name and title.

    Where a name follows in brackets, the style is that one under another title: a journal that cites as Nature does, say.

    \b
    Examples:
      citekit styles
      citekit styles chicago notes
      citekit styles --show chicago-notes-bibliography
      citekit styles --path chicago
    """
    from citekit.csl.style import WITHOUT_EXTRA, list_styles, load_style
    from citekit.csl.style_description import describe

    if sum((bool(words) or everything, shown is not None, name is not None)) > 1:
        raise click.UsageError(
            "expected one of these: words to search for or --all, --show, --path"
        )
    if name is not None:
        style = load_style(name)
        emit(str(style.path), None)
        if style.parent is not None:
            click.echo(
                f"it only names {style.parent!r}, whose rules it follows; "
                f"for a program that does not look for them: citekit styles --path {style.parent}",
                err=True,
            )
        return
    if shown is not None:
        emit(_described(describe(shown), as_json=as_json), None)
        return
    styles = list_styles()
    rows = list(_found(styles, [word.casefold() for word in words], everything=everything))
    emit(_listed(rows, as_json=as_json), None)
    if words and not rows:
        click.echo(f"no style has {' and '.join(map(repr, words))} in its name or title", err=True)
    if (words or everything) and all(style.origin == "citekit" for style in styles):
        click.echo(WITHOUT_EXTRA, err=True)


Row = dict[str, Any]


def _found(styles: "list[StyleInfo]", words: list[str], *, everything: bool) -> Iterator[Row]:
    """Give what fits, the best first: by name, then styles of their own form, then those that follow one."""
    from citekit.csl.style_file import read_heading

    rows = []
    for style in styles:
        if style.origin != "citekit" and not (words or everything):
            continue
        heading = read_heading(style.path)
        row: Row = {
            "id": style.id,
            "title": heading.title,
            "parent": heading.parent_id,
            "origin": style.origin,
            "aliases": list(style.aliases),
        }
        named = f"{style.id} {heading.title} {' '.join(style.aliases)}".casefold()
        if all(word in named for word in words):
            rows.append(row)
    wanted = "-".join(words)
    yield from sorted(
        rows,
        key=lambda row: (
            row["origin"] != "citekit",
            row["parent"] is not None,
            row["id"] != wanted,
            not row["id"].startswith(wanted),
            row["id"],
        ),
    )


def _listed(rows: list[Row], *, as_json: bool) -> str:
    if as_json:
        return json.dumps(rows, ensure_ascii=False, indent=2)
    width = min(max((len(row["id"]) for row in rows), default=0), _WIDEST)
    return "\n".join(f"{row['id']:<{width}}  {row['title']}{_also(row)}" for row in rows)


_WIDEST = 40
"""Columns that names may take before titles."""


def _also(row: Row) -> str:
    names = f"; also called {', '.join(row['aliases'])}" if row["aliases"] else ""
    return f" [{row['parent']}]" if row["parent"] else names


def _described(style: "StyleDescription", *, as_json: bool) -> str:
    from dataclasses import asdict

    facts = asdict(style)
    if as_json:
        plain = {
            key: str(value) if isinstance(value, Path) else value for key, value in facts.items()
        }
        return json.dumps(plain, ensure_ascii=False, indent=2)
    lists = "bibliography" if style.has_bibliography else "no bibliography"
    said = {
        "name": style.id,
        "title": style.title,
        "summary": style.summary,
        "form": f"{_KINDS[style.kind]}{_FORMATS.get(style.format, '')}, {lists}",
        "follows": style.parent,
        "language": style.default_locale or "any; en-US where none is asked for",
        "own terms": ", ".join(style.own_terms),
        "fields": ", ".join(style.fields),
        "updated": style.updated,
        "authors": ", ".join(style.authors),
        "more": " ".join(style.documentation),
        "licence": style.licence,
        "file": str(style.path),
    }
    width = max(map(len, said))
    return "\n".join(f"{key:<{width}}  {value}" for key, value in said.items() if value)


_KINDS = {"note": "notes", "in-text": "citations in the text"}
_FORMATS = {
    "author-date": ", author and date",
    "numeric": ", numbers",
    "label": ", labels",
    "author": ", authors",
}
