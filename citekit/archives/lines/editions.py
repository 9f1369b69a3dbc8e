"""Editions of diplomatic documents, which are cited by name, volume and number of the document.

::

    edition := name {("," | ":" | " ") detail}
    detail  := years | series | volume | part | number | pages | imprint | the title of the volume
    series  := ("Series" | "serie" | "série" | "Ser.") roman
    volume  := ("vol." | "Bd." | "tome" | ...) (digits | roman) | roman, behind the years
    number  := ("doc." | "no." | "Dok." | "Nr." | ...) digits

Names are those of the editions of the United States, Britain, France, Germany, Italy, Ireland, Canada, Australia, Switzerland,
Poland and the Soviet Union. Source: Office of the Historian, "Citing the Foreign Relations series"; the others are recalled.
"""

import re
from typing import NamedTuple

__all__ = ["START", "Edition", "edition"]

_NAMES = (
    r"Foreign Relations of the United States(?: \(FRUS\))?|FRUS|Foreign Relations(?=, (?:18|19)\d\d)"
    r"|Documents on British (?:Policy Overseas|Foreign Policy)(?: \((?:DBPO|DBFP)\))?|DBPO|DBFP"
    r"|Documents diplomatiques fran[cç]ais(?: \(DDF\))?|DDF|Documents diplomatiques suisses|Diplomatische Dokumente der Schweiz|Diplomatic Documents of Switzerland"
    r"|Akten zur Auswärtigen Politik der Bundesrepublik Deutschland(?: \(AAPD\))?|AAPD|Akten zur deutschen auswärtigen Politik(?: \(ADAP\))?|ADAP"
    r"|Documents on German Foreign Policy(?: \(DGFP\))?|DGFP|Dokumente zur Deutschlandpolitik(?: \(DzD\))?|DzD"
    r"|(?:I )?Documenti diplomatici italiani(?: \(DDI\))?|DDI|Documents on Irish Foreign Policy(?: \(DIFP\))?|DIFP"
    r"|Documents on Canadian External Relations(?: \(DCER\))?|DCER|Documents on Australian Foreign Policy|Polskie Dokumenty Dyplomatyczne(?: \(PDD\))?"
    r"|(?:Vneshni?a[iy]a politika|Внешняя политика) (?:SSSR|Sovetskogo Soi?[uy]za|Rossii|СССР|Советского Союза|России)"
    r"|(?:Dokumenty vneshnei politiki|Документы внешней политики)(?: SSSR| СССР)?(?: \((?:DVP|ДВП)\))?|DVP SSSR|ДВП СССР"
)
START = re.compile(
    rf"(?=[adfipsvвд])(?:in:?\s+|see\s+)?(?P<name>{_NAMES})(?![\w-])(?=[^;]{{0,200}}?\d)",
    re.IGNORECASE,
)
"""How the naming of an edition begins; to be matched where a clause begins."""
_NUMERAL = r"(?:\d+|[IVXLC]+)(?:[/–-](?:\d+|[IVXLC]+))?"
_BETWEEN = re.compile(r"\s*[,:.]?\s*(?=[\w(№])|\s+")
_DETAILS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<years>(?:18|19|20)\d\d(?:[–/-](?:(?:18|19|20)\d\d|\d\d))?(?: (?:god|год|гг?\.))?)(?![\w-])",
        r"(?P<series>(?:series|serie|série|ser\.|reihe) (?:[IVX]+|\d+|[A-E])|(?:\d{1,2}(?:st|nd|rd|th|e|re)|decima|undicesima|first|second|third|fourth) (?:series|serie|série))(?!\w)",
        rf"(?P<volume>(?:vols?\.?|volume|tome|tom|t\.|bd\.|band|том|т\.) ?{_NUMERAL}(?:, (?:pt\.?|part|teil|teilband) (?:\d+|[IVX]+))?)(?!\w)",
        r"(?P<part>(?:pt\.?|part|teil) (?:\d+|[IVX]+))(?!\w)",
        r"(?P<number>(?:documents?|docs?\.?|dokument|dok\.?|nos?\.?|nrs?\.?|number|n[°º.]|№|d\.|док\.) ?\d+[a-z]?(?:[–-]\d+)?)(?!\w)",
        r"(?P<pages>(?:pp?\.?|pages?|ss?\.|seiten?|с\.) ?\d+(?:[–-]\d+)?)(?![\w–-])",
        r"\((?P<place>[^():]{2,60}): (?P<publisher>[^():]{2,100}), (?P<year>(?:18|19|20)\d\d)\)",
        r"(?P<place>[A-ZА-Я][\w. ]{1,30}): (?P<publisher>[^,:;()]{2,60}), (?P<year>(?:18|19|20)\d\d)(?!\w)",
    )
)
_ROMAN = re.compile(r"(?P<volume>[IVXLC]+(?:/\d+)?)(?![\w.])")
_BARE_PAGES = re.compile(r"(?P<pages>\d+(?:[–-]\d+)?)(?=\s*[.;)\]]*\s*$)")
_TITLE = re.compile(
    r"(?P<title>[A-ZÀ-ÞА-Я][^\d,;:()]{2,80}(?:, (?:18|19)\d\d(?:[–-]\d{2,4})?)?)(?=\s*[,.;(:]|\s*$)"
)
_MOST = 12


class Edition(NamedTuple):
    """An edition, read: [start, end) in the text, and what each part says."""

    end: int
    said: dict[str, str]
    """By name: ``name``, ``years``, ``series``, ``volume``, ``part``, ``number``, ``pages``, ``title``, ``place``, ``publisher``, ``year``."""


def edition(text: str, start: int, end: int) -> Edition | None:
    """Read the edition that is named at a place; None where none is.

    >>> found = edition("FRUS, 1961–1963, vol. XXII, doc. 108", 0, 36)
    >>> found.said["years"], found.said["volume"], found.said["number"]
    ('1961–1963', 'vol. XXII', 'doc. 108')
    """
    named = START.match(text, start, end)
    if named is None:
        return None
    said = {"name": named["name"]}
    position = named.end()
    for _ in range(_MOST):
        between = _BETWEEN.match(text, position, end)
        at = between.end() if between else position
        found = next(
            (match for pattern in _DETAILS if (match := pattern.match(text, at, end))), None
        )
        if found is None and "volume" not in said:
            found = _ROMAN.match(text, at, end)
        found = found or _BARE_PAGES.match(text, at, end)
        if found is None and "volume" in said and "number" not in said:
            found = _TITLE.match(text, at, end)
        new = found.groupdict() if found else {}
        if found is None or new.keys() & said.keys():
            break
        said |= new
        position = found.end()
    return Edition(position, said)
