"""Spanish codes, and those of archives of Spanish America that write alike.

::

    code    = archive ["fondo"] name {"," name} {unit} [folios]
    unit    = ("leg." | "legajo") number | ("exp." | "expediente") number | ("caja" | "c.") number | "carp." number
            | "lib." number | "tomo" number | "vol." number | ("núm." | "n.º" | "doc.") number
            | section "," number                                              Indiferente, 1528  (AGI, AHN)
    folios  = ("f." | "fol." | "fols." | "p.") leaves
    AGA     = ["(" number ")" number ","] number "/" number                  (10)000, 82/12345
    AMAE    = "R" ["-" | "."] number ["/" number]                            R-5678/12
    AHSRE   = roman "-" number "-" number                                    III-1234-5

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FONDO = Term(
    "fondo",
    level="fonds",
    labels=("fondo", "fondos", "sección", "sec"),
    words=True,
    normal={"latin": "fondo {}"},
)
_CAJA = Term(
    "caja", kind="container", labels=("caja", "cajas", "c", "cja"), normal={"latin": "caja {}"}
)
_LEGAJO = Term(
    "legajo",
    level="file",
    labels=("leg", "legs", "legajo", "legajos", "l"),
    normal={"latin": "leg. {}"},
)
_EXP = Term(
    "expediente",
    level="file",
    labels=("exp", "exps", "expte", "expediente", "expedientes"),
    normal={"latin": "exp. {}"},
)

GRAMMAR = Grammar(
    name="spanish",
    verified=False,
    terms=(
        _FONDO,
        Term("serie", level="series", labels=("serie",), words=True, normal={"latin": "serie {}"}),
        Term("grupo", level="series", labels=("grupo", "idd"), words=True, normal={"latin": "grupo {}"}),
        _CAJA,
        _LEGAJO,
        Term("carpeta", kind="container", labels=("carp", "carpeta", "cpta"), normal={"latin": "carp. {}"}),
        Term("libro", level="file", labels=("lib", "libro"), normal={"latin": "lib. {}"}),
        Term("tomo", level="file", labels=("t", "tomo", "tomos"), normal={"latin": "tomo {}"}),
        Term("volumen", level="file", labels=("vol", "volumen"), normal={"latin": "vol. {}"}),
        Term("ramo", level="subseries", labels=("ramo",), normal={"latin": "r. {}"}),
        _EXP,
        Term("número", level="item", labels=("núm", "num", "n", "no", "número", "nº"), normal={"latin": "núm. {}"}),
        Term("documento", level="item", labels=("doc", "docs", "documento"), normal={"latin": "doc. {}"}),
        Term("folio", kind="locator", unit="folio", labels=("f", "ff", "fs", "fo", "fol", "fols", "foja", "fojas", "folio", "folios"), normal={"latin": "fol. {}"}, plural={"latin": "fols. {}"}),
        Term("página", kind="locator", unit="page", labels=("pág", "págs", "página"), normal={"latin": "p. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?:\((?P<fondo>\d{1,2})\)(?P<grupo>\d{3}(?:\.\d{3})?)[, ]*)?(?:(?P<top>(?:top\. )?\d{2}/[\d.]{4,8})(?!\d))",
            fondo=_FONDO,
            grupo=Term("grupo", level="series"),
            top=_CAJA,
        ),
        Shape(r"\((?P<fondo>\d{1,2})\) ?(?P<top>\d{2}/\d{4,6})", fondo=_FONDO, top=_CAJA),
        Shape(r"\((?P<fondo>\d{1,2})\)(?P<grupo>\d{1,3}\.?\d{0,3})", fondo=_FONDO, grupo=Term("grupo", level="series")),
        Shape(r"(?P<legajo>[RHP]\.?[ -]?\d{1,3}\.?\d{2,3})(?:[/,] ?(?P<exp>\d{1,3}))?", weight=SHARED, legajo=_LEGAJO, exp=_EXP),
        Shape(r"(?P<exp>(?:[IVXL]{1,5})-\d{2,4}-\d{1,3}(?:-\d+)?)", weight=SHARED, exp=_EXP),
        Shape(
            r"(?P<fondo>Indiferente(?: General)?|Patronato(?: Real)?|Contratación|Contaduría|Justicia|Escribanía(?: de Cámara)?|Ultramar|Charcas|Santa Fe|Consejos|Inquisición|Estado), (?P<legajo>\d{1,5}[A-Z]?)(?=\s*(?:[,;.]|\Z))",
            commas=True,
            weight=SHARED,
            fondo=_FONDO,
            legajo=_LEGAJO,
        ),
        Shape(r"(?P<legajo>(?!1[5-9]\d\d(?!\d)|20\d\d(?!\d))\d{1,5}[A-Z]?)(?=\s*(?:,|\Z))", weight=INNER, legajo=_LEGAJO),
    ),
    archives=(
        "AHN", "AGI", "AGS", "AGA", "AMAE", "AMAEC", "AGMAV", "AGMA", "AGMAE", "ACE", "AGP", "BNE", "CDMH", "AGN", "AGNM", "AHSRE", "AHGE-SRE", "AHGE", "AHDREM",
        "AMRE", "AMREC", "AHC", "AGUN", "Archivo Histórico Nacional", "Archivo General de Indias", "AMRECIC", "AHRREE", "FNFF",
    ),
    head=(_FONDO, Term("serie", level="series"), Term("subserie", level="subseries")),
    middle=Term("subserie", level="subseries"),
)  # fmt: skip
