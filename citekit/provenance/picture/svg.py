"""A chain as SVG: one column of boxes, so that it fits a phone as well as paper; black on white; its text is text.

A step from the box above is an arrow between the two. Any other step runs in a lane at the left. What is attested is solid,
inferred dashed, disputed dotted.

Source: SVG 1.1, 5.4 (title and description) and 11.4 (strokes); WAI-ARIA Graphics Module 1.0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from citekit.provenance.picture.measure import wrapped
from citekit.provenance.picture.parts import Arrow, Box, Picture

__all__ = ["svg"]

_WIDTH = 360
_MARGIN = 12
_LANE = 14
_PADDING = 10
_SIZE, _SMALL, _TITLE = 13, 11.5, 14
_LEADING = 1.36
_SHAFT = 18
"""How far from the left edge of the boxes the arrow between two of them runs."""
_LEAST_GAP = 22
_PORT = 11
"""How far apart the steps in lanes leave and enter a box."""
_DASHES = {"attested": "", "inferred": "6 4", "disputed": "1.5 3.5"}
_FONT = "'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A box in its place."""

    top: float
    bottom: float


def svg(picture: Picture) -> str:
    """Draw a chain."""
    lanes = _lanes(picture.arrows)
    left = _MARGIN + _LANE * (max(lanes.values(), default=-1) + 1)
    room = _WIDTH - left - _MARGIN
    parts: list[str] = []
    y: float = _MARGIN
    for line in wrapped(picture.title, _WIDTH - 2 * _MARGIN, _TITLE):
        y += _TITLE * _LEADING
        parts.append(_text(_MARGIN, y, line, _TITLE, bold=True))
    y += _PADDING + 3
    passing = list(lanes)
    placed: list[_Placed] = []
    for number, box in enumerate(picture.boxes):
        ways = [arrow for arrow in picture.arrows if arrow.end == number]
        begin = y
        labels = list(_labels(ways, left, room, y))
        parts += [drawn for drawn, _ in labels]
        y = labels[-1][1] + 6 if labels else y
        if number:
            y = max(y, begin + _LEAST_GAP)
        for arrow in ways:
            if arrow.start == number - 1:
                parts.append(_shaft(arrow, left + _SHAFT, begin, y))
        inside = list(_inside(box, left, room, y))
        ends = sum(number in {arrow.start, arrow.end} for arrow in passing)
        bottom = max(inside[-1][1] + _PADDING, y + _PORT * (ends + 1))
        parts.append(_frame(box, left, y, room, bottom))
        parts += [drawn for drawn, _ in inside]
        placed.append(_Placed(y, bottom))
        y = bottom
    parts += [_lane(arrow, passing, lanes[arrow], left, placed) for arrow in passing]
    return _document(picture, parts, y + _MARGIN)


def _lanes(arrows: tuple[Arrow, ...]) -> dict[Arrow, int]:
    """Give the steps that pass other boxes each a lane; those in one lane do not overlap."""
    ends: list[int] = []
    lanes: dict[Arrow, int] = {}
    for arrow in sorted(arrows, key=lambda one: (one.start, one.end)):
        if arrow.end == arrow.start + 1:
            continue
        free = next((lane for lane, end in enumerate(ends) if end < arrow.start), len(ends))
        ends[free:] = [arrow.end, *ends[free + 1 :]]
        lanes[arrow] = free
    return lanes


def _labels(ways: list[Arrow], left: float, room: float, y: float) -> Iterator[tuple[str, float]]:
    """Give the words of the steps to a box, each line with where it ends."""
    start = left + _SHAFT + 12
    for arrow in ways:
        y += 4
        for line in wrapped(arrow.label, room - _SHAFT - 12, _SMALL):
            y += _SMALL * _LEADING
            yield _text(start, y, line, _SMALL, italic=True), y


def _inside(box: Box, left: float, room: float, y: float) -> Iterator[tuple[str, float]]:
    start, width = left + _PADDING, room - 2 * _PADDING
    y += _PADDING - 4
    for line in wrapped(box.heading, width, _SIZE):
        y += _SIZE * _LEADING
        yield _text(start, y, line, _SIZE, bold=True), y
    for row in box.rows:
        y += 3
        lines = []
        for line in wrapped(row.text, width, _SMALL):
            y += _SMALL * _LEADING
            lines.append(_text(start, y, line, _SMALL))
        drawn = "\n".join(lines)
        yield (f"<a href={quoteattr(row.url)}>\n{drawn}\n</a>" if row.url else drawn), y


def _text(
    x: float, y: float, words: str, size: float, *, bold: bool = False, italic: bool = False
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    style = ' font-style="italic"' if italic else ""
    return f'<text x="{x:g}" y="{y:.1f}" font-size="{size:g}"{weight}{style}>{escape(words)}</text>'


def _frame(box: Box, x: float, y: float, width: float, bottom: float) -> str:
    return (
        f'<rect x="{x:g}" y="{y:.1f}" width="{width:g}" height="{bottom - y:.1f}" rx="4" fill="none" stroke="#000" '
        f'stroke-width="1.2"{_dashes(box.certainty)}/>'
    )


def _dashes(certainty: str) -> str:
    return f' stroke-dasharray="{_DASHES[certainty]}"' if _DASHES[certainty] else ""


def _shaft(arrow: Arrow, x: float, top: float, bottom: float) -> str:
    line = f'<path d="M{x:g} {top:.1f}V{bottom - 8:.1f}" fill="none" stroke="#000" stroke-width="1.4"{_dashes(arrow.certainty)}/>'
    return f'{line}\n<path d="M{x - 4.5:g} {bottom - 9:.1f}h9l-4.5 9z"/>'


def _lane(arrow: Arrow, passing: list[Arrow], lane: int, left: float, placed: list[_Placed]) -> str:
    """Draw a step that passes other boxes: out of its start near the bottom, into its end near the top."""
    x = left - _LANE * (lane + 1) + 2
    leaving = [other for other in passing if other.start == arrow.start]
    coming = [other for other in passing if other.end == arrow.end]
    out = placed[arrow.start].bottom - _PORT * (leaving.index(arrow) + 1)
    into = placed[arrow.end].top + _PORT * (coming.index(arrow) + 1)
    line = (
        f'<path d="M{left:g} {out:.1f}H{x:g}V{into:.1f}H{left - 8:g}" fill="none" stroke="#000" stroke-width="1.4"'
        f"{_dashes(arrow.certainty)}/>"
    )
    return f'{line}\n<path d="M{left - 9:g} {into - 4.5:.1f}v9l9 -4.5z"/>'


def _document(picture: Picture, parts: list[str], height: float) -> str:
    name = f"citekit-{picture.id}"
    drawn = "\n".join(parts)
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height:.0f}" viewBox="0 0 {_WIDTH} {height:.0f}" \
style="max-width: 100%; height: auto" role="graphics-document document" aria-labelledby="{name}-title" aria-describedby="{name}-desc" lang="{picture.tag}" font-family="{_FONT}">
<title id="{name}-title">{escape(picture.title)}</title>
<desc id="{name}-desc">{escape(picture.description)}</desc>
<rect width="100%" height="100%" fill="#fff"/>
{drawn}
</svg>
"""
