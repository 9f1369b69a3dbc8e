"""Text of an item read into marked text: its tags, quotation marks and apostrophes.

Source: citeproc-js manual, "HTML-like formatting tags", which CSL-JSON's users follow; CSL
1.0.2, "Quotes".
"""

import re
import unicodedata
from functools import lru_cache

from citekit.csl.marks import CLOSE_QUOTE, CURLED_QUOTE, END_MARK, FLIPPING, OPENING
from citekit.csl.tree import SpanKind

__all__ = ["raise_letters", "read_around", "read_rich"]

_TOKEN = re.compile(
    r"""(?P<tag><(?P<close>/?)(?P<name>i|b|sc|sup|sub|span)(?P<attributes>\s+(?:class|style)\s*=\s*"[^"<>]*")?\s*>)"""
    r"""|(?P<quote>["“”«»„]|''|['‘’])"""
    r"""|(?P<raised>[ªº¹²³ʰ-ʸˠ-ˤᴬ-ᵡᵸᶛ-ᶿⁱ⁰-⁹⁺-ⁿ℠™㆒-㆟ˀˁۥۦ])"""
)
_SPECIAL = re.compile("[<\"'“”‘’«»ªº¹²³ʰ-ʸˠ-ˤᴬ-ᵡᵸᶛ-ᶿⁱ⁰-⁹⁺-ⁿ℠™㆒-㆟ˀˁۥۦ]")
_RAISED = re.compile("[ªº¹²³ʰ-ʸˠ-ˤᴬ-ᵡᵸᶛ-ᶿⁱ⁰-⁹⁺-ⁿ℠™㆒-㆟ˀˁۥۦ]")
_TAGS = {
    "i": SpanKind.ITALIC,
    "b": SpanKind.BOLD,
    "sc": SpanKind.SMALL_CAPS,
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
}
_SPANS = {
    "nocase": SpanKind.NOCASE,
    "nodecor": SpanKind.PLAIN,
    "font-variant:small-caps": SpanKind.SMALL_CAPS,
}
_GUILLEMETS = re.compile("« | »")
_NARROW_SPACE = "\u202f"
_UNDECOMPOSED = {"ˀ": "\u0294", "ˁ": "ʕ", "ۥ": "و", "ۦ": "ي"}
_OPENS_AFTER = "([{–—-/“‘\"'\u00a0 \t\n<>:"
_APOSTROPHE = "’"


def _raised(text: str) -> str:
    """Give superscript characters as plain ones, raised."""
    inner = "".join(_UNDECOMPOSED.get(one) or unicodedata.normalize("NFKC", one) for one in text)
    return f"{OPENING[SpanKind.SUPERSCRIPT]}{inner}{END_MARK}"


def raise_letters(text: str) -> str:
    """Give text with its superscript characters raised."""
    return text if text.isascii() else _RAISED.sub(lambda found: _raised(found[0]), text)


def read_rich(text: str) -> str:
    """Give text of an item as marked text; tags that CSL-JSON does not know stay text.

    >>> from citekit.csl.marks import plain
    >>> plain(read_rich("<i>Pravda</i> isn't <script>"))
    'Pravda isn’t <script>'
    """
    if text.isascii():
        if "'" not in text and '"' not in text and "<" not in text:
            return text
    elif _SPECIAL.search(text) is None:
        return text
    return _read(text)


@lru_cache(maxsize=65536)
def _read(text: str) -> str:
    text = _GUILLEMETS.sub(lambda found: found[0].replace(" ", _NARROW_SPACE), text)
    pieces: list[str] = []
    waiting: list[tuple[str, int]] = []
    end = 0
    for token in _TOKEN.finditer(text):
        start, stop = token.span()
        pieces.append(text[end:start])
        end = stop
        if token["tag"]:
            _tag(token, pieces, waiting)
        elif token["raised"]:
            pieces.append(_raised(token["raised"]))
        else:
            _quote(text, (start, stop), pieces, waiting)
    pieces.append(text[end:])
    return "".join(pieces)


def _tag(token: re.Match[str], pieces: list[str], waiting: list[tuple[str, int]]) -> None:
    name = token["name"]
    if token["close"]:
        at = _opener(name, waiting)
        pieces.append(token[0] if at is None else END_MARK)
        if at is not None:
            kind = _kind_of(pieces[at]) or SpanKind.PLAIN
            pieces[at] = FLIPPING.get(kind) or OPENING[kind]
        return
    if _kind_of(token[0]) is not None:
        waiting.append((name, len(pieces)))
    pieces.append(token[0])


def _kind_of(tag: str) -> SpanKind | None:
    name = tag[1:].split(" ", maxsplit=1)[0].rstrip(">")
    if name != "span":
        return _TAGS.get(name)
    value = tag.partition('"')[2].partition('"')[0]
    return _SPANS.get(re.sub(r"\s|;", "", value))


def _opener(name: str, waiting: list[tuple[str, int]]) -> int | None:
    """Take the nearest opener of a name, with those after it, which stay text."""
    for number in range(len(waiting) - 1, -1, -1):
        if waiting[number][0] == name:
            at = waiting[number][1]
            del waiting[number:]
            return at
    return None


_SHAPES = {"“": "“", "”": "“", '"': '"', "''": "''", "'": "'", "‘": "‘", "’": "‘"}


def _quote(
    text: str, span: tuple[int, int], pieces: list[str], waiting: list[tuple[str, int]]
) -> None:
    start, stop = span
    quote = text[start:stop]
    before = _visible_before(text, start)
    after = text[stop : stop + 1]
    shape = _SHAPES.get(quote, quote)
    may_open = (not before or before in _OPENS_AFTER) and bool(after) and not after.isspace()
    opens = quote in "“‘" or (quote in "\"'" and may_open) or (quote == "''" and may_open)
    closes = quote in "”’" or (quote not in "“‘" and bool(before) and not before.isspace())
    if quote in "'’" and before.isalnum() and after.isalnum():
        pieces.append(_APOSTROPHE)
        return
    if closes:
        at = _opener(shape, waiting)
        if at is not None and not (at == len(pieces) - 2 and not pieces[-1]):
            pieces[at] = CURLED_QUOTE if shape == "“" else OPENING[SpanKind.QUOTED]
            pieces.append(CLOSE_QUOTE)
            return
    if opens:
        waiting.append((shape, len(pieces)))
    pieces.append(quote.replace("'", _APOSTROPHE))


def _visible_before(text: str, start: int) -> str:
    before = text[:start]
    while before.endswith(">"):
        cut = before.rfind("<")
        if cut < 0:
            break
        before = before[:cut]
    return before[-1:]


def read_around(text: str, open_quote: str, close_quote: str) -> str:
    """Give what an author writes around a cite; its quotation marks are set where they stand.

    Punctuation beside them stays where the author put it.
    """
    read = read_rich(text.translate(_CURLY_AWAY)).translate(_CURLY_BACK)
    return read.replace(_QUOTED, open_quote).replace(CLOSE_QUOTE, close_quote)


_CURLY_AWAY = {ord(mark): 0xE000 + at for at, mark in enumerate("‘’“”")}
_CURLY_BACK = {stand_in: mark for mark, stand_in in _CURLY_AWAY.items()}
_QUOTED = OPENING[SpanKind.QUOTED]
