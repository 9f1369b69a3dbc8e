"""Chinese codes: the foreign ministry of the People's Republic (PRC FMA), provincial archives, the Republic.

::

    code     = archive number [页]  |  number "，" archive ["藏"]
    number   = digits{3} "-" digits{5} "-" digits{2}                   PRC FMA, 118-01765-03
             | fonds "-" catalogue "-" file ["-" item]                 B123-4-567, 3124-短-0156
             | fonds ["(" number ")"] ("-" | "/") file                 SHAC 787/12345, 11(2)-234
             | name "档案" number "—" number                            北洋档案1011—5961
             | digits{3} "-" digits{6} "-" digits{5} ["-" digits{3}]   Academia Historica, 002-020400-00012-034
    labelled = ("全宗号" | "全宗") number "目录号" number ("案卷号" | "卷号") number "件号" number "页" number
             | ("档号" | "档案号" | "典藏號" | "館藏號") number
    pages    = ["第"] leaves "页"  |  leaves                            bare after a number

What the three groups of PRC FMA stand for is not known for certain, so they are one file number.

Sources: the Wilson Center Digital Archive for PRC FMA; a formatter of the journal Lishi yanjiu for the
number before the archive; provincial numbers and those of Taiwan are recalled.
"""

from citekit.archives.codes.grammar import INNER, SHARED, Grammar, Shape, Style, Term

__all__ = ["GRAMMAR"]

_FONDS = Term(
    "quanzong",
    level="fonds",
    labels=("全宗号", "全宗號", "全宗", "quanzong", "quanzong hao", "fonds"),
    normal={"latin": "quanzong {}", "han": "全宗号{}"},
)
_CATALOGUE = Term(
    "mulu",
    level="series",
    labels=("目录号", "目錄號", "目录", "目錄", "mulu", "mulu hao", "catalogue"),
    normal={"latin": "mulu {}", "han": "目录号{}"},
)
_FILE = Term(
    "anjuan",
    level="file",
    labels=(
        "案卷号",
        "案卷號",
        "案卷",
        "卷宗号",
        "卷宗號",
        "卷宗",
        "卷号",
        "卷號",
        "anjuan",
        "juan",
        "juan hao",
        "file",
    ),
    tails=("卷", "卷宗", "号卷"),
    normal={"latin": "anjuan {}", "han": "案卷号{}"},
)
_ITEM = Term(
    "jian",
    level="item",
    labels=("件号", "件號", "顺序号", "順序號", "文件号", "jian", "jianhao"),
    tails=("件",),
    normal={"latin": "jian {}", "han": "件号{}"},
)
_NUMBER = Term(
    "danghao",
    level="file",
    labels=(
        "档案号",
        "檔案號",
        "档案编号",
        "档号",
        "檔號",
        "數位典藏號",
        "数位典藏号",
        "典藏號",
        "典藏号",
        "館藏號",
        "馆藏号",
        "danghao",
        "dang'an hao",
        "file no",
        "file number",
        "document no",
        "no",
    ),
    normal={"latin": "{}", "han": "档号：{}"},
)

GRAMMAR = Grammar(
    name="chinese",
    verified=True,
    terms=(
        _FONDS,
        _CATALOGUE,
        _FILE,
        _ITEM,
        _NUMBER,
        Term("he", kind="container", labels=("盒号", "盒"), tails=("盒",), normal={"latin": "box {}", "han": "盒号{}"}),
        Term(
            "ye",
            kind="locator",
            unit="page",
            labels=("页码", "頁碼", "页", "頁", "p", "pp", "page", "pages"),
            tails=("页", "頁"),
            normal={"latin": "p. {}", "han": "第{}页"},
            plural={"latin": "pp. {}", "han": "第{}页"},
        ),
    ),
    shapes=(
        Shape(r"[《〈](?P<name>[^《》〈〉]{1,60})[》〉]", name=Term("quanzong ming", level="collection")),
        Shape(r"(?P<number>\d{2}-[A-Z]{2,4}-\d{2,5}(?:-\d+)*)", weight=SHARED, number=_NUMBER),
        Shape(r"(?P<number>[12]\d{2}-\d{5}-\d{2})(?: ?\((?P<part>\d{1,2})\))?(?!\d)", number=_NUMBER, part=Term("part")),
        Shape(r"(?P<number>\d{3}-\d{6}-\d{4,5}(?:-\d{3,4})?)", number=_NUMBER),
        Shape(r"(?P<number>\d{2}-\d{2}-\d{2,3}-\d{2}-\d{3}(?:-\d{2})?)", number=_NUMBER),
        Shape(
            r"(?P<fonds>[A-Z]{0,2}\d{1,5}(?:\.\d{1,3})?)[-—–－](?P<catalogue>[短长長永临定]期?|\d{1,4}(?:\.\d{1,3})?)[-—–－](?P<file>\d{1,6})(?:[-—–－](?P<item>\d{1,5}(?:[~～-]\d{1,5})?))?(?![-—–\d])",
            weight=SHARED,
            fonds=_FONDS,
            catalogue=_CATALOGUE,
            file=_FILE,
            item=_ITEM,
        ),
        Shape(r"(?<!\d, )(?P<fonds>\d{1,4}(?:\(\d{1,2}\))?(?=/)|\d{1,4}\(\d{1,2}\)|\d{1,3}(?=-\d{4}))[-/](?P<file>\d{1,6})(?![-/\d])", weight=INNER, fonds=_FONDS, file=_FILE),
        Shape(
            r"(?P<collection>[\u4e00-\u9fff]{1,10}档案|[\u4e00-\u9fff]{1,10}檔案)(?P<fonds>\d{1,5})(?:（\d）)?[-—–－](?P<file>\d{1,6})",
            collection=Term("dang'an", level="collection"),
            fonds=_FONDS,
            file=_FILE,
        ),
    ),
    archives=(
        "PRC FMA", "PRCFMA", "PRC-FMA", "CFMA", "FMA", "CMFA", "AMFA", "MFAA", "FMPRC", "SMA", "BMA", "GPA", "JPA", "HPA", "FPA", "SPA", "JSPA", "ZPA", "GMA", "SHAC", "AH", "IMH", "AS-IMH", "NPA",
        "上海市档案馆", "北京市档案馆", "中国第二历史档案馆", "中国第一历史档案馆", "国史馆", "國史館", "外交部档案馆", "中国外交部档案馆", "中央档案馆",
    ),
    bare=Term("ye", kind="locator", unit="page"),
    archive_first=True,
    archive_last=True,
    styles={"latin": Style(), "han": Style("，", "—")},
)  # fmt: skip
