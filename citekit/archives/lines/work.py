"""Books and articles in which a text is printed.

::

    work     := edition                                               citekit.archives.lines.editions
              | [verb] "in" [names [", ed." | ", eds."] ("," | ".")] title {"," detail} [imprint] {"," detail}
    verb     := ["originally" | "first" | "also"] ("published" | "printed" | "reprinted" | "reproduced" | "cited" | "quoted")
    title    := words | quotation ["in" words]
    detail   := volume | number | pages | year
    imprint  := "(" place ":" publisher "," year ")"

Where commas alone part the names from the title, only their look tells them apart, and the work says so.
Source: Chicago 18, 14.2 (notes for books), on the forms in use in source notes.
"""

import re

from citekit.archives.lines import editions
from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.line import Work
from citekit.archives.lines.names import is_body, people

__all__ = ["IMPRINT", "START", "WITHIN", "work"]

START = re.compile(
    r"(?:(?:and|text|also|originally|first|previously|partly|partially|later|this|document|it|was|is)\s+){0,3}"
    r"(?P<verb>re-?printed|re-?published|reproduced|published|printed|cited|quoted|excerpted)\s+(?:as\s+[^.;]{1,120}?\s+)?in\s+",
    re.IGNORECASE,
)
"""How the naming of a printed work begins; to be matched where a clause begins."""
WITHIN = re.compile(
    r"in\s+(?=[A-ZÀ-ÞА-ЯЁ][^;“”\"]{3,250}\([^():]{2,60}:\s[^():]{2,100},\s(?:1[5-9]|20)\d\d\))"
)
"""The same by "in" alone, where an imprint follows."""
IMPRINT = re.compile(
    r"\((?:(?P<place>[^():]{2,80}):\s*(?P<publisher>[^():]{2,150}?),\s*)(?P<year>(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?)\)"
)
"""Place, publisher and year of a book, in parentheses."""
_YEAR_ALONE = re.compile(r"\s*\((?:[A-Z][a-z]+ )?(?P<year>(?:1[5-9]|20)\d\d)\)")
_DETAIL = re.compile(
    r"(?:,|\.|\s)\s*(?:(?P<volume>(?:vol(?:ume|s)?|tome|t|bd)\b\.?\s*[\dIVXLC]+[^()\"“”]*?(?=,\s*(?:doc|no|p)|\s*\(|\s*$|\.\s*$))"
    r"|(?P<number>(?:doc(?:ument|s)?\b\.?\s*)?(?:no|nos|number|nr|#)\b\.?\s*[\w./-]+|doc(?:ument)?\b\.?\s*\d[\w./-]*))",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"[,.:]?\s*(?P<pages>(?:pp?|pgs?|pages?)\b\.?\s*\d+(?:\s*[-–—]\s*\d+)?(?:,\s*\d+(?:\s*[-–—]\s*\d+)?)*|(?<=[,:]\s)\d+(?:\s*[-–—]\s*\d+)?)[\s.)\]]*$",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"[,.]\s*(?:translated by|trans\.(?: by)?)\s+(?P<names>[^.,()]+(?:\.\s?[^.,()]+)*?)[.,]?\s*$",
    re.IGNORECASE,
)
_EDITED = re.compile(r"^(?P<names>.{3,200}?),?\s+\(?(?P<ed>eds?\.|editors?)\)?,\s*", re.IGNORECASE)
_AND_OTHERS = re.compile(r"^(?P<names>[^,]{3,100}?),? et al\.,\s*")
_AND_NAMES = re.compile(r"^(?P<names>[^\d\"“()]{3,200}? and (?:[^\s,]+ ){0,4}[^\s,]+),\s+")
_STOPPED = re.compile(r"^(?P<names>(?:[^\W\d_][\w'’-]+\s){1,3}[^\W\d_][\w'’-]+)\.\s+(?=[^\W\d_])")
_ONE_NAME = re.compile(r"^(?P<names>(?:[A-ZÀ-Þ][\w'’.-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+),\s+(?=[A-ZÀ-Þ])")
_QUOTED = re.compile(r"[\"“](?P<title>[^\"”“]{2,300}?)[,.]?[\"”],?\s*")
_NAMED_QUOTED = re.compile(rf"^(?P<names>[^\"“”()\d]{{3,100}}?),\s+{_QUOTED.pattern}")
_SEE = re.compile(r"^see(?: also)?\s+", re.IGNORECASE)
_LONGEST = 2000
_TRIM = " \t\r\n\f\v\u00a0,;:."


def work(text: str, start: int, end: int) -> Work:
    """Read the printed work that a stretch of a line names."""
    verb = START.match(text, start, end) or WITHIN.match(text, start, end)
    body = _SEE.sub("", " ".join(text[verb.end() if verb else start : end][:_LONGEST].split()))
    named = editions.edition(body, 0, len(body))
    if named:
        return _of_edition(text[start:end], start, named.said)
    reprint = bool(verb and verb.groupdict().get("verb", "").casefold().startswith("re"))
    said: dict[str, str | None] = {}
    body, said["pages"] = _taken(_PAGES, "pages", body)
    imprint = IMPRINT.search(body)
    if imprint:
        said |= {name: imprint[name].strip() for name in ("place", "publisher", "year")}
        body = (
            body[: imprint.start()]
            if not body[imprint.end() :].strip(_TRIM)
            else body[: imprint.start()] + body[imprint.end() :]
        )
    if not imprint:
        body, said["year"] = _taken(_YEAR_ALONE, "year", body)
    body, said["volume"] = _taken(_DETAIL, "volume", body)
    body, said["number"] = _taken(_DETAIL, "number", body)
    translated = _TRANSLATED.search(body)
    translators = _names(translated["names"]) if translated else ()
    body = body[: translated.start()] if translated else body
    authors, edited, sure, title = _head(body.strip(_TRIM))
    return Work(
        text=text[start:end], start=start, reprint=reprint, title=title or None, authors=authors, edited=edited,
        sure_of_authors=sure, translators=translators,
        **{name: value for name, value in said.items() if value},
    )  # fmt: skip


def _of_edition(text: str, start: int, said: dict[str, str]) -> Work:
    parts = (said["name"], said.get("years"), said.get("series"))
    volume = (said.get("volume"), said.get("part"))
    return Work(
        text=text, start=start, reprint=False,
        series=", ".join(filter(None, parts)), title=said.get("title"),
        volume=", ".join(filter(None, volume)) or None,
        number=said.get("number"), place=said.get("place"), publisher=said.get("publisher"), year=said.get("year"),
        pages=said.get("pages"),
    )  # fmt: skip


def _taken(pattern: re.Pattern[str], group: str, body: str) -> tuple[str, str | None]:
    """Take the first stretch of a kind out of a body."""
    for found in pattern.finditer(body):
        if found[group]:
            return body[: found.start()] + body[found.end() :], found[group].strip(_TRIM)
    return body, None


def _head(body: str) -> tuple[tuple[str, ...], bool, bool, str]:
    """Part names from the title: names, whether they are editors, whether that is sure, title."""
    named = _NAMED_QUOTED.match(body)
    if named:
        rest = re.sub(r"^in\s+", "", body[named.end() :].strip(_TRIM))
        return _names(named["names"]), False, True, rest or named["title"]
    quoted = _QUOTED.match(body)
    if quoted:
        rest = re.sub(r"^in\s+", "", body[quoted.end() :].strip(_TRIM))
        return (), False, True, rest or quoted["title"]
    for pattern, edited, sure in (
        (_AND_OTHERS, False, True),
        (_EDITED, True, True),
        (_STOPPED, False, True),
        (_AND_NAMES, False, False),
        (_ONE_NAME, False, False),
    ):
        found = pattern.match(body)
        if found and found.end() < len(body) and (sure or not is_body(found["names"])):
            return _names(found["names"]), edited, sure, body[found.end() :].strip(_TRIM)
    return (), False, True, body


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.text for name in people(text, 0, len(text), Breaks(text)))
