"""The names in a credit, told apart.

::

    people  := name { ("," | "and" | ", and" | ";" | "with") name }
    name    := ["the"] words [ "(" affiliation ")" | "," affiliation ]

After a comma stands an affiliation where it has a word for a body (``Harvard University``) and the name
before it has none; otherwise the next name.
"""

import re
from collections.abc import Iterator

from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.line import Name

__all__ = ["is_body", "people"]

_BODY_WORDS = (
    r"academ\w+|agenc(?:y|ies)|archiv\w+|assembly|associat\w+|board|bureau|cent(?:er|re)s?|college|commission|"
    r"committee|compan(?:y|ies)|corp(?:oration)?|council|department|embassy|faculty|federation|foundation|fund|"
    r"group|inc|institut\w*|international|library|limited|llc|ltd|ministry|museum|office|organi[sz]ation|party|"
    r"press|program(?:me)?|project|school|service|services|society|staff|studies|team|television|trust|union|"
    r"universi\w+|wilson center|news"
)
_BODY = re.compile(rf"\b(?:{_BODY_WORDS})\b|\d|/|&", re.IGNORECASE)
_INITIALISM = re.compile(r"[A-Z][A-Z&.-]{1,}$")
_SEPARATOR = re.compile(
    r"\s*;\s*(?:and\s+)?|,\s*(?:and|with|jointly with)\s+|\s+(?:and|with)\s+(?:(?:the|additional)\s+)?(?:(?:assistance|help|support|edits?|revisions?|contributions?)\s+(?:of|by|from)\s+)?|,\s*|\s+&\s+(?=[A-Z]\w*\.?\s+[A-Z])",
)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?A)\.?$")
_AFFILIATED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<affiliation>[^()]+)\)\s*$")
_WHEN = re.compile(
    r"\s+(?:on|in)\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*|(?:1[5-9]|20)\d\d)$"
)
"""When they did it, which is no part of the name: ``Day on June 4``."""
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_TRIM = ' \t\r\n\f\v\u00a0,;:.[]<>“”"'
_LONGEST = 400


def is_body(name: str) -> bool:
    """Whether a name shows that it is an organisation's, not a person's.

    >>> [is_body(name) for name in ("7Brands", "NHK", "MacArthur Foundation", "Gary Goldberg", "Filippov")]
    [True, True, True, False, False]
    """
    return bool(_INITIALISM.fullmatch(name)) or bool(_BODY.search(name) and not name.isupper())


def people(
    text: str, start: int, end: int, breaks: Breaks, *, bodies: bool = False
) -> tuple[Name, ...]:
    """Read the names between two places of a line.

    Args:
        text: The line.
        start: Where the names begin.
        end: Where they end.
        breaks: The brackets of the line.
        bodies: Whether all are organisations, whose names hold "&" and no affiliations.
    """
    found: list[Name] = []
    for first, last, after_comma in _split(text, start, end, breaks, bodies=bodies):
        begin, stop = _trimmed(text, first, last)
        if stop - begin <= _LONGEST:
            stop = begin + len(_WHEN.sub("", text[begin:stop]))
        if begin == stop:
            continue
        words = " ".join(text[begin:stop].split())
        if found and after_comma and not bodies and (more := _more(found[-1], words)):
            found[-1] = more
        else:
            found.append(_name(text[begin:stop], begin))
    return tuple(found)


def _more(name: Name, words: str) -> Name | None:
    """Join what follows a comma to the name before it, where it is a suffix, an affiliation, or the place of one."""
    if _SUFFIX.fullmatch(words) and name.affiliation is None:
        return Name(f"{name.text}, {words}", name.start)
    if "(" in words or any(map(str.isdigit, words)):
        return None
    if name.affiliation is None and not is_body(name.text) and is_body(words):
        return Name(name.text, name.start, words)
    if name.affiliation and is_body(name.affiliation) and (" " not in words or is_body(words)):
        return Name(name.text, name.start, f"{name.affiliation}, {words}")
    return None


def _split(
    text: str, start: int, end: int, breaks: Breaks, *, bodies: bool
) -> Iterator[tuple[int, int, bool]]:
    """Part at the separators, but not at an "and" inside the name of a body; tell where a comma stood before."""
    begin, after_comma = start, False
    for separator in _SEPARATOR.finditer(text, start, end):
        if breaks.inside(separator.start()) or (bodies and "&" in separator[0]):
            continue
        before, after = (
            text[begin : separator.start()],
            text[separator.end() : min(end, separator.end() + _LONGEST)],
        )
        if separator[0].strip() == "and" and _joins_one_body(before, after):
            continue
        yield begin, separator.start(), after_comma
        begin, after_comma = separator.end(), separator[0].strip() == ","
    yield begin, end, after_comma


def _joins_one_body(before: str, after: str) -> bool:
    """Whether "and" stands inside one name: ``History and Public Policy Program``."""
    following = re.split(r"[,;]|\s+and\s+", after, maxsplit=1)[0]
    return " " not in before.strip() and is_body(following) and not is_body(before.strip())


def _name(words: str, start: int) -> Name:
    if len(words) <= _LONGEST and (found := _AFFILIATED.fullmatch(words)):
        name = " ".join(found["name"].split())
        return Name(
            _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name,
            start,
            " ".join(found["affiliation"].split()),
        )
    article = _ARTICLE.match(words)
    begin = article.end() if article else 0
    return Name(" ".join(words[begin:].split()), start + begin)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM and not _ends_in_initial(text, start, end):
        end -= 1
    return start, end


def _ends_in_initial(text: str, start: int, end: int) -> bool:
    """Whether the full stop belongs to the name: ``Jr.``, ``Inc.``."""
    return text[end - 1] == "." and bool(
        re.search(r"\b(?:Jr|Sr|Inc|Ltd|[A-Z]\.[A-Z])\.$", text[max(start, end - 6) : end])
    )
