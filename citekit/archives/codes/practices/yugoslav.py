"""Yugoslav and Serbian codes, in Latin and Cyrillic letters.

::

    code   = [archive] fond [year] [fascikla] [dosije] [broj | arhivska jedinica] [listovi]
    sign   = roman "-" number "/" number | number "-" roman "/" number        I-2/7-1, 1-I/24
    fond   = name | number                                AJ: 836, 507/IX; KPR I-5-b
    fasc   = ("f." | "fasc." | "fascikla" | "ф.") number
    dosije = ("d." | "dos." | "dosije") number
    broj   = ("br." | "broj" | "бр.") number
    jed    = ("a.j." | "arhivska jedinica" | "jed. op.") number

Source: Istorija 20. veka, "Uputstvo za autore", for archive, fonds, fascikla or kutija, arhivska jedinica, dosije and
signatura, in this order, with an example of the Archives of Yugoslavia; the abbreviations are recalled.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import INNER, Grammar, Shape, Style, Term

__all__ = ["GRAMMAR"]

_FOND = Term(
    "fond",
    level="fonds",
    labels=("fond", "фонд"),
    words=True,
    normal={"latin": "fond {}", "cyrillic": "фонд {}"},
)
_SIGNATURA = Term("signatura", level="series")

GRAMMAR = Grammar(
    name="yugoslav",
    verified=True,
    terms=(
        _FOND,
        _SIGNATURA,
        Term(
            "fascikla",
            kind="container",
            labels=("f", "fasc", "fascikla", "fasc", "ф", "фасц", "фасцикла"),
            normal={"latin": "f. {}", "cyrillic": "ф. {}"},
        ),
        Term("kutija", kind="container", labels=("k", "kut", "kutija", "š", "šk", "škatla", "к", "кут", "кутија"), normal={"latin": "k. {}", "cyrillic": "к. {}"}),
        Term("dosije", level="file", labels=("d", "dos", "dosije", "д", "дос", "досије"), normal={"latin": "d. {}", "cyrillic": "д. {}"}),
        Term(
            "arhivska jedinica",
            level="file",
            labels=("a j", "aj", "jed op", "arhivska jedinica", "j o", "а ј", "архивска јединица"),
            normal={"latin": "a. j. {}", "cyrillic": "а. ј. {}"},
        ),
        Term("broj", level="item", labels=("br", "broj", "бр", "број", "dok", "dok br"), normal={"latin": "br. {}", "cyrillic": "бр. {}"}),
        Term("list", kind="locator", unit="leaf", labels=("l", "list", "listovi", "л", "лист"), normal={"latin": "l. {}", "cyrillic": "л. {}"}),
        Term("strana", kind="locator", unit="page", labels=("s", "str", "с", "стр"), normal={"latin": "str. {}", "cyrillic": "стр. {}"}),
        PAGE,
    ),
    shapes=(
        Shape(r"(?P<fond>KPR|КПР)(?:,? ?(?P<signatura>[IVX]{1,4}(?:-\d{1,2})?(?:-[a-zа-я])?(?:[/-][^\s,;]{1,30})?))?", fond=_FOND, signatura=_SIGNATURA),
        Shape(r"(?P<signatura>[IVX]{1,4}-\d{1,2}-[a-zа-я](?:/[^\s,;]{1,30})?)", signatura=_SIGNATURA),
        Shape(
            r"(?P<fond>\d{1,3})-(?P<fascikla>\d{1,4})-(?P<jedinica>\d{1,5})",
            weight=INNER,
            fond=_FOND,
            fascikla=Term("fascikla", kind="container"),
            jedinica=Term("arhivska jedinica", level="file"),
        ),
        Shape(r"(?P<signatura>[IVX]{1,4}-\d{1,2}/\d{1,3}(?:-\d{1,3})?)", weight=INNER, signatura=_SIGNATURA),
        Shape(r"(?P<signatura>[IVX]{1,4}/\d{1,4}(?:-\d{1,4})?)", weight=INNER, signatura=_SIGNATURA),
        Shape(r"(?P<broj>\d{5,6})(?=\s*(?:,|\Z))", weight=INNER, broj=Term("broj", level="item")),
        Shape(r"\A(?P<fond>\d{2,3})(?=, [A-ZČŠŽ])", commas=True, weight=INNER, fond=_FOND),
        Shape(r"(?P<signatura>\d{1,3}-[IVX]{1,4}/\d{1,4})", weight=INNER, signatura=_SIGNATURA),
        Shape(r"(?P<fond>AS \d{1,4}(?:/[IVX]+)?)", fond=_FOND),
        Shape(r"(?P<signatura>\d{1,3}(?:/[IVX]+)?/[IVX]{1,4}-\d{1,4}|\d{1,3}/[IVX]{1,4}(?:-\d{1,4})?(?=[/-]))", weight=INNER, signatura=_SIGNATURA),
        Shape(r"(?P<fond>\d{2,3}/[IVX]+|\d{2,3}(?=-))(?:-(?P<signatura>\d{1,3}))?", weight=INNER, fond=_FOND, signatura=_SIGNATURA),
    ),
    archives=("AJ", "AJBT", "DA MSP RS", "DAMSP", "DASMIP", "DSIP", "DA SMIP", "AMIP", "VA", "АЈ", "ДА МСП РС", "HDA", "Arhiv Jugoslavije", "ARS"),
    head=(_FOND, Term("serija", level="series")),
    middle=Term("serija", level="series", words=True),
    styles={"latin": Style(), "cyrillic": Style(", ", "–")},
)  # fmt: skip
