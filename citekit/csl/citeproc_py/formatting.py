"""What an element's formatting attributes do to marked text.

Source: CSL 1.0.2, "Formatting", "Affixes", "Quotes", "Strip-periods", "Text-case", "Display".
"""

from collections.abc import Mapping

from citekit.csl.citeproc_py.textcase import change_case
from citekit.csl.marks import wrap
from citekit.csl.tree import SpanKind

__all__ = ["affix", "decorate", "finish"]

_SPANS = {
    ("font-style", "italic"): SpanKind.ITALIC,
    ("font-style", "oblique"): SpanKind.ITALIC,
    ("font-variant", "small-caps"): SpanKind.SMALL_CAPS,
    ("font-weight", "bold"): SpanKind.BOLD,
    ("font-weight", "light"): SpanKind.LIGHT,
    ("text-decoration", "underline"): SpanKind.UNDERLINE,
    ("vertical-align", "sup"): SpanKind.SUPERSCRIPT,
    ("vertical-align", "sub"): SpanKind.SUBSCRIPT,
}


def decorate(attributes: Mapping[str, str], text: str) -> str:
    """Give text in the fonts that the attributes ask for."""
    for (name, value), kind in _SPANS.items():
        if attributes.get(name) == value:
            text = wrap(kind, text)
    return text


def affix(attributes: Mapping[str, str], text: str) -> str:
    """Put prefix and suffix around text; empty text gets none."""
    return f"{attributes.get('prefix', '')}{text}{attributes.get('suffix', '')}" if text else ""


def finish(attributes: Mapping[str, str], text: str, *, english: bool = True) -> str:
    """Apply every formatting attribute, in CSL's order: periods, case, font, quotes, affixes."""
    if not text:
        return ""
    if attributes.get("strip-periods") == "true":
        text = text.replace(".", "")
    case = attributes.get("text-case")
    if case is not None:
        text = change_case(text, case, english=english)
    text = decorate(attributes, text)
    if attributes.get("quotes") == "true":
        text = wrap(SpanKind.QUOTED, text)
    text = affix(attributes, text)
    display = attributes.get("display")
    return wrap(SpanKind(display), text) if display else text
