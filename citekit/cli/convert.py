"""``citekit convert``."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.common import emit_parts, output_file, records_argument, records_folder, tell
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.formats.entries.visible import Entry
    from citekit.formats.unread import Unread

__all__ = ["command"]


def _complete_formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 -- click's signature
    from citekit.formats import registry

    return [name for name in registry.names(written=True) if name.startswith(incomplete)]


@click.command("convert", short_help=COMMANDS["convert"])
@records_argument()
@click.option(
    "-t",
    "--to",
    "target",
    metavar="FORMAT",
    shell_complete=_complete_formats,
    help="The format to write; see 'citekit formats'. Default: what -o ends in.",
)
@click.option(
    "-p",
    "--profile",
    metavar="PROFILE",
    help="For which programs, where a format is written in several ways; see 'citekit formats'.",
)
@click.option(
    "-f",
    "--from",
    "source",
    metavar="FORMAT",
    help="The format of the files. Default: by their endings and what they begin with.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Fail, and write no file, where something is lost or could not be read.",
)
@output_file
@records_folder
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    records: tuple[str, ...],
    target: str | None,
    profile: str | None,
    source: str | None,
    strict: bool,
    output: Path | None,
    folder: str | None,
) -> None:
    """Convert records to another format.

    Records are written as they are read, in their order, however many there are. One that cannot be read is reported
    with its place, and the others are converted. What the format cannot hold of a record is reported field by field.

    \b
    Examples:
      citekit convert wcda-121618 --to bibtex
      citekit convert records/ -o records.jsonl
      citekit convert export.ris --to yaml
      cat export.bib | citekit convert - --to csl-json --profile zotero > items.json
    """
    from citekit.errors import ConversionLossError
    from citekit.formats import registry
    from citekit.library.convert import stream

    target = target or _by_ending(output)
    registry.writer(target)
    if profile is None and output is not None:
        profile = registry.profile_by_suffix(target, output)
    if source is not None:
        registry.reader(source)
    standard_input = sys.stdin.buffer if "-" in records and sys.stdin else None
    found = stream(records, folder, standard_input=standard_input, format=source)
    told = _Telling(target)
    parts = registry.write_parts(target, told.those_read(found), profile=profile)
    is_to_file = output is not None and str(output) != "-"
    if output is not None and is_to_file:
        strict = _replaces_what_is_read(output, records) or strict
        _look_at_ending(output, target)
    try:
        emit_parts(_guarded(parts, told, strict=strict) if strict or is_to_file else parts, output)
    except ConversionLossError as error:
        tell("error", error)
    if told.has_unread or (strict and told.losses):
        ctx.exit(1)


def _by_ending(output: Path | None) -> str:
    from citekit.formats import registry

    known = ", ".join(registry.names(written=True))
    if output is None:
        what_to_do = "; or -o with the file to write, which ends as the format's files do"
        raise click.UsageError(f"expected --to with a format: {known}{what_to_do}")
    fitting = registry.by_suffix(output)
    if not fitting:
        raise click.UsageError(
            f"expected --to, as the ending of {str(output)!r} names no format; known: {known}"
        )
    return fitting[0]


def _replaces_what_is_read(output: Path, records: tuple[str, ...]) -> bool:
    """Say whether the file to write is one of those that are read, so that only all of them may take its place."""
    from citekit.library.reading import files_of

    if not output.exists():
        return False
    for one in map(Path, records):
        if one.is_dir() and any(file.samefile(output) for file in files_of(one)):
            raise click.UsageError(
                f"{output} lies in the folder that is read, and its records would be written again each time; "
                "write into another folder"
            )
    return any(one.is_file() and one.samefile(output) for one in map(Path, records))


_COMPRESSED = frozenset({".gz", ".bz2", ".xz", ".zip", ".zst"})
_MAY_END_SO = frozenset({("schema-org", ".json")})


def _look_at_ending(output: Path, target: str) -> None:
    """Refuse a file to write that is named as a compressed one; warn of one that is named as in another format."""
    from citekit.formats import registry

    ending = output.suffix.lower()
    if ending in _COMPRESSED:
        plain = output.with_suffix("")
        raise click.UsageError(
            f"no compressed files are written; write {str(plain)!r} and compress that, or pipe: -o - | gzip > {output}"
        )
    written = registry.names(written=True)
    others = [name for name in registry.by_suffix(output) or () if name in written]
    if others and target not in others and (target, ending) not in _MAY_END_SO:
        tell(
            "warning",
            f"{output}: holds {target}, though files that end so hold {' or '.join(others)}",
        )


class _Telling:
    """Tells of a conversion while it goes on: what is lost, what could not be read, what should be looked at."""

    def __init__(self, target: str) -> None:
        self._target = target
        self.losses = 0
        """Records of which something is lost."""
        self.has_unread = False
        self.given = 0
        """Records that were given on to be written."""

    def those_read(self, found: "Iterable[Entry | Unread]") -> "Iterator[Entry]":
        """Yield the records that the format holds; tell of all else."""
        from citekit.csl.item import CslItem
        from citekit.formats import registry
        from citekit.formats.loss import lost, lost_of_work
        from citekit.formats.unread import Doubt, Unread

        named = registry.writer(self._target).LOST
        named_of_works = registry.lost_of_works(self._target)
        only_records = self._target in registry.OF_RECORDS
        for one in found:
            if isinstance(one, Doubt):
                tell("warning", one.error)
            elif isinstance(one, Unread):
                self.has_unread = True
                tell("error", one.error)
            elif only_records and isinstance(one, CslItem):
                self.has_unread = True
                other = "csl-json, bibtex or ris"
                told = f"{one.id}: a published work has no place in {self._target}; try {other}"
                tell("error", told)
            elif isinstance(one, CslItem):
                self._lost(one.id, lost_of_work(one, named_of_works))
                self.given += 1
                yield one
            else:
                self._lost(one.id, lost(one, named))
                self.given += 1
                yield one

    def _lost(self, key: str, fields: tuple[str, ...]) -> None:
        if fields:
            self.losses += 1
            tell("lost", f"{key}: {self._target} cannot hold {', '.join(fields)}")


def _guarded(parts: Iterable[str], told: _Telling, *, strict: bool) -> Iterator[str]:
    """Yield parts, and fail at their end where nothing could be read, or something was lost that must not be; then no file is written."""
    from citekit.errors import ConversionLossError

    yield from parts
    if strict and (told.losses or told.has_unread):
        raise ConversionLossError(told.losses)
    if told.has_unread and not told.given:
        raise ConversionLossError(0, nothing=True)
