"""Portuguese codes: the foreign ministry's archive (AHD) and the Torre do Tombo (ANTT).

::

    code    = archive {fundo | serie} {unit} [folhas]
    unit    = ("piso" | "P.") number | ("armário" | "A.") number | ("maço" | "M.") number | ("proc." | "processo") number
            | ("pt." | "pasta") number | ("cx." | "caixa") number | "NT" number | ("doc." | "n.º") number
    fundo   = name {"/" name}                                    AOS/CO/NE-30A, PIDE/DGS
    folhas  = ("f." | "fl." | "fls." | "p.") leaves

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FUNDO = Term("fundo", level="fonds", labels=("fundo",), words=True, normal={"latin": "fundo {}"})
_PISO = Term("piso", kind="container", labels=("piso",), normal={"latin": "{}.º piso"})

GRAMMAR = Grammar(
    name="portuguese",
    verified=False,
    terms=(
        _FUNDO,
        Term("série", level="series", labels=("série", "sér"), words=True, normal={"latin": "série {}"}),
        _PISO,
        Term("armário", kind="container", labels=("a", "arm", "armário"), normal={"latin": "A. {}"}),
        Term("maço", kind="container", labels=("m", "mç", "maço", "maços"), normal={"latin": "M. {}"}),
        Term("caixa", kind="container", labels=("cx", "caixa"), normal={"latin": "cx. {}"}),
        Term("processo", level="file", labels=("proc", "processo", "pr"), normal={"latin": "proc. {}"}),
        Term("pasta", level="file", labels=("pt", "pasta"), normal={"latin": "pt. {}"}),
        Term("número de transferência", labels=("nt",), normal={"latin": "NT {}"}),
        Term("unidade de instalação", kind="container", labels=("u i", "ui"), normal={"latin": "u.i. {}"}),
        Term("documento", level="item", labels=("doc", "n", "nº", "documento"), normal={"latin": "doc. {}"}),
        Term("folha", kind="locator", unit="leaf", labels=("f", "fl", "fls", "fol", "fols", "folha"), normal={"latin": "fl. {}"}, plural={"latin": "fls. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(r"(?P<piso>\d{1,2}\.?º) ?[Pp](?:iso|\.)", piso=_PISO),
        Shape(r"(?P<fundo>AOS|PIDE(?:/DGS)?|PT/TT/[A-Z]+)(?:[/ ](?P<serie>(?!DGS)[A-Z]{2,4}(?:/[A-Z]{2,4})?[-/ ]\d+[A-Z]?))?", fundo=_FUNDO, serie=Term("série", level="series")),
        Shape(r"(?P<nt>NT[- ]?\d{2,6})(?=\s*(?:,|\Z))", weight=SHARED, nt=Term("número de transferência")),
    ),
    archives=("AHD", "AHD-MNE", "AHDMNE", "MNE-AHD", "ANTT", "IAN/TT", "IANTT", "TT", "AHU", "AHM", "Torre do Tombo", "Arquivo Histórico-Diplomático"),
    head=(_FUNDO, Term("série", level="series"), Term("subsérie", level="subseries")),
    middle=Term("subsérie", level="subseries"),
)  # fmt: skip
