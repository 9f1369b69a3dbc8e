"""How ``cite`` and ``bibliography`` write their text: in which output, as a part or as a whole document."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.common import Command, emit, output_file, tell

if TYPE_CHECKING:
    from citekit.csl.output import Block
    from citekit.csl.style import Style

__all__ = [
    "FORMATS",
    "Writing",
    "engine_option",
    "locale_option",
    "tell_lost",
    "tell_unprinted",
    "writing_options",
]

FORMATS = ("plain", "html", "markdown", "rtf", "latex", "typst", "json")
"""The outputs of ``citekit.csl.output``, named here so that help does not load them."""
_OF_WORD_PROCESSORS = (".docx", ".doc", ".odt", ".pdf", ".epub", ".pages", ".xlsx", ".pptx")

locale_option = click.option(
    "--locale",
    metavar="LOCALE",
    help="Language of terms, dates and what is said of a source: en-GB, de-DE, ...",
)

engine_option = click.option(
    "--engine",
    type=click.Choice(["citekit", "citeproc-py"]),
    default="citekit",
    show_default=True,
    help="What renders. citeproc-py is a second opinion: slower, and it does less.",
)

_format_option = click.option(
    "-f",
    "--format",
    "output_format",
    type=click.Choice(FORMATS, case_sensitive=False),
    help="How the text is written. Default: by the ending of -o, else plain.",
)

_whole_option = click.option(
    "--whole/--part",
    "whole",
    default=None,
    help="Write a document that stands alone, or a part to put into one. "
    "Default: whole for RTF, and for HTML that goes to a file.",
)
_OF_DATA = (".bib", ".ris", ".yaml", ".yml", ".jsonl", ".xml")


class Writing:
    """Where the text of a call goes, and in which form."""

    def __init__(
        self, output_format: str | None, output: Path | None, *, whole: bool | None
    ) -> None:
        """Settle the form.

        Raises:
            UsageError: The file's ending is that of a kind of file that citekit does not write.
        """
        self.output = output_format or _by_ending(output)
        self._file = output
        self._whole = whole

    def write(self, blocks: "Sequence[Block]", *, title: str, language: str) -> None:
        """Write headings, citations and bibliographies."""
        from citekit.csl.output import OUTPUTS, write

        whole = self._whole
        if whole is None:
            to_file = self._file is not None and str(self._file) != "-"
            whole = OUTPUTS[self.output].NEEDS_FRAME and (to_file or self.output == "rtf")
        text = write(blocks, self.output, whole=whole, title=title, language=language)
        emit(text, self._file)


def tell_unprinted(ids: Sequence[str]) -> None:
    """Say of which records the style prints nothing."""
    if ids:
        named = ", ".join(dict.fromkeys(ids))
        tell("warning", f"the style prints nothing of: {named}")


def tell_lost(engine: str, style: "Style") -> None:
    """Say what the style asks for that the engine does not do."""
    if engine == "citeproc-py":
        from citekit.csl.citeproc_py.lost import lost

        for one in lost(style):
            tell("lost", f"{engine}: {one}")


def _by_ending(output: Path | None) -> str:
    from citekit.csl.output import OUTPUTS

    if output is None:
        return "plain"
    ending = output.suffix.lower()
    if ending in _OF_WORD_PROCESSORS:
        raise click.UsageError(
            f"-o: citekit writes no {ending} file; word processors open {output.stem}.rtf, and pandoc "
            f"turns {output.stem}.html into any other: pandoc {output.stem}.html -o {output.name}"
        )
    found = next((name for name, one in OUTPUTS.items() if ending in one.SUFFIXES), None)
    if found is None and ending in _OF_DATA:
        raise click.UsageError(
            f"-o: {output.name} is a file of data, which 'citekit convert' writes; "
            "for text say --format, or give the file another ending"
        )
    return found or "plain"


def writing_options(command: Command) -> Command:
    """Give a command the options of its output; they arrive as one ``writing``."""
    from functools import wraps

    @_format_option
    @_whole_option
    @output_file
    @wraps(command)
    def settled(
        *args: Any, output_format: str | None, whole: bool | None, output: Path | None, **rest: Any
    ) -> Any:
        return command(*args, writing=Writing(output_format, output, whole=whole), **rest)

    return settled  # type: ignore[return-value]  # click adds the options to what it calls
