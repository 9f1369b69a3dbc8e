"""Soviet and Russian codes, and those of other states of the former Union that kept the form.

::

    code   = [archive] fond opis {delo | papka | por | year | tom} [listy]
    fond   = ("f." | "fond" | "ф." | "фонд") number            prefixes: Р-1235, П-35
    opis   = ("op." | "opis" | "оп." | "опись") number
    delo   = ("d." | "delo" | "д." | "ед. хр." | "ed. khr.") number
    papka  = ("p." | "pap." | "papka" | "п.") number           AVPRF
    por    = ("por." | "poriadok" | "пор.") number             AVPRF
    short  = fond "/" opis "/" delo ["/" leaves]               5/30/162/11-14, beside the archive
    listy  = ("l." | "ll." | "list" | "listy" | "л." | "лл.") leaves ["об."]

Papka and delo stand in either order. Only AVPRF has papki, and nearly all of its fonds begin with 0: a "p." behind the
file of another fonds, with no leaves after it, tells pages. The Cyrillic normal form is that of the Russian standard for
references, with a full stop between the parts.

Source: the Wilson Center Digital Archive, whose lines show all of it but the verso mark. The mark "об."
and the standard of the Cyrillic form, GOST R 7.0.5-2008, are recalled.
"""

from collections.abc import Sequence

from citekit.archives.codes.grammar import INNER, Grammar, Shape, Style, Term
from citekit.archives.codes.reading import Part

__all__ = ["GRAMMAR"]


def _papka_or_page(parts: Sequence[Part]) -> list[Part]:
    """Take a "p." at the end of a code for pages, where the fonds is not one of AVPRF."""
    names = {part.name for part in parts}
    avprf = any(part.name == "fond" and (part.value or "").startswith("0") for part in parts)
    filed = bool(names & {"delo", "edinitsa khraneniia", "dokument"})
    if avprf or not filed or names & {"list", "poriadok"} or parts[-1].name != "papka":
        return list(parts)
    *before, last = parts
    if (last.label or "").strip(".") not in {"p", "P", "п", "П"}:
        return list(parts)
    return [*before, last._replace(kind="locator", name="stranitsa", unit="page")]


_FOND = Term(
    "fond",
    level="fonds",
    labels=("f", "ff", "fond", "fonds", "ф", "фонд", "фонды"),
    words=True,
    normal={"latin": "f. {}", "cyrillic": "Ф. {}"},
)
_OPIS = Term(
    "opis",
    level="series",
    labels=("op", "opis", "opis'", "opisi", "оп", "опись", "описи"),
    normal={"latin": "op. {}", "cyrillic": "Оп. {}"},
)
_DELO = Term(
    "delo",
    level="file",
    labels=("d", "dd", "delo", "dela", "д", "дд", "дело", "дела"),
    normal={"latin": "d. {}", "cyrillic": "Д. {}"},
)

GRAMMAR = Grammar(
    name="soviet",
    verified=True,
    terms=(
        _FOND,
        _OPIS,
        Term(
            "perechen",
            level="series",
            labels=("per", "perechen", "perechen'", "пер", "перечень"),
            normal={"latin": "per. {}", "cyrillic": "Пер. {}"},
        ),
        Term(
            "poriadok",
            labels=("por", "poriadok", "poryadok", "пор", "порядок"),
            normal={"latin": "por. {}", "cyrillic": "Пор. {}"},
        ),
        Term(
            "papka",
            kind="container",
            labels=("p", "pap", "papka", "papki", "п", "пап", "папка"),
            normal={"latin": "pap. {}", "cyrillic": "П. {}"},
        ),
        Term(
            "korobka",
            kind="container",
            labels=("kor", "korob", "korobka", "кор", "короб", "коробка"),
            normal={"latin": "kor. {}", "cyrillic": "Кор. {}"},
        ),
        Term(
            "karton",
            kind="container",
            labels=("k", "kart", "karton", "к", "карт", "картон"),
            normal={"latin": "k. {}", "cyrillic": "К. {}"},
        ),
        Term(
            "rolik",
            kind="container",
            labels=("rolik", "ролик", "reel", "microfilm reel", "roll", "rulon"),
            normal={"latin": "rolik {}", "cyrillic": "Ролик {}"},
        ),
        Term(
            "paket",
            kind="container",
            labels=("paket", "packet", "пакет"),
            normal={"latin": "paket {}", "cyrillic": "Пакет {}"},
        ),
        _DELO,
        Term(
            "edinitsa khraneniia",
            level="file",
            labels=(
                "ed khr", "ed hr", "edkhr", "ed kh", "edinitsa khraneniia", "edinitsa khraneniya",
                "storage unit", "ед хр", "едхр", "ед хран", "единица хранения",
            ),
            normal={"latin": "ed. khr. {}", "cyrillic": "Ед. хр. {}"},
        ),
        Term(
            "tom",
            labels=("t", "tom", "т", "том"),
            normal={"latin": "t. {}", "cyrillic": "Т. {}"},
        ),
        Term(
            "chast",
            labels=("ch", "chast", "chast'", "ч", "часть"),
            normal={"latin": "ch. {}", "cyrillic": "Ч. {}"},
        ),
        Term(
            "dokument",
            level="item",
            labels=("dok", "doc", "dokument", "document", "док", "документ"),
            normal={"latin": "dok. {}", "cyrillic": "Док. {}"},
        ),
        Term(
            "list",
            kind="locator",
            unit="leaf",
            labels=(
                "l", "ll", "list", "listy", "lists", "lista", "list'ia", "leaf", "leaves", "sheet",
                "sheets", "л", "лл", "лист", "листы", "листов",
            ),
            normal={"latin": "l. {}", "cyrillic": "Л. {}"},
            plural={"latin": "ll. {}", "cyrillic": "Л. {}"},
        ),
        Term(
            "stranitsa",
            kind="locator",
            unit="page",
            labels=("s", "ss", "str", "с", "стр", "pp", "page", "pages"),
            normal={"latin": "s. {}", "cyrillic": "С. {}"},
        ),
    ),
    shapes=(
        Shape(
            r"(?P<fond>(?:[RPРП]-?)?\d{1,5}[a-zа-я]?)/(?P<opis>\d{1,4}[a-zа-я]?)/(?P<delo>\d{1,6}[a-zа-я]?)(?:/(?P<list>\d{1,4}(?:ob|об)?(?:[-–]\d{1,4})?(?:ob|об)?))?(?![/\d])",
            weight=INNER,
            fond=_FOND,
            opis=_OPIS,
            delo=_DELO,
            list=Term("list", kind="locator", unit="leaf"),
        ),
    ),
    bare=Term("list", kind="locator"),
    archives=(
        "RGANI", "RGASPI", "GARF", "APRF", "AP RF", "AVPRF", "AVP RF", "AVP SSSR", "RGAE", "RGVA", "RGVIA",
        "RGADA", "RGIA", "RGALI", "RGAVMF", "RGAFD", "TsKhSD", "RTsKhIDNI", "TsAMO", "TsAMO RF", "TsGAOR",
        "TsA FSB", "TsA FSB RF", "TsAOPIM", "TsGAM", "TsMAM", "ARAN", "NA RT", "GAPPOD", "NARB", "APRK", "TsDNI", "RGANTD",
        "РГАНИ", "РГАСПИ", "ГАРФ", "ГА РФ", "АПРФ", "АП РФ", "АВПРФ", "АВП РФ", "РГАЭ", "РГВА", "РГВИА",
        "РГАДА", "РГИА", "РГАЛИ", "РГАВМФ", "ЦХСД", "РЦХИДНИ", "ЦАМО", "ЦАМО РФ", "ЦГАОР", "ЦА ФСБ",
        "ЦА ФСБ РФ", "АРАН", "НИОР РГБ", "ОР РНБ", "ЦГАМ", "ЦМАМ", "НАРБ",
    ),
    archive_first=True,
    settled=_papka_or_page,
    styles={"latin": Style(), "cyrillic": Style(". ", "–")},
)  # fmt: skip
