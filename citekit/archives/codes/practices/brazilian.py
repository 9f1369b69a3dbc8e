"""Brazilian codes.

::

    code  = series {"," unit} ["," archive {"," place}]         the archive often stands last
          | archive "," series {"," unit}
    unit  = ("maço" | "caixa" | "cx." | "lata" | "pasta" | "vol." | "doc." | "dossiê" | "códice" | "notação") number
    fls   = ("f." | "fl." | "fls." | "p.") leaves
    BR    = "BR" code number                                      BR DFANBSB V8.MIC.GNC...

Sources: the Wilson Center Digital Archive for the order and Cx; the other labels are recalled.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_SERIE = Term(
    "série", level="series", labels=("série", "serie"), words=True, normal={"latin": "série {}"}
)
_FUNDO = Term("fundo", level="fonds", labels=("fundo",), words=True, normal={"latin": "fundo {}"})
_NOTACAO = Term(
    "notação",
    level="file",
    labels=("notação", "not", "código de referência", "código", "ace"),
    normal={"latin": "notação {}"},
)

GRAMMAR = Grammar(
    name="brazilian",
    verified=True,
    terms=(
        _FUNDO,
        _SERIE,
        Term("caixa", kind="container", labels=("cx", "cxs", "caixa", "caixas"), normal={"latin": "cx. {}"}),
        Term("lata", kind="container", labels=("lata", "latas"), normal={"latin": "lata {}"}),
        Term("estante", kind="container", labels=("estante", "est", "prateleira", "prat"), normal={"latin": "estante {}"}),
        Term("maço", level="file", labels=("maço", "maços", "mç"), normal={"latin": "maço {}"}),
        Term("pasta", level="file", labels=("pasta", "pastas", "pst"), normal={"latin": "pasta {}"}),
        Term("dossiê", level="file", labels=("dossiê", "dossier", "processo", "proc"), normal={"latin": "dossiê {}"}),
        Term("códice", level="file", labels=("códice", "cód", "livro"), normal={"latin": "códice {}"}),
        Term("volume", level="file", labels=("vol", "volume", "tomo"), normal={"latin": "vol. {}"}),
        _NOTACAO,
        Term("documento", level="item", labels=("doc", "docs", "documento", "nº", "n", "ofício", "tel"), normal={"latin": "doc. {}"}),
        Term("folha", kind="locator", unit="leaf", labels=("f", "fl", "fls", "folha", "folhas", "ff"), normal={"latin": "fl. {}"}, plural={"latin": "fls. {}"}),
        Term("página", kind="locator", unit="page", labels=("pág", "págs", "página"), normal={"latin": "p. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?P<serie>[A-Z]{1,6}(?:[—–][^—–,;()]{1,40}){1,6}?)[—–](?P<ano>(?:18|19|20)\d\d)(?: \((?P<meses>[^()]{1,30})\))?(?=\s*(?:,|\Z))",
            serie=_SERIE,
            ano=Term("ano", kind="year"),
            meses=Term("meses"),
        ),
        Shape(r"(?P<notacao>BR ?[A-Z]{2}[A-Z]{2,8}[ ,_.][A-Z\d][\w.,/-]{2,60})", notacao=_NOTACAO),
        Shape(r"(?P<notacao>\d{3}(?:\.\d{1,2})?\.? ?\([^()]{1,20}\)(?:\([^()]{1,20}\))*)", weight=SHARED, notacao=_NOTACAO),
    ),
    archives=(
        "AHI", "AHMRE", "AHMRE-B", "AMRE", "AMRE-B", "AMRE-Brasília", "AHI-RJ", "ANRJ", "AN/DF", "CPDOC", "CPDOC/FGV", "CPDOC-FGV", "FGV", "APERJ", "APESP", "Arquivo Nacional", "Arquivo Histórico do Itamaraty", "Arquivo do Itamaraty",
        "Ministry of External Relations Archives", "Ministry of Foreign Relations Archives", "TT", "ANTT", "AHD", "AHU",
    ),
    head=(_SERIE, Term("subsérie", level="subseries"), Term("assunto")),
    middle=Term("subsérie", level="subseries"),
    archive_last=True,
)  # fmt: skip
