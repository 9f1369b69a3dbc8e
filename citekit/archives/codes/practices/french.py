"""French codes: the Archives nationales, La Courneuve and Nantes, the service historique de la Défense.

::

    code     = archive cote {dossier | pièce} [folios]
             | archive série "," {sous-série ","} volume [folios]            La Courneuve
    cote     = série "/" [sous-série "/"] article                            F/7/15588, C//1234
             | série [" "] sous-série " " article                            F7 15588
             | number [" "] série [" "] [number "/"] article                 72 AJ 123, 5 AG 2/1023, 3 W 12
             | year month-and-day "/" article                                19930142/12  (versement)
             | number [" "] letters "/" article                              119QO/522, 513PO/B/12
             | "GR" | "MV" | "AI" | "DE", number letter number               GR 7 N 2345
             | post "," letter "," article                                Londres, C, 378  (Nantes)
    volume   = ("vol." | "volume" | "t." | "carton" | "c." | "dossier") number
    folios   = ("fol." | "f." | "ff." | "f°" | "p.") leaves

Sources: Archives nationales, "Référentiels" (notices of authorities), for the names of série and sous-série:
F/10, F/5II, F5(II); no page of the archives that states how to cite was found, and the rest is recalled.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_SERIE = Term(
    "série", level="series", labels=("série", "serie"), words=True, normal={"latin": "série {}"}
)
_SOUS = Term(
    "sous-série",
    level="subseries",
    labels=("sous série",),
    words=True,
    normal={"latin": "sous-série {}"},
)
_ARTICLE = Term("article", level="file", labels=("art", "article"), normal={"latin": "art. {}"})

GRAMMAR = Grammar(
    name="french",
    verified=True,
    terms=(
        _SERIE,
        _SOUS,
        Term("versement", level="series"),
        _ARTICLE,
        Term("volume", level="file", labels=("vol", "volume", "volumes"), normal={"latin": "vol. {}"}),
        Term("tome", level="file", labels=("t", "tome"), normal={"latin": "t. {}"}),
        Term("carton", kind="container", labels=("carton", "cartons", "c", "boîte"), normal={"latin": "carton {}"}),
        Term("liasse", kind="container", labels=("liasse", "l"), normal={"latin": "liasse {}"}),
        Term("dossier", level="file", labels=("dossier", "dos", "doss", "d"), words=True, normal={"latin": "dossier {}"}),
        Term("dossier", level="file", labels=("dr",), normal={"latin": "dr. {}"}),
        Term("sous-dossier", labels=("sous dossier", "s dr", "sd"), normal={"latin": "sous-dossier {}"}),
        Term("pièce", level="item", labels=("pièce", "pièces", "piece", "n", "no"), normal={"latin": "pièce {}"}),
        Term("microfilm", kind="container", labels=("microfilm", "mi", "bobine"), normal={"latin": "microfilm {}"}),
        Term(
            "folio",
            kind="locator",
            unit="folio",
            labels=("f", "ff", "fo", "fol", "fols", "foll", "fos", "folio", "folios"),
            normal={"latin": "fol. {}"},
        ),
        Term("feuillet", kind="locator", unit="leaf", labels=("feuillet", "feuillets"), normal={"latin": "feuillet {}"}),
        PAGE,
    ),
    shapes=(
        Shape(
            r"(?P<serie>[A-Z]{1,4}\*?)/(?P<sous>\d+[a-z]?(?:[IVX]+|\([IVX]+\))?[a-z]{0,2}\*?|[IVX]+|)/(?P<article>\d+[A-Za-z]?(?:[-./]\d+)*)",
            serie=_SERIE,
            sous=_SOUS,
            article=_ARTICLE,
        ),
        Shape(
            r"(?P<versement>(?:19|20)\d{6})[/, ]+(?:art(?:icle|\.) )?(?P<article>\d+(?:-\d+)?)",
            versement=Term("versement", level="series"),
            article=_ARTICLE,
        ),
        Shape(
            r"(?P<fonds>\d{1,4} ?(?:QO|CPCOM|INVA|PAAP|PO|CADN|SUP|ADP|CM|MN|POL|CP|MD|COL|TR|SC|ARC)\b)(?:/(?P<serie>[A-Z]{1,3}(?:/\d+)?(?=/)))?(?:/(?P<article>\d+(?:-\d+)?))?",
            fonds=Term("fonds", level="fonds"),
            serie=_SERIE,
            article=_ARTICLE,
        ),
        Shape(
            r"(?P<depot>GR|MV|AI|DE|PA) (?P<serie>\d{1,2} ?[A-Z]{1,2}(?: ?\d{1,2}(?= ))?) (?P<article>\d{1,5}(?:[-/]\d+)?)",
            depot=Term("dépôt", level="fonds"),
            serie=_SERIE,
            article=_ARTICLE,
        ),
        Shape(
            r"(?P<serie>\d{1,3} ?(?:AG|AJ|AP|AQ|AS|AR|AB|AV|W|Mi|MI|F|Y|BB|J|N|R|T|H|K|U|V)\b)[ /]?(?:\(?(?P<sous>\d|[IVX]{1,4})\)?(?: ?/|(?<=\))) ?)?(?P<article>\d{1,5}(?:[-./]\d+)*)",
            serie=_SERIE,
            sous=_SOUS,
            article=_ARTICLE,
        ),
        Shape(
            r"(?P<serie>[A-Z]{1,3})[/ ](?P<sous>\d{1,2}\([IVX\d]+\))/(?P<article>\d+(?:[-./]\d+)*)",
            serie=_SERIE,
            sous=_SOUS,
            article=_ARTICLE,
        ),
        Shape(
            r"(?:FM[ /])?(?P<serie>INDO|1?AFFPOL|SLOTFOM|GGI|GGA|GGM|AGEFOM|RST|RSTNF)/(?:(?P<sous>NF|AF|[IVX]+)/)?(?P<article>\d{1,6}(?:/\d+)*)",
            serie=_SERIE,
            sous=_SOUS,
            article=_ARTICLE,
        ),
        Shape(
            r"(?<![^\s,])(?P<fonds>[A-ZÉ][^\W\d_][^,;:\d()]{1,38}), (?:série )?(?P<serie>[A-Z]{1,2}), (?:n[°o] )?(?P<article>\d{1,4}(?:[-/]\d+)?)(?=\s*(?:[,;.]|\Z))",
            commas=True,
            weight=SHARED,
            fonds=Term("fonds", level="fonds"),
            serie=_SERIE,
            article=_ARTICLE,
        ),
        Shape(r"(?P<serie>NAF|N\. ?a\. ?f\.|n\. ?a\. ?fr\.|Ms\. fr\.) (?P<article>\d{1,6})", serie=_SERIE, article=_ARTICLE),
        Shape(r"(?P<serie>GGI|GGA|GGM|RSTNF|RST|RSC|HCI|INDO|MIOM|1?AFFPOL|SLOTFOM|AOF|AEF|ALG|FM) (?P<article>(?:[A-Z]{2} )?\d{1,6}(?:/\d+)?)", weight=SHARED, serie=_SERIE, article=_ARTICLE),
        Shape(r"(?P<serie>PA-?AP)[ ,]+(?P<sous>\d{1,3})(?:[/ ](?P<article>\d+))?", serie=_SERIE, sous=_SOUS, article=_ARTICLE),
        Shape(r"(?P<serie>[A-Z]{1,2})(?P<sous>\d{1,2}(?:[IVX]+|\([IVX]+\))?[a-z]?\*?)[ /](?P<article>\d{1,6}(?:[-/]\d+)*)", weight=SHARED, serie=_SERIE, sous=_SOUS, article=_ARTICLE),
        Shape(r"(?P<serie>[A-Z]{1,2}) (?P<sous>\d{1,2}[a-z]?|[IVX]+) (?P<article>\d{1,6})", weight=SHARED, serie=_SERIE, sous=_SOUS, article=_ARTICLE),
    ),
    archives=(
        "AN", "ANF", "AMAE", "MAE", "CADC", "CADN", "AMAE-La Courneuve", "MAE La Courneuve", "ADMAE", "AD-MAE", "SHD", "SHAT", "SHM", "SHAA", "ANOM", "CAOM",
        "CAC", "BnF", "FNSP", "CARAN", "Archives nationales", "Arch. nat.", "Arch. dipl.", "SHD/GR", "Archives diplomatiques", "La Courneuve", "BDIC", "ADN", "AHC",
    ),
    head=(_SERIE, _SOUS, Term("sous-sous-série", level="subseries")),
    middle=Term("sous-série", level="subseries"),
)  # fmt: skip
