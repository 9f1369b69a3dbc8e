"""``citekit check``."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.common import (
    Progress,
    emit,
    output_file,
    read_standard_input,
    records_argument,
    records_folder,
    tell_problems,
)
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.errors import Location
    from citekit.formats.entries.record import Marked
    from citekit.library.library import Library
    from citekit.model import Source
    from citekit.provenance.check import Finding
    from citekit.provenance.check.report import Reported

__all__ = ["command"]


@click.command("check", short_help=COMMANDS["check"])
@records_argument(required=False)
@click.option(
    "-f",
    "--format",
    "shape",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="Lines for people; a JSON list; or SARIF for editors and CI.",
)
@click.option(
    "--level",
    type=click.Choice(["error", "warning", "note"]),
    default="note",
    show_default=True,
    help="The least grave findings to report.",
)
@click.option(
    "--links",
    is_flag=True,
    help="Ask the network as well whether addresses still lead where they led.",
)
@click.option(
    "--allow-private",
    is_flag=True,
    help="With --links, ask hosts in private networks and on this machine too.",
)
@click.option(
    "--refresh", is_flag=True, help="With --links, ask again what was answered in the last days."
)
@click.option(
    "--strict",
    is_flag=True,
    help="Let warnings count as errors do: the exit code is 1 for them too.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing where all is right.")
@output_file
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    shape: str,
    level: str,
    links: bool,
    allow_private: bool,
    refresh: bool,
    strict: bool,
    quiet: bool,
    output: Path | None,
    folder: str | None,
) -> None:
    """Find what is wrong in records: what cannot be read, contradicts itself, is missing, or has nothing to support it.

    Each finding has file, line and column, a code, why it matters, and how to mend it or to accept it in the record with
    a reason. Without records, in all of --records, or of ./records, or of the examples. Exit code 1 where an error is
    reported, and with --strict where a warning is.

    \b
    Examples:
      citekit check records/
      citekit check memo.yaml --level warning
      citekit check records/ --format sarif -o findings.sarif
      citekit check records/ --links
    """
    if (allow_private or refresh) and not links:
        raise click.UsageError("--allow-private and --refresh are for --links")
    from citekit.library.folder import gather
    from citekit.provenance.check import LEVELS, RULES, check
    from citekit.provenance.check.report import as_json, as_sarif, as_text, unreadable

    standard_input = read_standard_input() if "-" in records else b""
    with Progress() as progress:
        library = gather(
            records, folder, standard_input=standard_input, watch=progress.tell
        ).library
    reported = LEVELS[: LEVELS.index(level) + 1]
    findings = check(library.sources)
    if links:
        findings += _ask(library.sources, allow_private=allow_private, refresh=refresh)
        order = {key: number for number, key in enumerate(library)}
        findings.sort(key=lambda finding: order[finding.record])
    found = [one for one in findings if one.rule.level in reported]
    bad = [one for one in found if not one.accepted]
    if shape == "text":
        if bad:
            emit(as_text(_located(bad, library, standard_input)), output)
    else:
        told = [one for error in library.problems for one in unreadable(error)]
        told += _located(found, library, standard_input)
        if shape == "json":
            emit(as_json(told), output)
        else:
            from importlib.metadata import version

            emit(as_sarif(told, RULES.values(), version("citekit-archival")), output)
    failing = {"error", "warning"} if strict else {"error"}
    grave = [one for one in bad if one.rule.level in failing]
    if not quiet or library.problems or grave:
        click.echo(_summary(library, found, grave), err=True)
    if shape == "text":
        tell_problems(library)
    if library.problems or grave:
        ctx.exit(1)


def _ask(sources: "Sequence[Source]", *, allow_private: bool, refresh: bool) -> "list[Finding]":
    """Ask the network; what was answered is kept for the next time."""
    from datetime import timedelta

    from citekit.files import read_text, write_text
    from citekit.provenance.links import Client, LinkCache, check_links

    place = _cache_folder() / "links.json"
    fresh = timedelta(0) if refresh else timedelta(days=7)
    cache = LinkCache(read_text(place) if place.is_file() else "", fresh=fresh)
    found = check_links(sources, Client(allow_private=allow_private).ask, cache)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_text(place, cache.text())
    except OSError as error:  # what was learnt is told all the same
        click.echo(f"answers are not kept for the next time: {error}", err=True)
    return found


def _cache_folder() -> Path:
    """Source: XDG Base Directory Specification, 0.8."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "citekit"


def _located(
    findings: "Sequence[Finding]", library: "Library", standard_input: bytes
) -> "list[Reported]":
    """Say where in their files findings stand."""
    from citekit.library.locate import locate
    from citekit.provenance.check.report import Reported

    marks = locate(library, {one.record for one in findings}, standard_input=standard_input)
    return [Reported.of(one, _place(one, library, marks)) for one in findings]


def _place(finding: "Finding", library: "Library", marks: "Mapping[str, Marked]") -> "Location":
    if marked := marks.get(finding.record):
        return marked.location_of(finding.path)
    return library.origin(finding.record).place


def _summary(library: "Library", found: "Sequence[Finding]", grave: "Sequence[Finding]") -> str:
    wrong = len(library.problems) + len({one.record for one in grave})
    right = len(library) - len({one.record for one in grave})
    levels = Counter(one.rule.level for one in found if not one.accepted)
    accepted = sum(1 for one in found if one.accepted)
    counted = (
        (levels["warning"], "warning"),
        (levels["note"], "note"),
        (accepted, "accepted finding"),
    )
    parts = [
        f"{right} record{'' if right == 1 else 's'} right",
        *([f"{wrong} wrong"] if wrong else []),
        *(f"{number} {word}{'' if number == 1 else 's'}" for number, word in counted if number),
    ]
    return ", ".join(parts)
