"""Swiss codes: the Federal Archives, before and after they numbered anew.

::

    code     = [archive] bestand ["#" ablieferung ["#" nummer ["*"]]] ["," aktenzeichen] [seiten]   E2001E#1978/84#456*
             | [archive] bestand [" "] ablieferung (("/" | ", Bd. ") nummer) [seiten]               E 2001 (E) 1978/84, Bd. 123
             | [archive] bestand place "/" nummer                                                   E 2300 Moskau/2
    bestand  = ("E" | "J" | "K") [" "] number ["." number] [" "] [letter | "(" letter ")" | "(-)"]
    ablieferung = number "/" number                                                                 1000/781

Source: Swiss Federal Archives, "Citing and publishing" (bar.admin.ch), for the form with number signs, the file
reference (Az.) and the title behind it; the older forms are recalled.
"""

from citekit.archives.codes.common import BOX, PAGE
from citekit.archives.codes.grammar import Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_BESTAND = Term("Bestand", level="fonds")
_ABLIEFERUNG = Term("Ablieferung", level="series")
_NUMMER = Term("Nummer", level="file", labels=("nr", "no"), normal={"latin": "Nr. {}"})
_FONDS = r"(?P<bestand>[EJK] ?\d{1,5}(?:\.\d{1,4})*(?: ?[A-Z]\b| ?\([A-Z-]\))?)"

GRAMMAR = Grammar(
    name="swiss",
    verified=True,
    terms=(
        _BESTAND,
        _ABLIEFERUNG,
        Term("Band", level="file", labels=("bd", "bde", "band", "vol"), normal={"latin": "Bd. {}"}),
        _NUMMER,
        Term("Schachtel", kind="container", labels=("sch", "schachtel"), normal={"latin": "Schachtel {}"}),
        BOX,
        Term("Dossier", level="file", labels=("doss", "dossier"), normal={"latin": "Dossier {}"}),
        Term("Aktenzeichen", labels=("az", "aktenzeichen"), normal={"latin": "Az. {}"}),
        Term("Seite", kind="locator", unit="page", labels=("s", "seite"), normal={"latin": "S. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            rf"(?:CH-BAR[#, ] ?)?{_FONDS}#(?P<ablieferung>[\w-]+/[\w.-]+)(?:#(?P<nummer>[\w./-]+\*?))?",
            bestand=_BESTAND,
            ablieferung=_ABLIEFERUNG,
            nummer=_NUMMER,
        ),
        Shape(
            rf"{_FONDS}[ ,]*(?P<ablieferung>(?:-/|\d{{2,4}}/)\d{{1,4}})(?:/(?P<nummer>\d{{1,5}}))?",
            bestand=_BESTAND,
            ablieferung=_ABLIEFERUNG,
            nummer=_NUMMER,
        ),
        Shape(
            rf"{_FONDS} (?P<ort>[A-ZÄÖÜ][^\W\d_.-]+(?: [A-Z][^\W\d_]+)?)(?: (?P<ablieferung>\d{{4}}/\d{{1,4}})|[/ ](?P<nummer>\d{{1,4}}))?",
            bestand=_BESTAND,
            ort=Term("Ort", level="series"),
            ablieferung=_ABLIEFERUNG,
            nummer=_NUMMER,
        ),
        Shape(r"(?P<az>[a-z]?[A-Z]\.\d{1,3}(?:\.\d{1,3})*\.?)(?=\s*(?:,|\Z))", weight=0, az=Term("Aktenzeichen")),
        Shape(r"(?P<ablieferung>\d{4}/\d{1,4})(?=\s*(?:,|\Z))", weight=0, ablieferung=_ABLIEFERUNG),
        Shape(rf"{_FONDS}(?=\s*(?:[,;]|\Z))", weight=0, bestand=_BESTAND),
    ),
    archives=("BAR", "CH-BAR", "SFA", "AFS", "Schweizerisches Bundesarchiv", "Swiss Federal Archives", "Archives fédérales suisses"),
    middle=Term("Dossiertitel", level="file"),
)  # fmt: skip
