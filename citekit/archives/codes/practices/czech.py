"""Czech and Slovak codes.

::

    code  = [archive] {name} {unit} [folia]
    unit  = fond | "sign." words | ("inv. č." | "inv. čís." | "inv. j.") number | ("kart." | "k.") number
          | ("sv." | "svazek") number | ("a. j." | "ar. j.") number | ("b." | "bod") number | ("č. j.") number
          | "reg. č." number
          | ("škat." | "krab." | "ob.") number | "fasc." number
    folia = ("fol." | "f." after the unit | "s." | "l.") leaves

A Communist Party code runs fond, svazek, archivní jednotka, bod: ``f. 02/1, sv. 45, a. j. 49, b. 3``.

Sources: the "inv. č." form as printed by Czech archival software and cited in public repositories;
sv., a. j., and the Slovak škatuľa are recalled.
"""

from citekit.archives.codes.grammar import SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_FOND = Term("fond", level="fonds", labels=("f", "fond"), words=True, normal={"latin": "f. {}"})
_AFTER = frozenset(
    {
        "karton",
        "svazek",
        "archivní jednotka",
        "inventární číslo",
        "signatura",
        "škatule",
        "fascikl",
        "krabice",
    }
)

GRAMMAR = Grammar(
    name="czech",
    verified=True,
    terms=(
        _FOND,
        Term("oddělení", level="series", labels=("odd", "oddělení", "sekce", "část"), words=True, normal={"latin": "odd. {}"}),
        Term(
            "signatura",
            level="series",
            labels=("sign", "sig", "signatura", "signatúra"),
            words=True,
            normal={"latin": "sign. {}"},
        ),
        Term(
            "inventární číslo",
            level="file",
            labels=("inv č", "inv čís", "inv c", "inv j", "č inv", "inventární číslo", "inventárne číslo", "i č"),
            normal={"latin": "inv. č. {}"},
        ),
        Term(
            "archivní číslo",
            level="file",
            labels=("a č", "arch č", "archivní číslo"),
            normal={"latin": "a. č. {}"},
        ),
        Term("registrační číslo", level="file", labels=("reg č", "registrační číslo", "r č"), normal={"latin": "reg. č. {}"}),
        Term(
            "pořadové číslo",
            labels=("poř č", "por č", "pořadové číslo", "p č"),
            normal={"latin": "poř. č. {}"},
        ),
        Term("karton", kind="container", labels=("kart", "karton", "k", "ka", "kartón", "box"), normal={"latin": "kart. {}"}),
        Term("krabice", kind="container", labels=("krab", "krabice", "krabica"), normal={"latin": "krab. {}"}),
        Term("škatule", kind="container", labels=("škat", "škatuľa", "škatule", "š", "šk"), normal={"latin": "škat. {}"}),
        Term("obal", kind="container", labels=("ob", "obal", "obálka"), normal={"latin": "ob. {}"}),
        Term("fascikl", kind="container", labels=("fasc", "fascikl", "fascikel"), normal={"latin": "fasc. {}"}),
        Term("svazek", level="series", labels=("sv", "svazek", "zväzok", "zv"), normal={"latin": "sv. {}"}),
        Term(
            "archivní jednotka",
            level="file",
            labels=("a j", "aj", "ar j", "arch j", "archivní jednotka", "archívna jednotka"),
            normal={"latin": "a. j. {}"},
        ),
        Term("bod", level="item", labels=("b", "bod", "body"), normal={"latin": "b. {}"}),
        Term("kniha", labels=("kn", "kniha"), normal={"latin": "kn. {}"}),
        Term("složka", level="file", labels=("složka", "slož", "spis"), normal={"latin": "složka {}"}),
        Term(
            "číslo jednací",
            level="item",
            labels=("č j", "čj", "čís j", "čj", "číslo jednací", "č"),
            normal={"latin": "č. j. {}"},
        ),
        Term("příloha", labels=("příl", "příloha", "príl", "príloha"), normal={"latin": "příl. {}"}),
        Term(
            "folio",
            kind="locator",
            unit="folio",
            labels=("f", "fol", "folio", "ff"),
            after=_AFTER,
            normal={"latin": "fol. {}"},
        ),
        Term("folio", kind="locator", unit="folio", labels=("fol", "folio"), normal={"latin": "fol. {}"}),
        Term("list", kind="locator", unit="leaf", labels=("l", "ll", "list", "listy"), normal={"latin": "l. {}"}),
        Term("strana", kind="locator", unit="page", labels=("s", "str", "strana", "pp"), normal={"latin": "s. {}"}),
    ),
    shapes=(
        Shape(
            r"(?P<fond>H|N|OB|OBKR|ZV|A|V|KR|TS|MTH|BA-[VNH])-(?P<cislo>\d{2,6}(?:/\d{1,3})?)(?: MV| [A-Z][a-z]\w*)?",
            fond=Term("fond", level="fonds"),
            cislo=Term("archivní číslo", level="file"),
            weight=SHARED,
        ),
    ),
    archives=(
        "NA", "NA ČR", "NAČR", "AHMP", "AMZV", "ABS", "SÚA", "SOA", "MZA", "MZA Brno", "ZA Opava", "VÚA", "VÚA-VHA", "VÚA–VHA",
        "VHA", "AKPR", "A PČR", "ANM", "MÚA AV ČR", "SNA", "ÚPN", "A ÚPN", "ŠA", "AMZV SR", "Národní archiv", "Slovenský národný archív",
    ),
    dashed=True,
    middle=Term("oddíl", level="series"),
    head=(_FOND, Term("oddíl", level="series"), Term("pododdíl", level="subseries")),
)  # fmt: skip
