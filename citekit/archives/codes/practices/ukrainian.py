"""Ukrainian codes.

::

    code   = [archive] fond opys sprava [arkushi]  |  number "-" number "-" number
    fond   = ("ф." | "фонд" | "f." | "fond") number          prefix: Р-1
    opys   = ("оп." | "опис" | "op." | "opys") number
    sprava = ("спр." | "справа" | "spr." | "sprava" | "од. зб.") number
    arkush = ("арк." | "аркуш" | "ark." | "arkush") leaves ["зв."]

The short form joins fond, opys and sprava by hyphens (Ф-О-С).

Sources: codes of Ukrainian state archives as cited in public repositories; the Latin labels are
recalled.
"""

from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Style, Term

__all__ = ["GRAMMAR"]

_FOND = Term(
    "fond",
    level="fonds",
    labels=("ф", "фонд", "f", "fond"),
    words=True,
    normal={"latin": "f. {}", "cyrillic": "ф. {}"},
)
_OPYS = Term(
    "opys",
    level="series",
    labels=("оп", "опис", "op", "opys", "opis"),
    normal={"latin": "op. {}", "cyrillic": "оп. {}"},
)
_SPRAVA = Term(
    "sprava",
    level="file",
    labels=("спр", "справа", "spr", "sprava", "delo", "д"),
    normal={"latin": "spr. {}", "cyrillic": "спр. {}"},
)

GRAMMAR = Grammar(
    name="ukrainian",
    verified=True,
    terms=(
        _FOND,
        _OPYS,
        _SPRAVA,
        Term(
            "odynytsia zberihannia",
            level="file",
            labels=("од зб", "одиниця зберігання", "od zb", "odynytsia zberihannia"),
            normal={"latin": "od. zb. {}", "cyrillic": "од. зб. {}"},
        ),
        Term(
            "tom", labels=("т", "том", "t", "tom"), normal={"latin": "t. {}", "cyrillic": "т. {}"}
        ),
        Term(
            "chastyna",
            labels=("ч", "част", "частина", "ch", "chastyna"),
            normal={"latin": "ch. {}", "cyrillic": "ч. {}"},
        ),
        Term(
            "arkush",
            kind="locator",
            unit="leaf",
            labels=("арк", "аркуш", "аркуші", "ark", "arkush", "arkushi", "arkushy"),
            normal={"latin": "ark. {}", "cyrillic": "арк. {}"},
        ),
        Term(
            "storinka",
            kind="locator",
            unit="page",
            labels=("стор", "сторінка", "stor", "storinka", "pp", "с"),
            normal={"latin": "stor. {}", "cyrillic": "стор. {}"},
        ),
    ),
    shapes=(
        Shape(
            r"(?P<fond>[РРRПPКК]?-?\d{1,5})-(?P<opys>\d{1,4})-(?P<sprava>\d{1,5}[а-яa-z]?)",
            weight=SHARED,
            fond=_FOND,
            opys=_OPYS,
            sprava=_SPRAVA,
        ),
    ),
    archives=(
        "ЦДАГО", "ЦДАГО України", "ЦДАГОУ", "ЦДАВО", "ЦДАВО України", "ЦДАВОВУ", "ЦДІАК", "ЦДІАК України", "ЦДІАЛ",
        "ЦДІАЛ України", "ДАКО", "ДАК", "ДАОО", "ДАЛО", "ДАХО", "ГДА СБУ", "ГДА СБ України", "ГДА СЗРУ",
        "ГДА МВС України", "ЦДКФФА", "TsDAHO", "TsDAHOU", "TsDAHO Ukrainy", "TsDAVO", "TsDAVOU", "TsDAVO Ukrainy",
        "TsDIAK", "TsDIAL", "DAKO", "DALO", "DAOO", "HDA SBU", "GDA SBU", "SBU Archive",
    ),
    archive_first=True,
    styles={"latin": Style(), "cyrillic": Style(", ", "–")},
)  # fmt: skip
