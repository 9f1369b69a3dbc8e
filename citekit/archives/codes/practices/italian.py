"""Italian codes.

::

    code = archive fondo {"," serie} ["," year] {busta | fascicolo | sottofascicolo | ...} [fogli]
         | archive fondo ["," year] "," class "/" number                    ACS, PCM, 1948-50, 15.3/24031
    busta = ("b." | "bb." | "busta") number       fascicolo = ("fasc." | "f." after the busta) number
    sottofascicolo = ("sottofasc." | "s. fasc.") number        also: "vol.", "reg.", "scat.", "pos.", "ins."
    fogli = ("f." | "ff." | "c." | "cc." | "p.") leaves         "f." after a fascicolo or without a busta

Source: Archivio di Stato di Perugia, "Indicazioni utili per citare in modo corretto i documenti d'archivio", for the
order of institution, fonds, series and unit and for AS with the town; the abbreviations of the units are recalled.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FONDO = Term("fondo", level="fonds", labels=("fondo",), words=True, normal={"latin": "fondo {}"})

GRAMMAR = Grammar(
    name="italian",
    verified=True,
    terms=(
        _FONDO,
        Term("serie", level="series", labels=("serie",), words=True, normal={"latin": "serie {}"}),
        Term("sottoserie", level="subseries", labels=("sottoserie",), words=True, normal={"latin": "sottoserie {}"}),
        Term("categoria", level="series", labels=("cat", "categoria"), normal={"latin": "cat. {}"}),
        Term("anno", kind="year", labels=("a", "an", "anno", "anni"), normal={"latin": "{}"}),
        Term("titolo", level="series", labels=("tit", "titolo"), normal={"latin": "tit. {}"}),
        Term("posizione", level="series", labels=("pos", "posizione"), normal={"latin": "pos. {}"}),
        Term("busta", kind="container", labels=("b", "bb", "busta", "buste"), normal={"latin": "b. {}"}),
        Term("scatola", kind="container", labels=("sc", "scat", "scatola"), normal={"latin": "scat. {}"}),
        Term("cartella", kind="container", labels=("cart", "cartella", "pacco", "p co", "mazzo", "m"), normal={"latin": "cart. {}"}),
        Term("registro", level="file", labels=("reg", "registro"), normal={"latin": "reg. {}"}),
        Term("volume", level="file", labels=("vol", "volume"), normal={"latin": "vol. {}"}),
        Term("foglio", kind="locator", unit="leaf", labels=("f",), after=frozenset({"fascicolo", "registro", "volume"}), normal={"latin": "f. {}"}, plural={"latin": "ff. {}"}),
        Term("fascicolo", level="file", labels=("f",), after=frozenset({"busta"}), normal={"latin": "fasc. {}"}),
        Term("microfilm", kind="container", labels=("mf", "microfilm", "bobina"), normal={"latin": "mf. {}"}),
        Term("fascicolo", level="file", labels=("fasc", "fascc", "fascicolo", "fascicoli"), words=True, normal={"latin": "fasc. {}"}),
        Term("sottofascicolo", level="otherlevel", labels=("sottofasc", "s fasc", "sfasc", "sottofascicolo", "sf"), words=True, normal={"latin": "sottofasc. {}"}),
        Term("inserto", level="otherlevel", labels=("ins", "inserto"), normal={"latin": "ins. {}"}),
        Term("documento", level="item", labels=("doc", "documento", "n", "prot", "tel"), normal={"latin": "doc. {}"}),
        Term("foglio", kind="locator", unit="leaf", labels=("f", "ff", "fo", "fol", "foglio", "fogli"), normal={"latin": "f. {}"}, plural={"latin": "ff. {}"}),
        Term("carta", kind="locator", unit="leaf", labels=("c", "cc", "carta", "carte"), normal={"latin": "c. {}"}, plural={"latin": "cc. {}"}),
        Term("pagina", kind="locator", unit="page", labels=("pag", "pagg", "pagina"), normal={"latin": "p. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(r"(?P<fascicolo>\d{1,2}(?:[.-]\d{1,3}){0,3}/\d{3,6})(?=\s*(?:[,;]|\Z))", weight=INNER, fascicolo=Term("fascicolo", level="file")),
    ),
    archives=(
        "ACS", "ASMAE", "ASDMAE", "ASD-MAECI", "ASD MAECI", "ASMAECI", "AUSSME", "ASR", "ASRoma", "ASM", "ASMi", "ASTo", "ASNa", "ASFi", "ASV", "APC", "FG APC", "FIG", "ILS", "ASEN", "HAEU",
        "Archivio centrale dello Stato", "AS Torino", "ASPD", "ASIRI", "AST",
    ),
    head=(_FONDO, Term("serie", level="series"), Term("sottoserie", level="subseries")),
    middle=Term("sottoserie", level="subseries"),
)  # fmt: skip
