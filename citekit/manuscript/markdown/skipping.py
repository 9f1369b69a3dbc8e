"""What a scan of Markdown passes over: code, mathematics, addresses, tags, escapes.

Source: The Pandoc manual, "Inline formatting", "Math", "Links"; CommonMark 0.31, 6.1 (code spans), 6.6 (raw HTML).
"""

import re

__all__ = [
    "closing_bracket",
    "emphasis_at",
    "entity_at",
    "is_word_before",
    "passed_over",
    "target_end",
]

_DEEPEST = 30
"""How many brackets are read within each other."""
_CODE = re.compile(r"`+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_TAG = re.compile(
    r"</?[A-Za-z][\w:-]*(?:\s+[\w:.@-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*\s*/?>"
)
_ADDRESS = re.compile(
    r"(?:https?|ftps?|file)://[^\s<>\[\]()]*(?:\([^\s<>\[\]()]*\)[^\s<>\[\]()]*)*(?<![.,:;!?])"
)
_DISPLAY_MATH = re.compile(r"\$\$.*?[^\\]\$\$", re.DOTALL)
_MATH = re.compile(r"\$(?=\S)(?:[^$\\]|\\.)*?(?<=\S)\$(?!\d)", re.DOTALL)
_COMMAND = re.compile(r"\\[A-Za-z]+\*?(?:[ \t]*\[[^\[\]\n]*\])*(?:\{(?:[^{}]|\{[^{}]*\})*\})+")
_ESCAPE = re.compile(r"\\[^\w\s]|\\\s")
_TARGET = re.compile(
    r"\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)"
    r"(?:\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"
)
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_HEADING_ATTRIBUTES = re.compile(r"\{[#.=][^{}\n]*\}")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<inner>.+?)(?<=\S)(?P=mark)", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")


def is_word_before(text: str, at: int) -> bool:
    """Say whether a letter, a digit or a low line stands before a place."""
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_")


def emphasis_at(text: str, at: int, end: int) -> re.Match[str] | None:
    """Give the emphasis that begins at a place: its ``mark``, and what is ``inner``."""
    if text[at] == "*" or (text[at] == "_" and not is_word_before(text, at)):
        return _EMPHASIS.match(text, at, end)
    return None


def entity_at(text: str, at: int, end: int) -> re.Match[str] | None:
    """Give the character reference at a place: ``&amp;``."""
    return _ENTITY.match(text, at, end) if text[at] == "&" else None


def passed_over(text: str, at: int, end: int) -> int | None:
    """Give where what stands at a place ends, if no citation can be in it; else None.

    Args:
        text: The manuscript.
        at: The place.
        end: Where the block ends.
    """
    match text[at]:
        case "`":
            return _code_end(text, at, end)
        case "\\":
            return _first(text, at, end, _COMMAND, _ESCAPE)
        case "<":
            return _first(text, at, end, _COMMENT, _AUTOLINK, _TAG)
        case "$":
            return _first(text, at, end, _DISPLAY_MATH, _MATH)
        case "{":
            return _first(text, at, end, _HEADING_ATTRIBUTES)
        case "h" | "f":
            if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
                return None
            return _first(text, at, end, _ADDRESS)
    return None


def _first(text: str, at: int, end: int, *patterns: re.Pattern[str]) -> int | None:
    for pattern in patterns:
        if found := pattern.match(text, at, end):
            return found.end()
    return None


def _code_end(text: str, at: int, end: int) -> int:
    """Give the end of a code span with its attributes; of one backtick where none closes it."""
    opening = _CODE.match(text, at, end)
    assert opening is not None
    for closing in _CODE.finditer(text, opening.end(), end):
        if closing[0] == opening[0]:
            attributes = _ATTRIBUTES.match(text, closing.end(), end)
            return attributes.end() if attributes else closing.end()
    return at + 1


def closing_bracket(text: str, at: int, end: int) -> int | None:
    """Give where the square bracket at a place closes; None where it stays open, or holds too many others."""
    open_ = 0
    while at < end:
        over = passed_over(text, at, end)
        if over is not None:
            at = over
            continue
        open_ += {"[": 1, "]": -1}.get(text[at], 0)
        if not open_:
            return at
        if open_ > _DEEPEST:
            return None
        at += 1
    return None


def target_end(text: str, at: int, end: int, links: set[str]) -> int | None:
    """Give where the target of a link ends, which begins after its closing bracket; None where there is none.

    Args:
        text: The manuscript.
        at: After the bracket.
        end: Where the block ends.
        links: Labels of link references, folded.
    """
    if found := _TARGET.match(text, at, end) or _ATTRIBUTES.match(text, at, end):
        return found.end()
    if text[at : at + 1] == "[":
        close = text.find("]", at, end)
        label = " ".join(text[at + 1 : close].casefold().split()) if close > 0 else None
        if label in links:
            return close + 1
    return None
