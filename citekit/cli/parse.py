"""``citekit parse``."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.common import FilePath, emit, output_file, own_archives, read_standard_input, tell
from citekit.cli.main import COMMANDS

if TYPE_CHECKING:
    from citekit.archives import Repositories
    from citekit.archives.lines import Unsure
    from citekit.errors import ParseError

__all__ = ["command", "tell_unsure"]


@click.command("parse", short_help=COMMANDS["parse"])
@click.argument("lines", nargs=-1, metavar="[LINE...]")
@click.option(
    "--each",
    "file",
    type=FilePath(),
    metavar="FILE",
    help="Read every line of a file; - is standard input.",
)
@own_archives
@output_file
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    lines: tuple[str, ...],
    file: Path | None,
    own: Path | None,
    output: Path | None,
) -> None:
    """Read citation lines of archives into records, in YAML that can be saved.

    Read are the citations of the Wilson Center Digital Archive, source notes of Foreign Relations of the United
    States and of the CWIHP Bulletin, archival notes in Chicago style, and preferred citations of finding aids.
    What the line leaves open is told on standard error, and nothing of it is lost.

    \b
    Examples:
      citekit parse "RGANI, f. 5, op. 49, d. 131, ll. 193-194. Translated by Gary Goldberg."
      citekit parse --each notes.txt -o records.yaml
    """
    from citekit.archives import Repositories

    if not lines and file is None:
        raise click.UsageError("expected a citation line, or --each with a file of lines")
    table = Repositories.packaged()
    if own:
        table = table.with_table(own)
    numbered = [*enumerate(lines, 1), *(_lines_of(file) if file else ())]
    if not numbered:
        raise click.UsageError(f"{file}: expected a citation line, found none")
    records = list(_records(numbered, table, numbered_names=len(numbered) > 1))
    emit("---\n".join(record for record in records if record), output)
    if not all(records):
        ctx.exit(1)


def _lines_of(file: Path) -> Iterator[tuple[int, str]]:

    from citekit.files import STANDARD_INPUT, decode, read_text

    text = decode(read_standard_input(), STANDARD_INPUT) if str(file) == "-" else read_text(file)
    return ((number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def _records(
    lines: Iterable[tuple[int, str]], table: "Repositories", *, numbered_names: bool
) -> Iterator[str | None]:
    """Yield each record in YAML; None where a line could not be read."""
    from citekit.archives.lines import draft, parse_line
    from citekit.errors import ParseError
    from citekit.formats import yaml

    keys: dict[str, int] = {}
    for number, line in lines:
        name = f"line {number}: " if numbered_names else ""
        try:
            made = draft(parse_line(line, table=table))
        except ParseError as error:
            told = _in_file(error, number) if numbered_names else error
            tell("error", f"{told}{_advice(line)}")
            yield None
            continue
        tell_unsure(made.unsure, name)
        key = made.source.id
        if key in keys:
            tell("warning", f"{name}the key {key!r} is that of line {keys[key]} as well")
        keys.setdefault(key, number)
        yield yaml.write([made.source])


def _advice(line: str) -> str:
    return (
        f"\nto read the lines of a file: citekit parse --each {line}" if _names_a_file(line) else ""
    )


def _names_a_file(line: str) -> bool:
    try:
        return Path(line).is_file()
    except (OSError, ValueError):  # too long for a name, say
        return False


def _in_file(error: "ParseError", number: int) -> "ParseError":
    """Give an error of a line as one of the file in which the line stands."""
    from citekit.errors import ParseError

    above = "\n" * (number - 1)
    start, end = (place + len(above) for place in error.span)
    return ParseError(error.reason, text=above + error.text, span=(start, end))


def tell_unsure(doubts: "Iterable[Unsure]", name: str) -> None:
    """Print what a person should look at to standard error."""
    for doubt in doubts:
        tell("unsure", f"{name}{doubt}")
