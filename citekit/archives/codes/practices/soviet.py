"""Soviet and Russian codes, and those of other states of the former Union that kept the form.

::

    code   = [archive] fond opis {delo | papka | por | year | tom} [listy]
    fond   = ("f." | "fond" | "ф." | "фонд") number            prefixes: Р-1235, П-35
    opis   = ("op." | "opis" | "оп." | "опись") number
    delo   = ("d." | "delo" | "д." | "ед. хр." | "ed. khr.") number
    papka  = ("p." | "pap." | "papka" | "п.") number           AVPRF; never a page
    por    = ("por." | "poriadok" | "пор.") number             AVPRF
    listy  = ("l." | "ll." | "list" | "listy" | "л." | "лл.") leaves ["об."]

Papka and delo stand in either order. The Cyrillic normal form is that of the Russian standard for
references, with a full stop between the parts.

Source: the Wilson Center Digital Archive, whose lines show all of it but the verso mark. The mark "об."
and the standard of the Cyrillic form, GOST R 7.0.5-2008, are recalled.
"""

from citekit.archives.codes.grammar import Grammar, Style, Term

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(
    name="soviet",
    verified=True,
    terms=(
        Term(
            "fond",
            level="fonds",
            labels=("f", "ff", "fond", "fonds", "ф", "фонд", "фонды"),
            words=True,
            normal={"latin": "f. {}", "cyrillic": "Ф. {}"},
        ),
        Term(
            "opis",
            level="series",
            labels=("op", "opis", "opis'", "opisi", "оп", "опись", "описи"),
            normal={"latin": "op. {}", "cyrillic": "Оп. {}"},
        ),
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
            labels=("rolik", "ролик"),
            normal={"latin": "rolik {}", "cyrillic": "Ролик {}"},
        ),
        Term(
            "paket",
            kind="container",
            labels=("paket", "packet", "пакет"),
            normal={"latin": "paket {}", "cyrillic": "Пакет {}"},
        ),
        Term(
            "delo",
            level="file",
            labels=("d", "dd", "delo", "dela", "д", "дд", "дело", "дела"),
            normal={"latin": "d. {}", "cyrillic": "Д. {}"},
        ),
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
    archives=(
        "RGANI", "RGASPI", "GARF", "APRF", "AP RF", "AVPRF", "AVP RF", "AVP SSSR", "RGAE", "RGVA", "RGVIA",
        "RGADA", "RGIA", "RGALI", "RGAVMF", "RGAFD", "TsKhSD", "RTsKhIDNI", "TsAMO", "TsAMO RF", "TsGAOR",
        "TsA FSB", "TsA FSB RF", "TsAOPIM", "TsGAM", "TsMAM", "ARAN", "NA RT", "GAPPOD", "NARB", "APRK", "TsDNI", "RGANTD",
        "РГАНИ", "РГАСПИ", "ГАРФ", "ГА РФ", "АПРФ", "АП РФ", "АВПРФ", "АВП РФ", "РГАЭ", "РГВА", "РГВИА",
        "РГАДА", "РГИА", "РГАЛИ", "РГАВМФ", "ЦХСД", "РЦХИДНИ", "ЦАМО", "ЦАМО РФ", "ЦГАОР", "ЦА ФСБ",
        "ЦА ФСБ РФ", "АРАН", "НИОР РГБ", "ОР РНБ", "ЦГАМ", "ЦМАМ", "НАРБ",
    ),
    archive_first=True,
    styles={"latin": Style(), "cyrillic": Style(". ", "–")},
)  # fmt: skip
