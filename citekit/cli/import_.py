"""``citekit import``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.common import FilePath, emit, output_file, own_archives, read_standard_input, tell
from citekit.cli.main import COMMANDS
from citekit.cli.parse import tell_unsure

if TYPE_CHECKING:
    from citekit.formats.wcda import Document
    from citekit.model import Source

__all__ = ["command"]


@click.command("import", short_help=COMMANDS["import"])
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option(
    "--save",
    "folder",
    type=FilePath(file_okay=False),
    metavar="FOLDER",
    help="Write each record to FOLDER/KEY.yaml instead of to standard output.",
)
@click.option(
    "--text",
    "texts",
    type=FilePath(file_okay=False),
    metavar="FOLDER",
    help="Keep the text of each document in FOLDER/KEY.txt, and its path, size and SHA-256 in the record.",
)
@own_archives
@output_file
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    pages: tuple[str, ...],
    folder: Path | None,
    texts: Path | None,
    own: Path | None,
    output: Path | None,
) -> None:
    """Read saved pages of the Wilson Center Digital Archive into records, in YAML that can be saved.

    A page is its saved HTML, its text as copied, the text of its PDF, or its RIS file, in any form that the archive
    has used since 2012, from any of its hosts; - is standard input. Nothing is loaded from the network. Files that are
    there already are not overwritten.

    \b
    Examples:
      citekit import 121618.html
      citekit import pages/*.html --save records/ --text texts/
      pdftotext 134160.pdf - | citekit import -
    """
    from citekit.archives import Repositories
    from citekit.errors import CitekitError
    from citekit.files import STANDARD_INPUT
    from citekit.formats import wcda, yaml

    table = Repositories.packaged()
    if own:
        table = table.with_table(own)
    written: list[str] = []
    beside = folder or (output.parent if output else Path())
    wrong = False
    for page in pages:
        name = STANDARD_INPUT if page == "-" else page
        try:
            document = wcda.document(_text(page), file=name, table=table)
            source = _kept(document, texts, beside) if texts else document.source
            tell_unsure(document.unsure, f"{name}: ")
            if folder:
                _save(folder / f"{source.id}.yaml", yaml.write([source]))
            else:
                written.append(yaml.write([source]))
        except CitekitError as error:
            wrong = True
            tell("error", error)
    if written:
        emit("---\n".join(written), output)
    if wrong:
        ctx.exit(1)


def _text(page: str) -> str:
    from citekit.errors import Location, Problem, RecordError
    from citekit.files import STANDARD_INPUT, decode, open_bytes, read_text, refuse_address

    if page == "-":
        return decode(read_standard_input(), STANDARD_INPUT)
    refuse_address(page)
    with open_bytes(Path(page)) as file:
        if file.read(len(_PDF)) == _PDF:
            reason = "expected text, found a PDF; take its text out with 'pdftotext FILE -' first"
            raise RecordError([Problem(Location(page), "", reason)])
    return read_text(Path(page))


_PDF = b"%PDF"


def _kept(document: "Document", folder: Path, beside: Path) -> "Source":
    """Keep the text of a document, and name its file in the record, which will lie in the folder ``beside``."""
    from citekit.provenance.integrity import describe

    source = document.source
    if document.text is None:
        return source
    path = folder / f"{source.id}.txt"
    _save(path, document.text)
    file = describe(path, beside)
    kept = source.cited.model_copy(update={"files": (file,)})
    return source.model_copy(
        update={"texts": tuple(kept if one.id == kept.id else one for one in source.texts)}
    )


def _save(path: Path, text: str) -> None:
    from citekit.errors import WriteError
    from citekit.files import write_text

    if path.exists():
        raise WriteError(f"{path}: is there already; move it away, or choose another folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, text)
