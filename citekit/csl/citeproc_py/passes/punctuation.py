"""Punctuation of the style, merged where two marks meet, and moved inside closing quotes.

Only characters of the style are dropped; those of an item all stay.

Source: CSL 1.0.2, "Style Options", punctuation-in-quote; The Chicago Manual of Style, 18th ed.,
6.9 (periods and commas inside closing quotation marks), 6.133-6.135 (two marks at one place).
"""

from dataclasses import dataclass, field

from citekit.csl.tree import Close, Event, Open, Run, SpanKind, Tree, build, events

__all__ = ["merge_punctuation"]

_MARKS = ".,;:!?"
_MOVES_INSIDE = ".,"
_STRENGTH = {",": 1, ";": 2, ":": 3}
_ELLIPSIS = "..."


def merge_punctuation(tree: Tree, *, in_quotes: bool) -> Tree:
    """Merge marks that meet.

    Args:
        tree: With quotes still as spans.
        in_quotes: Whether periods and commas go before a closing quote.
    """
    line = _Line(in_quotes=in_quotes)
    for event in events(tree):
        match event:
            case Open(kind):
                line.open(kind)
            case Close():
                line.close()
            case Run(text):
                line.add(text)
    return build(line.stream)


@dataclass(slots=True)
class _Line:
    """The events written so far."""

    in_quotes: bool
    stream: list[Event] = field(default_factory=list)
    closes: dict[int, SpanKind] = field(default_factory=dict)
    """What the Close at each place of the stream closes."""
    kinds: list[SpanKind] = field(default_factory=list)
    last: int | None = None
    """Where in the stream the last run is."""
    last_is_data: bool = False

    def open(self, kind: SpanKind) -> None:
        self.kinds.append(kind)
        self.stream.append(Open(kind))

    def close(self) -> None:
        self.closes[len(self.stream)] = self.kinds.pop()
        self.stream.append(Close())

    def add(self, text: str) -> None:
        if SpanKind.DATA in self.kinds:
            self._write(text, is_data=True)
            return
        for piece in _pieces(text):
            self._add_style(piece)

    def _add_style(self, piece: str) -> None:
        if piece == " " and self._before() in ("", " ") and not self._quote_closes():
            return
        if piece not in _MARKS or not self._before():
            self._write(piece, is_data=False)
            return
        if self._quote_closes():
            self._after_quote(piece)
        elif self._merges(piece):
            return
        else:
            self._write(piece, is_data=False)

    def _merges(self, mark: str) -> bool:
        """Say whether a mark is merged into the one before it."""
        before = self._before()
        if before == mark or (before in "?!:;" and mark == ".") or (before in "?!" and mark == ":"):
            return True
        if before not in _STRENGTH or mark in "!?":
            return False
        if mark in _STRENGTH and _STRENGTH[mark] < _STRENGTH[before]:
            return True
        if self.last_is_data:
            return False
        self._replace_last(mark)
        return True

    def _after_quote(self, mark: str) -> None:
        before = self._before()
        if mark not in _MOVES_INSIDE:
            self._write(mark, is_data=False)
        elif not self.in_quotes:
            if not (mark == "." and before == "."):
                self._write(mark, is_data=False)
        elif not self._merges(mark):
            self._insert_inside(mark)

    def _insert_inside(self, mark: str) -> None:
        """Write a mark before the innermost of the quotes that have just closed."""
        at = min(place for place in self._trailing() if self.closes[place] is SpanKind.QUOTED)
        later = {place + 1: kind for place, kind in self.closes.items() if place >= at}
        self.closes = {place: kind for place, kind in self.closes.items() if place < at} | later
        self.stream.insert(at, Run(mark))
        self.last, self.last_is_data = at, False

    def _trailing(self) -> list[int]:
        """Give the places of the Closes at the end of the stream."""
        start = 0 if self.last is None else self.last + 1
        return [at for at in range(start, len(self.stream)) if at in self.closes]

    def _quote_closes(self) -> bool:
        return any(self.closes[place] is SpanKind.QUOTED for place in self._trailing())

    def _before(self) -> str:
        run = None if self.last is None else self.stream[self.last]
        return run.text[-1] if isinstance(run, Run) else ""

    def _replace_last(self, mark: str) -> None:
        run = None if self.last is None else self.stream[self.last]
        if self.last is not None and isinstance(run, Run):
            self.stream[self.last] = Run(run.text[:-1] + mark)

    def _write(self, text: str, *, is_data: bool) -> None:
        if text:
            self.last, self.last_is_data = len(self.stream), is_data
            self.stream.append(Run(text))


def _pieces(text: str) -> list[str]:
    """Take a style's text apart into single characters; an ellipsis stays whole."""
    pieces: list[str] = []
    for at, part in enumerate(text.split(_ELLIPSIS)):
        pieces += [_ELLIPSIS] if at else []
        pieces += part
    return pieces
