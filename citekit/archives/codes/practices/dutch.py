"""Dutch codes.

::

    code = archive ["," name] "," toegang "," inventarisnummer [folio]      NL-HaNA, 2.05.118, inv.nr. 12345
    toegang = ["nummer toegang" | "toegang"] number {"." number}            inventarisnummer = ("inv.nr." | "inventarisnummer") number
    folio   = ("f." | "fol." | "scan" | "p.") leaves

Source: Collectie Overijssel, "Wat is de juiste bronvermelding?", which gives the sigle of the institution, number and
name of the archive, and the inventory number, in full and short; scan and folio are recalled.
"""

from citekit.archives.codes.common import FOLIO, PAGE
from citekit.archives.codes.grammar import Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_TOEGANG = Term(
    "toegang",
    level="fonds",
    labels=("nummer toegang", "toegang", "toegangsnummer", "archiefnummer", "access no"),
    normal={"latin": "{}"},
)

GRAMMAR = Grammar(
    name="dutch",
    verified=True,
    terms=(
        _TOEGANG,
        Term(
            "inventarisnummer",
            level="file",
            labels=("inv nr", "invnr", "inventarisnr", "inventarisnummer", "inventory no", "inv"),
            normal={"latin": "inv.nr. {}"},
        ),
        Term("doos", kind="container", labels=("doos", "omslag"), normal={"latin": "doos {}"}),
        Term("scan", kind="locator", unit="image", labels=("scan",), normal={"latin": "scan {}"}),
        FOLIO,
        PAGE,
    ),
    shapes=(
        Shape(r"(?P<toegang>\d\.\d{2}\.\d{2,3}(?:\.\d{1,3})*)(?:[,/ ]+(?P<nummer>\d{1,6}[A-Z]?)(?=\s*(?:,|\Z)))?", toegang=_TOEGANG, nummer=Term("inventarisnummer", level="file")),
    ),
    archives=("NL-HaNA", "Nationaal Archief", "ARA", "KHA", "IISG", "NIOD"),
    head=(Term("archief", level="collection"), Term("onderdeel", level="series")),
    middle=Term("onderdeel", level="series"),
)  # fmt: skip
