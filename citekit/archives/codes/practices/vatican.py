"""Codes of the Vatican archives: the Apostolic Archive (AAV, formerly ASV) and the Secretariat of State.

::

    code = archive fondo {"," name} ["," "an." year] {rubrica | busta | posizione | fascicolo | ...} [fogli]
    rubrica = "rubr." number    posizione = ("pos." | "posiz.") number    fascicolo = "fasc." number
    fogli = ("f." | "ff." | "fol." | "p.") leaves with "r" and "v"

Recalled, not verified: no page that states the rule was found.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FONDO = Term("fondo", level="fonds", labels=("fondo",), words=True, normal={"latin": "Fondo {}"})
_VOLUME = Term("volume", level="file", labels=("vol", "volume"), normal={"latin": "vol. {}"})

GRAMMAR = Grammar(
    name="vatican",
    verified=False,
    terms=(
        _FONDO,
        Term("periodo", level="series", labels=("periodo", "per"), normal={"latin": "periodo {}"}),
        Term("anno", kind="year", labels=("an", "anno", "a", "aa"), normal={"latin": "an. {}"}),
        Term("titolo", level="series", labels=("tit", "titolo", "titoli"), normal={"latin": "tit. {}"}),
        Term("rubrica", level="series", labels=("rubr", "rubrica"), normal={"latin": "rubr. {}"}),
        Term("posizione", level="series", labels=("pos", "posiz", "posizione"), normal={"latin": "pos. {}"}),
        _VOLUME,
        Term("registro", level="file", labels=("reg", "registro"), normal={"latin": "reg. {}"}),
        Term("tomo", labels=("tom", "t", "tomo"), normal={"latin": "tom. {}"}),
        Term("busta", kind="container", labels=("b", "busta"), normal={"latin": "b. {}"}),
        Term("scatola", kind="container", labels=("sc", "scat", "scatola"), normal={"latin": "scat. {}"}),
        Term("pacco", kind="container", labels=("pacco", "cart", "cartella"), normal={"latin": "pacco {}"}),
        Term("fascicolo", level="file", labels=("fasc", "fascicolo"), normal={"latin": "fasc. {}"}),
        Term("protocollo", level="item", labels=("prot", "prot n", "protocollo", "n"), normal={"latin": "prot. {}"}),
        Term("foglio", kind="locator", unit="folio", labels=("f", "ff", "fol", "fols", "foglio", "fogli"), normal={"latin": "f. {}"}, plural={"latin": "ff. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(r"(?P<fondo>Reg\. ?(?:Vat|Lat|Aven|Suppl)\.?|Arm\. [IVXLC]+|Misc(?:ell)?\.? Arm\. [IVXLC]+|Instr\. Misc\.)(?:,? (?P<volume>\d+[A-Z]?))?", fondo=_FONDO, volume=_VOLUME),
        Shape(
            r"(?P<fondo>(?:Arch\. (?:Nunz|Deleg)\.|Archivio della Nunziatura(?: apostolica)?(?: in)?|Nunz(?:iatura)?\.?|Segr(?:\.|eteria)(?: di)? Stato|Congr\. Concist(?:or)?\.|Congr\. Vescovi e Regolari|AES)(?: [A-Z][\w.'’-]*){0,3})(?=\s*(?:,|\Z))",
            fondo=_FONDO,
        ),
    ),
    archives=("AAV", "ASV", "ASRS", "S.RR.SS.", "AA.EE.SS.", "AAEESS", "AAES", "ACDF", "APF", "ACO", "BAV", "ARSI", "AES", "Archivio Apostolico Vaticano", "Archivio Segreto Vaticano"),
    head=(_FONDO, Term("serie", level="series"), Term("sottoserie", level="subseries"), Term("paese")),
    middle=Term("sottoserie", level="subseries"),
)  # fmt: skip
