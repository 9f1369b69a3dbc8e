"""``citekit``: finds the command, runs it, and turns errors into messages and exit codes.

Exit codes: 0 right; 1 the data is wrong; 2 the call is wrong; 130 interrupted. Data goes to standard output,
messages to standard error.
"""

import io
import os
import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import NoReturn

import click

from citekit.cli.common import ReaderGoneError, tell
from citekit.errors import (
    CitekitError,
    ItemError,
    NotFoundError,
    ParseError,
    RecordError,
    WriteError,
)

__all__ = ["COMMANDS", "citekit", "main"]

COMMANDS = {
    "cite": "Cite sources: full, shortened, or as a bibliography entry.",
    "bibliography": "Make a bibliography.",
    "manuscript": "Make the notes and the bibliography of a whole manuscript.",
    "export": "Write what Pandoc or LaTeX needs to cite records itself.",
    "parse": "Read a citation line into a record.",
    "import": "Read pages of the Wilson Center Digital Archive into records.",
    "convert": "Convert records to another format: BibTeX, CSL-JSON, RIS, ...",
    "trace": "Tell the chain from the original language to the translation.",
    "check": "Find the mistakes in records.",
    "verify": "Find files kept beside records that have changed.",
    "show": "Show what is known of a source.",
    "list": "List records.",
    "schema": "Print the JSON Schema of a record.",
    "archives": "List, search and show archives.",
    "styles": "List citation styles.",
    "formats": "List formats.",
    "new": "Begin a new record.",
}
"""Every command with its line in the help; its module is ``citekit.cli.NAME``, with ``_`` after a word of Python."""

_RIGHT, _DATA_WRONG, _CALL_WRONG, _INTERRUPTED = 0, 1, 2, 130


class _Commands(click.Group):
    """Commands that are imported when they are called, so that the help comes at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"citekit.cli.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[:1] == ["help"]:
            if not args[1:]:
                click.echo(ctx.get_help())
                ctx.exit()
            args = [args[1], "--help"]
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(str(NotFoundError("command", args[0], known=COMMANDS)), ctx)
        if args[:1] == ["cite"]:
            args = _of_manuscript(args)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _of_manuscript(args: list[str]) -> list[str]:
    """Read ``cite --document FILE`` as ``manuscript FILE``."""
    for at, word in enumerate(args):
        if word == "--":
            break
        if word == "--document":
            if at + 1 == len(args):
                raise click.UsageError("--document: expected the file of a manuscript after it")
            return ["manuscript", args[at + 1], *args[1:at], *args[at + 2 :]]
        if word.startswith("--document="):
            return ["manuscript", word.partition("=")[2], *args[1:at], *args[at + 1 :]]
    return args


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 -- click's signature
    if asked and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"citekit {version('citekit-archival')}")
        ctx.exit()


@click.command(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and exit.",
)
def citekit() -> None:
    """Cite archival sources with their provenance.

    A record is named by its key (looked up in ./records and then among the examples that come with citekit), by its file,
    by a folder of records, or by - for standard input.

    \b
    Examples:
      citekit cite wcda-121618
      citekit cite wcda-121618 --form all
      citekit bibliography records/ --style chicago-author-date -o bibliography.txt
      citekit convert wcda-121618 --to bibtex
      citekit trace wcda-121618

    Exit codes: 0 right, 1 the data is wrong, 2 the call is wrong.

    CITEKIT_RECORDS names the folder in which keys are looked up, CITEKIT_ARCHIVES a table of archives of your own.

    Shell completion: eval "$(_CITEKIT_COMPLETE=bash_source citekit)", or zsh_source, or fish_source.
    """


def main() -> NoReturn:
    """Run the command line and exit."""
    _open_streams()
    try:
        code = citekit.main(prog_name="citekit", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help())
        code = _CALL_WRONG
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("error", "interrupted")
        code = _INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        # The reader has gone; nothing more can be said to it, and Python must not try at exit.
        _close_output()
        code = _RIGHT
    except CitekitError as error:
        tell("error", error)
        code = _exit_code(error)
    except OSError as error:
        if error.filename is not None:
            tell("error", f"{error.filename}: {error.strerror}")
            code = _CALL_WRONG
        else:
            tell("error", f"standard output cannot be written: {error.strerror}")
            _close_output()
            code = _DATA_WRONG
    sys.exit(code if isinstance(code, int) else _RIGHT)


def _open_streams() -> None:
    """Make output possible whatever the terminal: files and pipes get UTF-8, a terminal what it can show.

    The name of a file may be no UTF-8; it goes out as the bytes that came in, and into messages in escapes.
    """
    for name, errors in (("stdout", "surrogateescape"), ("stderr", "backslashreplace")):
        stream = getattr(sys, name)
        if stream is None:  # the caller has closed it
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- open as long as the program
            setattr(sys, name, nowhere)
        elif isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors=errors)


def _close_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _exit_code(error: CitekitError) -> int:
    return (
        _DATA_WRONG
        if isinstance(error, (RecordError, ItemError, ParseError, WriteError))
        else _CALL_WRONG
    )
