"""Files with three records of which the middle one, or the file around it, is broken in ways that are met in the wild."""

from collections.abc import Callable

__all__ = ["CASES", "FORMATS", "file_of"]

FORMATS = {
    # format: a record, what stands before, between and after
    "bibtex": ("@book{%s,\n  title = {%s},\n  year = {1962}\n}\n", "", "\n", ""),
    "ris": ("TY  - BOOK\nID  - %s\nTI  - %s\nPY  - 1962\nER  - \n", "", "\n", ""),
    "csl-json": ('{"id": "%s", "type": "book", "title": "%s"}', "[\n", ",\n", "\n]\n"),
    "jsonl": ('{"id": "%s", "type": "letter", "title": "%s", "texts": {"id": "t"}}\n', "", "", ""),
    "json": ('{"id": "%s", "type": "letter", "title": "%s", "texts": {"id": "t"}}', "[\n", ",\n", "\n]\n"),
    "yaml": ('id: %s\ntype: letter\ntitle: "%s"\ntexts: {id: t}\n', "", "---\n", ""),
}  # fmt: skip


def _file(name: str, middle: str | None = None, title: str = "B") -> str:
    record, before, between, after = FORMATS[name]
    inner = record % ("b", title) if middle is None else middle
    return before + between.join((record % ("a", "A"), inner, record % ("c", "C"))) + after


def _middle(name: str) -> str:
    return FORMATS[name][0] % ("b", "B")


def _replaced(old: str, new: str) -> Callable[[str], bytes]:
    def build(name: str) -> bytes:
        return _file(name, _middle(name).replace(old, new, 1)).encode()

    return build


def _titled(title: str) -> Callable[[str], bytes]:
    return lambda name: _file(name, title=title).encode()


def _whole(change: Callable[[str], bytes]) -> Callable[[str], bytes]:
    return lambda name: change(_file(name))


def _cut(name: str) -> bytes:
    """Cut the file in the title of the last record."""
    text = _file(name)
    return text[: text.rindex("C") + 1].encode()


CASES: dict[str, Callable[[str], bytes]] = {
    "whole": _whole(str.encode),
    "cut in the last record": _cut,
    "cut in the first record": lambda name: _file(name).encode()[:25],
    "empty": lambda name: b"",
    "blank": lambda name: b" \n\r\n\t\n",
    "byte order mark": _whole(lambda text: b"\xef\xbb\xbf" + text.encode()),
    "UTF-16": _whole(lambda text: text.encode("utf-16")),
    "carriage returns": _whole(lambda text: text.replace("\n", "\r").encode()),
    "CR and LF": _whole(lambda text: text.replace("\n", "\r\n").encode()),
    "LF and CR mixed": _whole(lambda text: text.replace("\n", "\r\n", 3).encode()),
    "Latin-1 in the middle": _whole(lambda text: text.replace("B", "\xe9", 1).encode("latin-1") if "B" in text else b""),
    "Latin-1 title": lambda name: _file(name, title="Caf\xe9").encode("latin-1"),
    "NUL in the title": _titled("B\x00B"),
    "NUL between": lambda name: _file(name).replace(FORMATS[name][2] or "\n", "\x00" + (FORMATS[name][2] or "\n"), 1).encode(),
    "noncharacter in the title": _titled("B\ufdd0"),
    "control characters in the title": _titled("B\x01\x1f"),
    "quotation mark in the title": _titled('B " B'),
    "backslash at the end": _titled("B\\"),
    "braces not closed": _titled("{{B"),
    "braces closed twice": _titled("B}}"),
    "10,000 nested braces": _titled("{" * 10_000 + "B" + "}" * 10_000),
    "10,000 nested brackets": lambda name: _file(name, "[" * 10_000 + "]" * 10_000 + "\n").encode(),
    "a line of a million characters": _titled("B" * 1_000_000),
    "no key": _replaced("b", ""),
    "the key of the first": lambda name: _file(name, FORMATS[name][0] % ("a", "B")).encode(),
    "text between": lambda name: _file(name, "just some words\n").encode(),
    "nothing between": lambda name: _file(name, "").encode(),
    "a record of another format": lambda name: _file(name, "TY  - BOOK\n" if name != "ris" else "@book{b, title = {B}}\n").encode(),
    "a record that is cut": lambda name: _file(name, _middle(name)[: len(_middle(name)) // 2] + "\n").encode(),
    "an HTML page": lambda name: b"<!DOCTYPE html><html><body>404 Not Found</body></html>",
}  # fmt: skip


def file_of(case: str, name: str) -> bytes:
    """Give the file of a case in a format."""
    return CASES[case](name)
