"""``citekit-filter``: makes the citations of a document between Pandoc's reader and its writer.

::

    pandoc essay.md --filter citekit-filter -o essay.docx

The settings are those in the document's metadata. Keys that name nothing are told on standard error and stand
marked in the text; Pandoc would throw the document away if the filter failed.
"""

import json
import sys
from typing import NoReturn

__all__ = ["main"]

_RIGHT, _WRONG, _CALL_WRONG = 0, 1, 2
_HELP = """\
Usage: pandoc essay.md --filter citekit-filter -o essay.docx

  Make the citations of a document between Pandoc's reader and its writer.

  Pandoc calls it: it reads the document in Pandoc's JSON from standard input
  and writes it to standard output. The settings (bibliography, csl, lang and
  citekit) are those in the document's metadata.
"""


def main() -> NoReturn:
    """Read a document in Pandoc's JSON from standard input, and write it with its citations made."""
    if sys.argv[1:2] in (["-h"], ["--help"]):
        sys.stdout.write(_HELP)
        sys.exit(_RIGHT)
    if sys.stdin is None or sys.stdin.isatty():
        sys.stderr.write(_HELP)
        sys.exit(_CALL_WRONG)

    from citekit.errors import CitekitError
    from citekit.manuscript.pandoc.document import cite_pandoc

    try:
        document = json.loads(sys.stdin.buffer.read())
        done = cite_pandoc(document, looks_up=True)
    except json.JSONDecodeError as error:
        _say(
            f"error: expected a document as 'pandoc -t json' writes it, found what is not JSON: {error}"
        )
        sys.exit(_WRONG)
    except CitekitError as error:
        _say(f"error: {error}")
        sys.exit(_WRONG)
    for warning in done.warnings:
        _say(f"warning: {warning}")
    for problem in done.problems:
        _say(f"error: {problem}")
    sys.stdout.buffer.write(json.dumps(done.document, ensure_ascii=False).encode())
    sys.exit(_RIGHT)


def _say(message: str) -> None:
    sys.stderr.write(f"citekit-filter: {message}\n")
