"""What the commands share: how records are named, where output goes, how problems are told."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar

import click

if TYPE_CHECKING:
    from citekit.csl.item import CslItem
    from citekit.csl.style import Style
    from citekit.library.folder import Gathered
    from citekit.library.library import Library
    from citekit.manuscript import Manuscript
    from citekit.manuscript.pandoc.document import PandocDocument
    from citekit.model import Source

__all__ = [
    "Command",
    "FilePath",
    "Progress",
    "ReaderGoneError",
    "access_dates_option",
    "emit",
    "emit_parts",
    "load",
    "load_style",
    "one_source",
    "output_file",
    "own_archives",
    "published_works",
    "read_standard_input",
    "records_argument",
    "records_folder",
    "style_option",
    "tell",
    "tell_problems",
]

Command = TypeVar("Command", bound=Callable[..., Any])


class FilePath(click.Path):
    """The path of a file or folder in a call; an empty word, as a shell makes of an unset variable, is none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(path_type=Path, **options)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Give a ``Path``."""
        if value == "":
            self.fail("expected a path, found an empty word", param, ctx)
        return super().convert(value, param, ctx)


records_folder = click.option(
    "--records",
    "folder",
    metavar="FOLDER",
    envvar="CITEKIT_RECORDS",
    help="Where keys are looked up. Default: ./records, then the examples; or what CITEKIT_RECORDS names.",
)

output_file = click.option(
    "-o",
    "--output",
    "output",
    type=FilePath(readable=False),
    metavar="FILE",
    help="Write to a file, whole or not at all, instead of to standard output.",
)


own_archives = click.option(
    "--table",
    "own",
    type=FilePath(),
    metavar="FILE",
    envvar="CITEKIT_ARCHIVES",
    help="A table of archives of your own, laid over citekit's; or what CITEKIT_ARCHIVES names.",
)


def _complete_keys(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG001 -- click's signature
    from citekit.library.folder import examples_folder

    own = Path(ctx.params.get("folder") or "records")
    folder = own if own.is_dir() else examples_folder()
    keys = [
        click.shell_completion.CompletionItem(file.stem) for file in sorted(folder.glob("*.yaml"))
    ]
    files = click.shell_completion.CompletionItem(incomplete, type="file")
    return [key for key in keys if key.value.startswith(incomplete)] or [files]


def records_argument(*, required: bool = True) -> Callable[[Command], Command]:
    """Take the records of a call: keys, files, folders, or ``-``."""
    return click.argument(
        "records",
        nargs=-1,
        required=required,
        metavar="RECORD..." if required else "[RECORD...]",
        shell_complete=_complete_keys,
    )


def _complete_styles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 -- click's signature
    from citekit.csl.style import list_styles

    return [style.id for style in list_styles() if style.id.startswith(incomplete)]


style_option = click.option(
    "-s",
    "--style",
    default="chicago",
    show_default=True,
    metavar="STYLE",
    shell_complete=_complete_styles,
    help="A style by name (see 'citekit styles') or the path of a .csl file.",
)

access_dates_option = click.option(
    "--access-dates/--no-access-dates",
    "access_dates",
    default=None,
    help="Give the date of access wherever a record has one. Default: only of web pages without a date.",
)


def load_style(name: str, *, access_dates: bool | None) -> "Style":
    """Load a style, and let it give dates of access where that is asked for.

    Raises:
        NotFoundError: There is no such style.
        StyleError: It is not valid CSL, or decides for itself which dates of access it gives.
    """
    from citekit.csl import access_dates as dated
    from citekit.csl import style

    loaded = style.load_style(name)
    return dated.with_access_dates(loaded) if access_dates else loaded


def load(records: Sequence[str], folder: str | None) -> "Gathered":
    """Read the records of a call; on a terminal, long reading shows how far it is.

    Raises:
        ReadError: A file or folder is not there.
        NotFoundError: No record has the key.
    """
    from citekit.library.folder import gather

    standard_input = read_standard_input() if "-" in records else b""
    with Progress() as progress:
        return gather(records, folder, standard_input=standard_input, watch=progress.tell)


def read_standard_input() -> bytes:
    """Read all of standard input; nothing where the caller has closed it."""
    return sys.stdin.buffer.read() if sys.stdin else b""


class Progress:
    """Counts files on a terminal once reading takes long; is silent in a pipe."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._count = 0
        self._shown = False

    def tell(self, _: str) -> None:
        """Count one file more."""
        self._count += 1
        late = time.monotonic() - self._started > _PATIENCE
        if late and self._count % 100 == 0 and sys.stderr.isatty():
            self._shown = True
            click.echo(f"\rreading: {self._count:,} files", nl=False, err=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)


_PATIENCE = 0.5
"""Seconds before progress is shown."""


def tell(kind: Literal["error", "warning", "lost", "unsure"], message: object) -> None:
    """Print a message to standard error, behind a word that says of which kind it is.

    On a terminal the word is coloured, but where NO_COLOR says otherwise (https://no-color.org).
    """
    label = click.style(f"{kind}:", fg="red" if kind == "error" else "yellow", bold=True)
    click.echo(f"{label} {message}", err=True, color=False if os.environ.get("NO_COLOR") else None)


def tell_problems(library: "Library | Manuscript | PandocDocument") -> None:
    """Print what is wrong with records or keys, and what should be looked at, to standard error."""
    for warning in library.warnings:
        tell("warning", warning)
    for problem in library.problems:
        tell("error", problem)


def finish(ctx: click.Context, library: "Library") -> None:
    """End a command: what could be done was done; the problems decide the exit code."""
    tell_problems(library)
    if library.problems:
        ctx.exit(1)


def published_works(library: "Library") -> "list[CslItem]":
    """List the entries of a library that are published works, which no record holds."""
    from citekit.csl.item import CslItem

    return [entry for entry in library.values() if isinstance(entry, CslItem)]


def one_source(library: "Library", what: str) -> "Source":
    """Give the only source of a call.

    Raises:
        UsageError: There are several, or none.
    """
    from citekit.model import Source

    entries: list[Source | CslItem] = list(library.values())
    if len(entries) != 1:
        named = ", ".join([*list(library)[:_MANY], *(["..."] if len(entries) > _MANY else [])])
        raise click.UsageError(
            f"expected one record to {what}, found {len(entries)}: {named or 'none'}"
        )
    entry = entries[0]
    if not isinstance(entry, Source):
        raise click.UsageError(
            f"{entry.id!r} is a published work (CSL item) without a chain of texts"
        )
    return entry


class ReaderGoneError(Exception):
    """Whoever reads standard output has closed it, as ``head`` does; that is no error."""


_MANY = 5
"""How many records a message names."""


def emit(text: str, output: Path | None) -> None:
    """Give the data of a command: to a file, written whole, or to standard output."""
    if text and not text.endswith("\n"):
        text += "\n"
    if output is None or str(output) == "-":
        try:
            click.echo(text, nl=False)
        except BrokenPipeError:
            raise ReaderGoneError from None
        return
    from citekit.files import write_text

    write_text(output, text)


def emit_parts(parts: Iterable[str], output: Path | None) -> None:
    """Give data as it comes: to a file, written whole or not at all, or to standard output."""
    if output is None or str(output) == "-":
        try:
            for part in _closed(parts):
                click.echo(part, nl=False)
        except BrokenPipeError:
            raise ReaderGoneError from None
        return
    from citekit.files import write_parts

    write_parts(output, (part.encode() for part in _closed(parts)))


def _closed(parts: Iterable[str]) -> Iterator[str]:
    """Yield parts, and a line feed where the last does not end with one."""
    last = "\n"
    for part in parts:
        yield part
        last = part or last
    if not last.endswith("\n"):
        yield "\n"
