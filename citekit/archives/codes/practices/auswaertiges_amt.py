"""Codes of the Politisches Archiv des Auswärtigen Amts, the foreign ministry of the GDR included.

::

    code     = archive "," bestand "," unit [leaves]
    bestand  = "B " number ["-" name | "/" number] | ("RZ" | "R" | "M" | "BA") " " number | ("RAV" | "MAV" | "AV" | "NL") " " place
             | "MfAA" | "ZA" | "Zwischenarchiv"
    unit     = ["Bd." | "vol." | "R" | "Karton" | "Nr."] number | letters number "/" year       ZR 1015/84

The archive's own sheet drops "Bd." when a volume is ordered; citations keep it.

Source: Politisches Archiv des Auswärtigen Amts, sheet on citing and ordering (archiv.diplo.de).
"""

from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_BESTAND = Term(
    "Bestand", level="fonds", labels=("bestand",), words=True, normal={"latin": "Bestand {}"}
)
_BAND = Term(
    "Band", level="file", labels=("bd", "bde", "band", "vol", "volume"), normal={"latin": "Bd. {}"}
)
_NUMMER = Term(
    "Archivaliennummer", level="file", labels=("nr", "nummer"), normal={"latin": "Nr. {}"}
)

GRAMMAR = Grammar(
    name="auswaertiges_amt",
    verified=True,
    terms=(
        _BESTAND,
        _BAND,
        _NUMMER,
        Term("Karton", kind="container", labels=("karton", "paket"), normal={"latin": "Karton {}"}),
        Term("Aktenzeichen", labels=("az", "aktenzeichen"), words=True, normal={"latin": "Az. {}"}),
        Term("Blatt", kind="locator", unit="leaf", labels=("bl", "bll", "blatt"), normal={"latin": "Bl. {}"}),
        Term("Folio", kind="locator", unit="folio", labels=("fol", "folio"), normal={"latin": "fol. {}"}),
        Term("Seite", kind="locator", unit="page", labels=("s", "seite", "seiten", "p"), normal={"latin": "S. {}"}),
    ),
    shapes=(
        Shape(r"(?P<bestand>B \d{1,3}(?:-(?:REF\.? ?)?[A-Z\d]+|/\d{1,3}|-[IVX]+)?(?: \((?:Ref(?:erat|\.)? ?)?[IVX\d][A-Z\d ]*\))?)(?=\s*(?:,|\Z))", weight=SHARED, bestand=_BESTAND),
        Shape(r"(?P<bestand>RZ \d{3}(?:/\d+)?)(?:[,/] ?(?P<nummer>R \d+))?", bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<bestand>(?:RAV|MAV|AV Neues Amt|AV) [^\W\d_][^\W\d_ .-]*(?:[ .-][^\W\d_]+)?)(?: (?P<nummer>[\d.]+))?", bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<bestand>AV Neues Amt, [A-ZÄÖÜ][^\W\d_]+(?: [A-Z][^\W\d_]+)?), (?P<nummer>\d[\d.]*)", commas=True, bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<bestand>NL \d{1,4}(?: \([^()]{1,40}\))?)(?=\s*(?:,|\Z))", bestand=_BESTAND),
        Shape(r"(?P<nummer>VS-Bd\. \d{1,6}(?: \([\w ]{1,12}\))?)", nummer=_BAND),
        Shape(r"(?P<nummer>G-A \d{1,4})", nummer=_NUMMER),
        Shape(r"(?P<nummer>ZR \d+/\d{2})", nummer=_NUMMER),
        Shape(r"(?P<bestand>(?:NL|Nachlass|Nachlaß) [A-ZÄÖÜ][\w-]+)(?: (?P<nummer>\d+))?", bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<bestand>MfAA|ZA|Zwischenarchiv)(?:[, ]+(?P<nummer>(?:[A-Z]{1,2} )?\d[\d.]*(?:/\d{2})?))?", bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<bestand>M \d{1,2})(?:, | - )(?P<nummer>[A-CGLZ]{1,2} \d{1,6}(?:/\d{2})?)(?=\s*(?:,|\Z))", commas=True, bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<nummer>[A-CGLMZ]{1,2} \d{1,6}(?:/\d{2})?)(?=\s*(?:,|\Z))", weight=SHARED, nummer=_NUMMER),
        Shape(r"(?P<nummer>R \d{4,6}[a-z]?)", weight=SHARED, nummer=_NUMMER),
        Shape(r"(?P<nummer>\d{1,6}(?:\.\d{3})?)(?=\s*\Z|,)", weight=INNER, nummer=_NUMMER),
    ),
    archives=("PA AA", "PAAA", "PA-AA", "PA/AA", "PA", "AA/PA", "Politisches Archiv des Auswärtigen Amts", "Politisches Archiv", "PArchAA"),
)  # fmt: skip
