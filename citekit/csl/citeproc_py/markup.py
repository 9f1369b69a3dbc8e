"""The few tags that CSL-JSON allows inside a field, turned into marks.

Source: citeproc-js manual, "HTML-like formatting tags", which CSL-JSON's users follow.
"""

import re

from citekit.csl.marks import wrap
from citekit.csl.tree import SpanKind

__all__ = ["data", "read_markup"]

_TAG = re.compile(
    r"""<(?P<close>/?)(?P<name>i|b|sc|sup|sub|span)"""
    r"""(?P<attributes>\s+(?:class|style)\s*=\s*"[^"<>]*")?\s*>"""
)
_KINDS = {
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


def data(text: str) -> str:
    """Mark text of an item, without reading tags in it."""
    return wrap(SpanKind.DATA, text)


def read_markup(text: str) -> str:
    """Mark text of an item; tags that CSL-JSON knows become spans, all else stays text.

    >>> from citekit.csl.marks import plain
    >>> plain(read_markup("<i>Pravda</i> <script>"))
    'Pravda <script>'
    """
    if "<" not in text:
        return data(text)
    pieces: list[str] = [""]
    opened: list[tuple[str, str, SpanKind]] = []
    end = 0
    for tag in _TAG.finditer(text):
        pieces[-1] += text[end : tag.start()]
        end = tag.end()
        kind = _kind(tag)
        if tag["close"] and opened and opened[-1][0] == tag["name"]:
            _, _, closed = opened.pop()
            inner = pieces.pop()
            pieces[-1] += wrap(closed, inner)
        elif kind is not None and not tag["close"]:
            opened.append((tag["name"], tag[0], kind))
            pieces.append("")
        else:
            pieces[-1] += tag[0]
    pieces[-1] += text[end:]
    while opened:
        _, written, _ = opened.pop()
        inner = pieces.pop()
        pieces[-1] += written + inner
    return data(pieces[0])


def _kind(tag: re.Match[str]) -> SpanKind | None:
    if tag["name"] != "span":
        return _KINDS[tag["name"]]
    value = (tag["attributes"] or "").partition('"')[2].rstrip('"')
    return _SPANS.get(re.sub(r"\s|;", "", value))
