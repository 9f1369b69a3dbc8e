"""What an element's formatting attributes do to marked text, made ready once.

Source: CSL 1.0.2, "Formatting", "Affixes", "Quotes", "Strip-periods", "Text-case", "Display".
"""

import re
from collections.abc import Callable, Mapping

from citekit.csl.marks import BY_MARK, CLOSE_QUOTE, CURLED_QUOTE, END_MARK, JOINT, OPENING
from citekit.csl.richtext import raise_letters
from citekit.csl.textcase import case_changer
from citekit.csl.tree import SpanKind

__all__ = ["Finish", "delimit", "finisher", "inner_finisher", "layout_finisher"]

Finish = Callable[[str], str]

_SPANS = {
    ("font-style", "italic"): SpanKind.ITALIC,
    ("font-style", "oblique"): SpanKind.ITALIC,
    ("font-style", "normal"): SpanKind.ROMAN,
    ("font-variant", "small-caps"): SpanKind.SMALL_CAPS,
    ("font-variant", "normal"): SpanKind.NORMAL_CAPS,
    ("font-weight", "bold"): SpanKind.BOLD,
    ("font-weight", "light"): SpanKind.LIGHT,
    ("font-weight", "normal"): SpanKind.MEDIUM,
    ("text-decoration", "underline"): SpanKind.UNDERLINE,
    ("text-decoration", "none"): SpanKind.STRAIGHT,
    ("vertical-align", "sup"): SpanKind.SUPERSCRIPT,
    ("vertical-align", "sub"): SpanKind.SUBSCRIPT,
    ("vertical-align", "baseline"): SpanKind.BASELINE,
}
_BLOCKS = frozenset(
    OPENING[kind]
    for kind in (
        SpanKind.LEFT_MARGIN,
        SpanKind.RIGHT_INLINE,
        SpanKind.BLOCK,
    )
)
"""What opens the blocks that an entry may begin and end with."""
_ENDS = frozenset({END_MARK, CLOSE_QUOTE})
_FONTS = tuple(dict.fromkeys(name for name, _ in _SPANS))
_MEETS = frozenset(".,;:!? ")
_FIXED_SPACE = "\u00a0"
_PERIOD = re.compile(f"(?<!{JOINT})\\.")
"""One that belongs to a word; those of affixes stay, also inside a macro that is stripped."""


def _joined_before(text: str) -> str:
    """Mark the start of an affix that may meet other punctuation."""
    return JOINT + text if text[:1] in _MEETS else text


def delimit(delimiter: str) -> str:
    """Give a delimiter as marked text."""
    if not delimiter:
        return delimiter
    delimiter = raise_letters(delimiter).replace("  ", "\u00a0 ")  # a run of spaces is meant
    return _joined_before(delimiter) + (JOINT if delimiter[-1] in _MEETS else "")


def finisher(attributes: Mapping[str, str], *, language: str = "en") -> Finish | None:
    """Give what applies every formatting attribute; None where there is nothing to do.

    The order is CSL's: periods, case, font, quotes, affixes, display.
    """
    change = _letter_changer(attributes, language)
    opens, closes = _spans(attributes)
    prefix, suffix = attributes.get("prefix", ""), attributes.get("suffix", "")
    display = attributes.get("display")
    if change is None and not opens and not prefix and not suffix and not display:
        return None
    before, after = delimit(prefix), delimit(suffix)
    if prefix.startswith(_FIXED_SPACE):
        before = JOINT + before
    if display:
        before, after = OPENING[SpanKind(display)] + before, after + END_MARK
    if change is None:
        before, after = before + opens, closes + after
        return lambda text: f"{before}{text}{after}" if text else ""

    def finish(text: str) -> str:
        if not text:
            return ""
        changed = change(text)
        return f"{before}{opens}{changed}{closes}{after}" if changed else f"{before}{after}"

    return finish


def layout_finisher(attributes: Mapping[str, str]) -> Finish | None:
    """Give what applies the attributes of ``cs:layout``, whose fonts hold for its affixes too."""
    affixes = {name: attributes[name] for name in ("prefix", "suffix") if name in attributes}
    around, fonts = _around_blocks(affixes) if affixes else None, inner_finisher(attributes)
    if around is None or fonts is None:
        return around or fonts
    return lambda text: fonts(around(text))


def _around_blocks(affixes: Mapping[str, str]) -> Finish:
    """Give what puts affixes around a text; they stand inside blocks that are its edges."""
    before, after = delimit(affixes.get("prefix", "")), delimit(affixes.get("suffix", ""))

    def finish(text: str) -> str:
        if not text:
            return text
        opening = text[0] if text[0] in _BLOCKS else ""
        closing = END_MARK if _ends_in_block(text) else ""
        inside = text[len(opening) : len(text) - len(closing)]
        return f"{opening}{before}{inside}{after}{closing}"

    return finish


def _ends_in_block(text: str) -> bool:
    """Say whether the end of a block is the end of a text."""
    start = max(map(text.rfind, _BLOCKS)) if text[-1] == END_MARK else -1
    if start < 0:
        return False
    depth = 0
    for at, piece in enumerate(text[start:], start):
        depth += (piece in BY_MARK or piece == CURLED_QUOTE) - (piece in _ENDS)
        if depth == 0:
            return at == len(text) - 1
    return False


def inner_finisher(attributes: Mapping[str, str], *, language: str = "en") -> Finish | None:
    """Give what applies the attributes but for affixes and display."""
    opens, closes = _spans(attributes)
    change = _letter_changer(attributes, language)
    if change is None:
        return (lambda text: f"{opens}{text}{closes}" if text else "") if opens else None
    return lambda text: f"{opens}{changed}{closes}" if (changed := change(text)) else ""


def _letter_changer(attributes: Mapping[str, str], language: str) -> Finish | None:
    """Give what takes periods away and changes the case; None where neither is asked for."""
    strips = attributes.get("strip-periods") == "true"
    change = case_changer(attributes["text-case"], language) if "text-case" in attributes else None
    if not strips:
        return change
    if change is None:
        return lambda text: _PERIOD.sub("", text)
    return lambda text: change(_PERIOD.sub("", text))


def _spans(attributes: Mapping[str, str]) -> tuple[str, str]:
    """Give the marks that open and close the fonts and quotes asked for."""
    kinds = [
        kind
        for name in _FONTS
        if name in attributes and (kind := _SPANS.get((name, attributes[name]))) is not None
    ]
    opens = "".join(OPENING[kind] for kind in reversed(kinds))
    closes = END_MARK * len(kinds)
    if attributes.get("quotes") == "true":
        return OPENING[SpanKind.QUOTED] + opens, closes + CLOSE_QUOTE
    return opens, closes
