"""Files with three records of which the middle one, or the file around it, is broken in ways that are met in the wild."""

import re
from collections.abc import Callable

__all__ = ["CASES", "FORMATS", "file_of"]

_RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">
"""
_DC = """<records xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
"""
_EAD = """<ead><archdesc level="fonds"><did><unittitle>F</unittitle><unitid>f</unitid></did><dsc>
"""
FORMATS = {
    # format: a record, what stands before, between and after
    "bibtex": ("@book{%s,\n  title = {%s},\n  year = {1962}\n}\n", "", "\n", ""),
    "ris": ("TY  - BOOK\nID  - %s\nTI  - %s\nPY  - 1962\nER  - \n", "", "\n", ""),
    "csl-json": ('{"id": "%s", "type": "book", "title": "%s"}', "[\n", ",\n", "\n]\n"),
    "jsonl": ('{"id": "%s", "type": "letter", "title": "%s", "texts": {"id": "t"}}\n', "", "", ""),
    "json": ('{"id": "%s", "type": "letter", "title": "%s", "texts": {"id": "t"}}', "[\n", ",\n", "\n]\n"),
    "yaml": ('id: %s\ntype: letter\ntitle: "%s"\ntexts: {id: t}\n', "", "---\n", ""),
    "zotero-rdf": ('<bib:Book rdf:about="#x">\n<z:citationKey>%s</z:citationKey>\n<dc:title>%s</dc:title>\n</bib:Book>\n', _RDF, "", "</rdf:RDF>\n"),
    "zotero-json": ('{"itemType": "book", "citationKey": "%s", "title": "%s"}', "[\n", ",\n", "\n]\n"),
    "hayagriva": ('%s:\n  type: book\n  title: "%s"\n', "", "\n", ""),
    "schema-org": ('{"@type": "Book", "@id": "#%s", "name": "%s"}', '{"@context": "https://schema.org", "@graph": [\n', ",\n", "\n]}\n"),
    "dublin-core": ("<oai_dc:dc>\n<dc:identifier>%s</dc:identifier>\n<dc:type>book</dc:type>\n<dc:title>%s</dc:title>\n</oai_dc:dc>\n", _DC, "", "</records>\n"),
    "csv": ('%s,book,"%s"\n', "id,type,title\n", "", ""),
    "wcda": ("TY  - MANSCPT\nID  - %s\nTI  - %s\nDB  - Wilson Center Digital Archive\nAN  - RGANI, f. 5\nER  - \n", "", "\n", ""),
    "ead": ('<c level="file"><did>\n<unitid>%s</unitid>\n<unittitle>%s</unittitle>\n</did></c>\n', _EAD, "", "</dsc></archdesc></ead>\n"),
}  # fmt: skip


def _file(name: str, middle: str | None = None, title: str = "B") -> str:
    record, before, between, after = FORMATS[name]
    inner = record % ("b", title) if middle is None else middle
    return before + between.join((record % ("a", "A"), inner, record % ("c", "C"))) + after


def _middle(name: str) -> str:
    return FORMATS[name][0] % ("b", "B")


_TITLE = re.compile(r'"\w+": "B"|^.*\bB\b.*\n', re.MULTILINE)


def _twice(title: re.Match[str]) -> str:
    between = "" if title[0].endswith("\n") else ", "
    return f"{title[0]}{between}{title[0]}"


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
    "Latin-1 in the middle": lambda name: _file(name, _middle(name).replace("B", "\xe9", 1)).encode("latin-1"),
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
    "no key": lambda name: _file(name, FORMATS[name][0] % ("", "B")).encode(),
    "a list as title": lambda name: _file(name, _middle(name).replace('"B"', '["B", {"x": 1}]')).encode(),
    "a number as title": lambda name: _file(name, _middle(name).replace('"B"', "7")).encode(),
    "the title twice": lambda name: _file(name, _TITLE.sub(_twice, _middle(name))).encode(),
    "tags not closed": _titled("<b>B"),
    "an ampersand": _titled("B & B"),
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
