"""German codes: the Bundesarchiv with SAPMO and the Stasi records (BStU), and archives that write alike.

::

    code     = archive bestand ["(" name ")"] "/" nummer [leaves]      BArch, R 43-I/161, fol. 91
             | archive "MfS," series ["Nr."] number [band] [leaves]    BStU, MfS, ZAIG 5127, Bl. 1-7
             | archive [bestand] "Bild" number ["/" creator]          BArch, Bild 183-85458-0001 / Junge, Peter Heinz
             | archive bestand "Nr." number [leaves]                   state archives: LAB, C Rep. 101, Nr. 45
    bestand  = letters number [("-" | " ") roman]
             "H." behind the number is Heft; a number alone is the file where none is named, and a leaf behind one
    nummer   = [["J "] roman [" " letter] " "] number {("/" | ".") number}     DY 30/J IV 2/2/123
    leaves   = ["Bl." | "fol." | "S." | "Image"] leaves

Sources: Bundesarchiv, "Zitierweisen" (bundesarchiv.de), for the first and third form; the numbers of
SAPMO, the Stasi records and the state archives are recalled.
"""

from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Term

__all__ = ["GRAMMAR"]

_BESTAND = Term(
    "Bestand", level="fonds", labels=("best", "bestand"), words=True, normal={"latin": "Best. {}"}
)
_NUMMER = Term(
    "Nummer", level="file", labels=("nr", "nummer", "akte", "aktennr"), normal={"latin": "Nr. {}"}
)
_SERIES = Term("MfS-Bestand", level="series")
_BILD = Term("Bild", level="item")
_STASI = (
    r"SED-KL|AKG|HA [IVXL]+(?:/\d+)?|HV ?A(?:/[IVX]+)?|ZAIG|BdL(?:/Dok\.?)?|Abt\.? ?[IVXM]+|AG M|AGM|AIM|AOP|AOPK|AOG|AU|AP|AS|ASt|AGMS|"
    r"GH|SdM|Sekr\. ?[A-Z]\w+|ZKG|BKG|KuSch|JHS|VRD|RD|HA KuSch|HA PS|BV [A-Z]\w+|KD [A-Z]\w+|OTS|ZOS|BCD|WR|KS|GMS|TA|ZA|Arbeits(?:gruppe|bereich) \w+|"
    r"Sekretariat (?:des |der |von )?[A-Z]\w+|Büro (?:der |des )?[A-Z]\w+"
)

GRAMMAR = Grammar(
    name="bundesarchiv",
    verified=True,
    terms=(
        _BESTAND,
        _SERIES,
        Term("Abteilung", level="series", labels=("abt", "abteilung"), normal={"latin": "Abt. {}"}),
        _NUMMER,
        _BILD,
        Term("Büschel", level="file", labels=("bü", "büschel"), normal={"latin": "Bü {}"}),
        Term("Band", labels=("bd", "bde", "band", "bände"), normal={"latin": "Bd. {}"}),
        Term("Heft", labels=("h", "heft", "hefte"), normal={"latin": "H. {}"}),
        Term("Karton", kind="container", labels=("karton", "kart", "kt", "kasten", "kiste", "schachtel"), normal={"latin": "Karton {}"}),
        Term("Mappe", kind="container", labels=("mappe", "paket", "faszikel", "fasz"), normal={"latin": "Mappe {}"}),
        Term("Zahl", level="item", labels=("zl", "zahl", "gz", "gzl"), normal={"latin": "Zl. {}"}),
        Term(
            "Blatt",
            kind="locator",
            unit="leaf",
            labels=("bl", "bll", "blatt", "blätter"),
            normal={"latin": "Bl. {}"},
        ),
        Term("Folio", kind="locator", unit="folio", labels=("fol", "folio", "foll"), normal={"latin": "fol. {}"}),
        Term("Seite", kind="locator", unit="page", labels=("s", "seite", "seiten", "pp", "p"), normal={"latin": "S. {}"}),
        Term("Image", kind="locator", unit="image", labels=("image", "images", "scan"), normal={"latin": "Image {}"}),
    ),
    shapes=(
        Shape(
            r"(?<![\w-])(?:(?P<bestand>B \d{1,3}) )?Bild[ -](?P<bild>\d{2,4}-[A-Z\d]+(?:-\d+)*(?:-[A-Z]\b)?) / (?P<urheber>[^\W\d_][\w .ßäöü-]{1,40}(?:, [^\W\d_][\w .-]{1,40})?)(?=\s*(?:[;.]|\Z))",
            commas=True,
            bestand=_BESTAND,
            bild=_BILD,
            urheber=Term("Urheber"),
        ),
        Shape(
            r"(?<![\w/])(?P<bestand>(?:D[A-Z]|NY|SgY|DVW|DVH) ?\d{1,3}), (?P<nummer>(?:J )?(?:[IVX]{1,4} )?\d[\d/A-Z]*)(?=\s*(?:[,;.]|\Z))",
            commas=True,
            bestand=_BESTAND,
            nummer=_NUMMER,
        ),
        Shape(r"(?P<bestand>D[A-Z][- ]\d{1,3})[ /](?P<nummer>[IVX]{1,4}/\d[\d/-]*)", bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"Bild (?P<bild>\d{2,3}-[A-Z\d]+(?:-\d+)*(?:-[A-Z]\b)?)", bild=_BILD),
        Shape(
            r"(?P<bestand>(?:SgY|SAPMO|B|R|N|Z|D[A-Z]|DVW|DVH|NS|NY|RH|RM|RL|RW|RS|RWD|MSg|MSG|BW|BH|BL|BM|BY|PH|PL|ZSg\.?|Kl\. ?Erw\.|KLE|"
            r"AllProz|All\.Proz\.|NL|VH|ZM|ZB|ZR|OAW|PERS|EAP|Plak|TonY) ?\d{1,5}(?:[- ][IVX]{1,4}\b|-\d{1,3}(?=/))?[a-z]?)"
            r"(?: \((?P<name>[^()]{1,120})\))? ?/ ?"
            r"(?P<nummer>(?:vorl\. |neu |alt |bis )?(?:J )?(?:[IVX]{1,4}(?: [A-Z])? )?[\dA-Z][\dA-Za-z]*(?:[./-][\dA-Za-z]+)*(?: [a-z]\b)?)",
            bestand=_BESTAND,
            name=Term("Bestandsname"),
            nummer=_NUMMER,
        ),
        Shape(
            rf"(?P<mfs>MfS)(?: ?[-–,/]? ?)(?P<series>{_STASI})(?:,? ?Nr\.)? (?P<nummer>\d{{1,6}}(?:/\d+)*)",
            mfs=_BESTAND,
            series=_SERIES,
            nummer=_NUMMER,
        ),
        Shape(
            rf"(?P<series>{_STASI})(?:,? ?Nr\.)? (?P<nummer>\d{{1,6}}(?:/\d+)*)",
            weight=SHARED,
            series=_SERIES,
            nummer=_NUMMER,
        ),
        Shape(
            r"(?:(?P<mfs>MfS)(?: ?[-–,/]? ?))?(?P<series>HA [IVXL]+(?:/\d+)?|ZAIG|HV ?A|BdL|SED-KL|SdM|ZKG|BKG|JHS|AKG|KuSch|Abt\. [IVXM]+|BV [A-Z]\w+|KD [A-Z]\w+|Arbeits(?:gruppe|bereich) \w+)(?=\s*(?:,|\Z))",
            mfs=_BESTAND,
            series=_SERIES,
        ),
        Shape(r"(?P<blatt>unpag\.?|unfol\.?|unpaginiert|unfoliiert|o\. ?(?:P|S|Bl)\.?)(?=\s*(?:[,;]|\Z))", weight=INNER, blatt=Term("Blatt", kind="locator")),
        Shape(r"(?P<mfs>MfS)(?=\s*(?:,|\Z))", mfs=_BESTAND),
        Shape(r"(?P<bestand>[A-Z]{1,3} Rep\. \d{1,4}(?:-\d+)*|[IVX]+\. HA(?:,? Rep\. ?\d+ ?[a-zA-Z]*)?|Rep\. \d+ ?[a-zA-Z]?(?=\s*(?:,|\Z)))(?: Nr\. (?P<nummer>\d+))?", bestand=_BESTAND, nummer=_NUMMER),
        Shape(r"(?P<bestand>\d{2}-\d{3})-(?P<nummer>\d{3,4}(?:/\d+)?)", bestand=_BESTAND, nummer=_NUMMER),
        Shape(
            r"(?P<bestand>NW|RWN|Hptst\.|EA|J|MK|StK|MInn|MA|ED|Fa|Fb|ID|Gd|Gm|ZS) (?P<nummer>\d+(?:/\d+)*)",
            weight=SHARED,
            bestand=_BESTAND,
            nummer=_NUMMER,
        ),
    ),
    archives=(
        "BArch", "Bundesarchiv", "SAPMO-BArch", "SAPMO BArch", "SAPMO", "BA-MA", "BArch-MA", "BA", "BAK", "BAB", "BStU", "BArch, MfS", "LAB",
        "GStA PK", "GStA", "HStAS", "HStAD", "HHStAW", "BayHStA", "ACDP", "AdsD", "ADL", "IfZ", "StAL", "StA", "SächsHStA", "ÖStA", "AdR", "HHStA",
    ),
    head=(_BESTAND, Term("Abteilung", level="series"), Term("Serie", level="subseries")),
    bare=Term("Blatt", kind="locator"),
    unfiled=_NUMMER,
)  # fmt: skip
