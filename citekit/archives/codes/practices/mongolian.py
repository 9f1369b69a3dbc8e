"""Mongolian codes, in Cyrillic and Latin letters.

::

    code = archive fond dans kh/n [khuudas]
    fond = ("f." | "fond" | "F-" | "ф." | "фонд" | "х.") number      dans = ("d." | "dans" | "D-" | "д." | "данс") number
    kh/n = ("kh/n" | "kh. n." | "HN-" | "х/н" | "хадгаламжийн нэгж") number
    khuudas = ("khuu." | "khuudas" | "p." | "pages" | "хуудас" | "х." after kh/n) leaves

Sources: Endangered Archives Programme, EAP927, whose original references read "F-6, D-1, HN-83"; the other labels are recalled.
"""

from citekit.archives.codes.common import PAGE
from citekit.archives.codes.grammar import Grammar, Style, Term

__all__ = ["GRAMMAR"]

GRAMMAR = Grammar(
    name="mongolian",
    verified=True,
    terms=(
        Term("fond", level="fonds", labels=("f", "fond", "khömrög", "homrog", "ф", "фонд", "хөмрөг"), normal={"latin": "f. {}", "cyrillic": "ф. {}"}),
        Term("dans", level="series", labels=("d", "dans", "dansny d", "д", "данс", "т", "товъёог"), normal={"latin": "dans {}", "cyrillic": "д. {}"}),
        Term(
            "khadgalamjiin negj",
            level="file",
            labels=("kh n", "khn", "h n", "hn", "x n", "xn", "khadgalamjiin negj", "х н", "хн", "хадгаламжийн нэгж", "хадгаламж"),
            normal={"latin": "kh/n {}", "cyrillic": "х/н {}"},
        ),
        Term(
            "khuudas",
            kind="locator",
            unit="page",
            labels=("khuu", "kh", "khuudas", "huudas", "хуудас", "хуу", "х", "тал"),
            normal={"latin": "khuu. {}", "cyrillic": "хуудас {}"},
        ),
        PAGE,
    ),
    archives=(
        "MFA Mongolia", "MUGKhTA", "GKhYTA", "MAKhNA", "MUTA", "MUÜTA", "ГХЯТА", "ГЯТА", "МУҮТА", "МАХНА", "ҮТА", "УТА", "Mongolian Foreign Ministry Archive", "Mongolian Foreign Ministry Archives", "Mongolyn Ardyn Khuv’sgalt Namyn Arkhiv",
    ),
    archive_first=True,
    styles={"latin": Style(), "cyrillic": Style(", ", "–")},
)  # fmt: skip
