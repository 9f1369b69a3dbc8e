"""The text of a file on its way to bibtexparser: in pieces of whole entries, made so that it sees all of them.

Source: O. Patashnik, BibTeXing (1988), section 2, and the grammar of bibtex.web; for comments, biber.
"""

import re
from collections.abc import Iterable, Iterator

__all__ = ["normalised", "pieces", "shielded", "uncommented"]

_PIECE = 100_000
"""Characters that are read at once; an entry is not parted, as far as its braces tell."""
_LONG_PIECE, _LONGEST_PIECE = 2 * _PIECE, 40 * _PIECE
"""Where braces stay open: so many after which a line that is only a brace ends a piece before another entry, and any line does."""


def pieces(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a file between entries; give with each piece the number of lines before it."""
    piece: list[str] = []
    first = size = 0
    enough = _PIECE
    closed = alone = True
    for line in lines:
        if size > enough and closed and line.lstrip().startswith("@"):
            text = "".join(piece)
            must_end = size > (_LONG_PIECE if alone else _LONGEST_PIECE)
            if must_end or text.count("{") == text.count("}"):
                yield first, text
                first, size, piece, enough = first + len(piece), 0, [], _PIECE
            else:
                enough = size + _PIECE
        piece.append(line)
        size += len(line)
        if size > enough and not line.isspace():
            closed = line.rstrip().endswith(("}", ")"))
            alone = line.strip() == "}"
    yield first, "".join(piece)


_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACED = re.compile(r"@(?:\s+[A-Za-z]|[A-Za-z]\w*\s+[{(])", re.ASCII)
_SPACED_START = re.compile(r"^([ \t]*)@(\s*)([A-Za-z]\w*)(\s*)(?=[{(])", re.MULTILINE | re.ASCII)


def normalised(text: str) -> str:
    """Give a text that bibtexparser sees all entries of, with as many lines as before."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = re.sub(r"\r\n?", "\n", text)
    text = _CONTROLS.sub("\ufffd", text)
    return _SPACED_START.sub(r"\1\2\4@\3", text) if _SPACED.search(text) else text


def shielded(region: str) -> str:
    """Make one line of each line that begins with ``@`` and the one before."""
    head, *rest = uncommented(region).split("\n")
    return head + "".join(
        f" {line}" if line.lstrip().startswith("@") else f"\n{line}" for line in rest
    )


def uncommented(entry: str) -> str:
    """Leave out comments inside an entry: from ``%`` to the end of the line, but not inside values."""
    start = min(at for at in (entry.find("{"), entry.find("("), len(entry)) if at >= 0) + 1
    kept = [entry[:start]]
    depth, quoted, at = 0, False, start
    while at < len(entry):
        end = at + 1
        if entry[at] == "%" and depth == 0 and not quoted:
            end = (entry + "\n").index("\n", at)
        elif entry[at] == "\\":
            end = at + 2
        if entry[at] != "%" or depth or quoted:
            kept.append(entry[at:end])
        depth += {"{": 1, "}": -1}.get(entry[at], 0)
        quoted ^= entry[at] == '"' and depth == 0
        at = end
    return "".join(kept)
