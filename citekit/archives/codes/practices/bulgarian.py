"""Bulgarian codes.

::

    code  = [archive] fond opis edinitsa [listove]
    fond  = ("ф." | "f." | "Fond") number                 prefixes and suffixes: 1Б, 1B, 1-B
    opis  = ("оп." | "op." | "Record") number
    a.e.  = ("а.е." | "a.e." | "арх. ед." | "File") number
    list  = ("л." | "l.") leaves ["гръб"]

Sources: codes of the Central State Archives as cited in public repositories for ф. and а.е.; the
form 1B-6-2898, "Record" and "File" of the Cold War bulletins are recalled.
"""

from citekit.archives.codes.grammar import Grammar, Style, Term

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(
    name="bulgarian",
    verified=True,
    terms=(
        Term(
            "fond",
            level="fonds",
            labels=("ф", "фонд", "f", "fond"),
            words=True,
            normal={"latin": "f. {}", "cyrillic": "ф. {}"},
        ),
        Term(
            "opis",
            level="series",
            labels=("оп", "опис", "op", "opis", "record"),
            normal={"latin": "op. {}", "cyrillic": "оп. {}"},
        ),
        Term(
            "arkhivna edinitsa",
            level="file",
            labels=(
                "а е", "ае", "арх ед", "архивна единица", "a e", "ae", "arh ed", "arkh ed",
                "arhivna edinitsa", "arkhivna edinitsa", "file", "archival unit",
            ),
            normal={"latin": "a.e. {}", "cyrillic": "а.е. {}"},
        ),
        Term(
            "papka",
            kind="container",
            labels=("пап", "папка", "pap", "papka"),
            normal={"latin": "pap. {}", "cyrillic": "п. {}"},
        ),
        Term(
            "delo",
            level="file",
            labels=("д", "дело", "d", "delo"),
            normal={"latin": "d. {}", "cyrillic": "д. {}"},
        ),
        Term("tom", labels=("т", "том", "t", "tom"), normal={"latin": "t. {}", "cyrillic": "т. {}"}),
        Term(
            "list",
            kind="locator",
            unit="leaf",
            labels=("л", "лл", "лист", "листове", "l", "ll", "list", "listove"),
            normal={"latin": "l. {}", "cyrillic": "л. {}"},
        ),
        Term(
            "stranitsa",
            kind="locator",
            unit="page",
            labels=("с", "стр", "s", "str", "p", "pp", "page"),
            normal={"latin": "s. {}", "cyrillic": "с. {}"},
        ),
    ),
    archives=(
        "ЦДА", "ЦДИА", "ЦПА", "ЦВА", "ДВИА", "АМВнР", "ДА МВнР", "АМВР", "КОМДОС", "АКРДОПБГДСРСБНА", "ЦДА на РБ",
        "TsDA", "CDA", "TsDIA", "TSPA", "TsPA", "CPA", "AMVnR", "DA MVnR", "AMVR", "COMDOS", "KOMDOS", "DVIA", "TsVA", "TsDA na RB",
        "Central State Archive, Sofia", "Central State Archive",
    ),
    archive_first=True,
    styles={"latin": Style(), "cyrillic": Style(", ", "–")},
)  # fmt: skip
