"""From a saved HTML page of the Wilson Center Digital Archive to the text that its PDFs have: labels, each with its value.

The parser of the standard library is used: it loads nothing, and no markup, however broken, stops it.
"""

import re
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

__all__ = ["is_html", "text_of"]

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|div|section)\b",
    re.IGNORECASE,
)
_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "nav", "footer", "iframe", "button", "form"}
)
_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section "
    "table td th title tr ul".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_LABELS = (
    ("date", "Date"),
    ("donated", "Credits"),
    ("tab-pane", "Text"),
    ("text-block", "Summary"),
)
"""Classes of the pages of 2022 to 2025, and the label that stands for each."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_PROBE = 4000


def is_html(text: str) -> bool:
    """Whether a text is a page rather than the words of one.

    >>> is_html("<!DOCTYPE html><html>"), is_html("June 8, 1962")
    (True, False)
    """
    return bool(_HTML.match(text[:_LONGEST_PROBE]))


def text_of(html: str) -> str:
    r"""Give the words of a page, a block a line, with labels before what the page marks.

    >>> text_of("<main><h1 class='title'>Memo</h1><div class='date'>June 8, 1962</div></main>")
    'Title:\nMemo\nDate:\nJune 8, 1962\nEnd:'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text()


class _Element(NamedTuple):
    tag: str
    is_labelled: bool


_element = lru_cache(_Element)
"""Gives one value for all elements of a kind: of a page that closes none, there may be as many open as it has tags."""


class _Reader(HTMLParser):
    """Collects the text of blocks; what stands in scripts, menus and forms is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._words: list[str] = []
        self._open: list[_Element] = []
        self._skipping = 0
        self._url: str | None = None

    def text(self) -> str:
        self._break()
        lines = self._lines if self._url is None else ["URL:", self._url, "End:", *self._lines]
        return "\n".join(lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._address(tag, given)
        if tag in _BLOCKS:
            self._break()
        if tag in _VOID:
            return
        label = None if self._skipping else _label(tag, given.get("class", "").split())
        if label:
            self._lines.append(f"{label}:")
        self._open.append(_element(tag, label is not None and tag not in _HEADINGS))
        self._skipping += tag in _SKIPPED

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
        if tag not in {one.tag for one in self._open[-_DEEPEST_REPAIR:]}:
            return
        while self._open:
            name, labelled = self._open.pop()
            self._skipping -= name in _SKIPPED
            if labelled:
                self._break()
                self._lines.append("End:")
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._words.append(data)

    def _break(self) -> None:
        line = " ".join("".join(self._words).split())
        self._words.clear()
        if line:
            self._lines.append(line)

    def _address(self, tag: str, given: dict[str, str]) -> None:
        if tag == "link" and given.get("rel") == "canonical":
            self._url = given.get("href") or self._url
        if tag == "meta" and given.get("property") == "og:url" and self._url is None:
            self._url = given.get("content") or None


_DEEPEST_REPAIR = 50
"""How far back an element is looked for that an end tag closes."""


def _label(tag: str, classes: list[str]) -> str | None:
    if tag == "h1":
        return "Title"
    if "tab-pane" in classes and "active" not in classes:
        return "Other"
    return next((label for name, label in _LABELS if name in classes), None)
