"""Hungarian codes: the number stands before the word.

::

    code  = [archive] fond {number word | tétel | szám | year} [fol. leaves]
    fond  = ROMAN "-" LETTER "-" number ["-" letter ...] [country]     XIX-J-1-j Korea
          | "M-KS" number ". f."  | LETTER number                       M-KS 288. f., K 63
    word  = "doboz" | "d." | "csomó" | "cs." | "tétel" | "t." | "őrzési egység" | "ő. e." | "kötet" | "k."
    tétel = number "/" letter | number "-" number                       5/a, 81-146
          | number before the szám                                      5, 004076/1955
    szám  = 0-padded registry number ["/" year]                         004076/1955
    party = number ". f." number "." "cs." number ". ő. e." | number ". f." number "/" number

Sources: the Wilson Center Digital Archive for XIX-J-1-j and the registry number; printed documents
for box and fasciculus; the forms of party fonds (cs., ő. e.) and of ÁBTL are recalled.
"""

from citekit.archives.codes.common import BOX, PAGE
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FOND = Term(
    "fond", level="fonds", labels=("fond",), tails=("f", "fond"), normal={"latin": "{}. f."}
)
_COUNTRY = Term("ország", level="subseries")
_TETEL = Term(
    "tétel", level="file", labels=("tétel",), tails=("tétel", "t"), normal={"latin": "{}. tétel"}
)
_DOSSZIE = Term(
    "dosszié",
    level="file",
    labels=("dosszié",),
    tails=("dosszié",),
    normal={"latin": "{}. dosszié"},
)
_SZAM = Term(
    "iktatószám",
    level="item",
    labels=("szám", "ikt sz", "iktatószám"),
    tails=("sz", "szám"),
    normal={"latin": "{}. sz."},
)

_CSOMO = Term(
    "csomó",
    kind="container",
    tails=("csomó", "cs"),
    labels=("csomó",),
    normal={"latin": "{}. cs."},
)
_EGYSEG = Term(
    "őrzési egység",
    level="file",
    tails=("ő e", "őe", "őrzési egység", "o e"),
    normal={"latin": "{}. ő. e."},
)

GRAMMAR = Grammar(
    name="hungarian",
    verified=True,
    terms=(
        _FOND,
        _COUNTRY,
        Term("year", kind="year", tails=("év",)),
        Term("doboz", kind="container", tails=("doboz", "d", "dob"), labels=("doboz",), normal={"latin": "{}. doboz"}),
        _CSOMO,
        Term("kötet", tails=("kötet", "köt", "k"), labels=("kötet",), normal={"latin": "{}. köt."}),
        _TETEL,
        _EGYSEG,
        Term("állag", level="subfonds", tails=("állag", "á"), normal={"latin": "{}. állag"}),
        Term("caps", kind="container", labels=("caps", "capsa"), normal={"latin": "Caps. {}"}),
        Term("fasc", kind="container", labels=("fasc", "fasciculus"), normal={"latin": "Fasc. {}"}),
        _DOSSZIE,
        _SZAM,
        BOX,
        Term("fólió", kind="locator", unit="folio", labels=("fol", "fólió"), tails=("fol", "fólió"), normal={"latin": "fol. {}"}),
        Term("oldal", kind="locator", unit="page", labels=("o", "old", "pag"), tails=("o", "old", "oldal", "p"), normal={"latin": "{}. o."}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?P<fond>[IVXL]{1,6}-[A-Z]{1,2}-\d{1,3}-[a-z]{1,2})-(?P<country>[A-ZÁÉÍÓÖŐÚÜŰ][^\W\d_]{1,30})"
            r"-(?P<tetel>(?:[IVX]{1,5}-)?\d{1,3}(?:/[a-z]{1,2})?)-(?P<szam>\d{3,7}(?:[-/]\d{1,4}){0,2})",
            fond=_FOND,
            country=_COUNTRY,
            tetel=_TETEL,
            szam=_SZAM,
        ),
        Shape(
            r"(?P<fond>[IVXL]{1,6}-[A-Z]{1,2}-\d{1,3}(?:-[a-zöüóőA-Z]{1,3}\b)?)"
            r"(?:[ -](?P<country>[A-ZÁÉÍÓÖŐÚÜŰ][^\W\d_]*(?:-[^\W\d_]+)?(?: [A-ZÁÉÍÓÖŐÚÜŰ][^\W\d_]+)?))?",
            fond=_FOND,
            country=_COUNTRY,
        ),
        Shape(
            r"(?P<jelzet>M-(?:KS|BP|Bp))(?:[- ](?P<fond>\d{1,3})(?:\. ?f\.?)?)?(?=[\s.,]|\Z)",
            jelzet=Term("levéltári jelzet", level="collection"),
            fond=_FOND,
        ),
        Shape(
            r"(?P<jelzet>M-(?:KS|BP|Bp))-(?P<fond>\d{3})-(?P<cs>\d{1,3})/(?P<egyseg>\d{1,4})",
            jelzet=Term("levéltári jelzet", level="collection"),
            fond=_FOND,
            cs=_CSOMO,
            egyseg=_EGYSEG,
        ),
        Shape(r"(?P<szam>0\d{4,6}(?:/\d{1,3})?-(?:18|19)\d\d)", szam=_SZAM, weight=INNER),
        Shape(r"(?P<szam>0\d{4,6}(?:/\d{1,3})?(?:/ ?(?:\d/)?(?:18|19)\d\d)?)", szam=_SZAM, weight=INNER),
        Shape(r"(?P<szam>\d{3,6}/(?: ?\d/)?(?:18|19)\d\d)", szam=_SZAM, weight=INNER),
        Shape(r"(?P<tetel>\d{1,3}/[a-z]{1,2}|\d{1,3}-\d{1,3})", tetel=_TETEL, weight=INNER),
        Shape(r"(?P<fond>\d\.\d{1,2}\.\d{1,2})(?:\.?[ ,]+(?P<dosszie>(?:[A-Z]{1,3}|\d{1,3})-\d{1,6}(?:[-/]\d+[a-z]?)*))?", fond=_FOND, dosszie=_DOSSZIE),
        Shape(r"(?<=, )(?P<tetel>\d{1,3})(?=, 0\d{4,6}(?:/\d{1,3})?(?:[/-](?:18|19)\d\d)?\s*(?:[,;.]|\Z))", commas=True, weight=INNER, tetel=_TETEL),
        Shape(r"(?P<dosszie>[A-Z]{1,3}-(?:\d{3,6}|\d{1,3}-\d{3,5})(?:/\d+[a-z]?)*)", weight=INNER, dosszie=_DOSSZIE),
        Shape(r"(?P<fond>(?:[A-Z] ?\d{1,4}))", fond=_FOND, weight=SHARED),
    ),
    archives=(
        "MNL OL", "MNL", "MOL", "ÁBTL", "PIL", "PTI", "HL", "HM HIM", "BFL", "OSA", "MTA", "Magyar Országos Levéltár",
    ),
    head=(Term("fondcím", level="fonds"),),
    middle=Term("tárgy", level="subseries", words=True),
)  # fmt: skip
