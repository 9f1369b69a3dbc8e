"""Korean codes: the Diplomatic Archives and the National Archives of the Republic of Korea.

::

    code  = archive {class | registration | roll | file} [frames]
    class = ("분류번호" | "Class Number") number [country]         722.2JA
    reg   = ("등록번호" | "Registration Number") number
    roll  = ("롤번호" | "Roll" | "Microfilm Roll") letter "-" number
    file  = ("파일번호" | "File") number
    frame = ("프레임번호" | "프레임" | "Frame") leaves | leaves "쪽"
    nak   = ("관리번호")? letter "A" digits{7}                      BA0084567

Recalled, not verified: no page of the archives that states the rule was found.
"""

from citekit.archives.codes.common import BOX, PAGE, VOLUME
from citekit.archives.codes.grammar import Grammar, Shape, Style, Term

__all__ = ["GRAMMAR"]

_KWANRI = Term(
    "gwalli beonho",
    level="file",
    labels=("관리번호", "관리 번호", "management number"),
    normal={"latin": "{}", "hangul": "관리번호 {}"},
)
_CLASS = Term(
    "bullyu beonho",
    level="series",
    labels=("분류번호", "분류 번호", "class number", "class no", "classification number", "class"),
    normal={"latin": "Class Number {}", "hangul": "분류번호 {}"},
)

GRAMMAR = Grammar(
    name="korean",
    verified=False,
    terms=(
        _CLASS,
        Term(
            "deungnok beonho", level="file", labels=("등록번호", "등록 번호", "registration number", "registration no", "reg no", "record number", "record no"),
            normal={"latin": "Registration Number {}", "hangul": "등록번호 {}"},
        ),
        _KWANRI,
        Term("cheol", level="file", labels=("철", "문서철", "생산번호"), normal={"latin": "file {}", "hangul": "문서철 {}"}),
        Term("rol", kind="container", labels=("롤번호", "롤 번호", "롤", "microfilm roll", "roll", "roll number", "microfilm", "reel"), normal={"latin": "Roll {}", "hangul": "롤번호 {}"}),
        Term("pail", kind="container", labels=("파일번호", "파일 번호", "파일", "후레임번호", "file", "file no", "file number"), normal={"latin": "File {}", "hangul": "파일번호 {}"}),
        BOX,
        VOLUME,
        Term("peureim", kind="locator", unit="frame", labels=("프레임번호", "프레임 번호", "프레임", "후레임", "frame", "frames", "frame number"), normal={"latin": "Frame {}", "hangul": "프레임 {}"}),
        Term("jjok", kind="locator", unit="page", labels=("쪽", "면"), tails=("쪽", "면"), normal={"latin": "p. {}", "hangul": "{}쪽"}),
        PAGE,
    ),
    shapes=(
        Shape(r"(?P<kwanri>[BCD]A\d{7})", kwanri=_KWANRI),
        Shape(r"(?P<bullyu>\d{3}(?:\.\d{1,2}){1,2}[A-Z]{2}(?:/[A-Z]{2})?)", bullyu=_CLASS),
    ),
    archives=("DA-ROK", "ROKDA", "DAROK", "KDA", "NAK", "NIKH", "ROK MFA", "South Korean Foreign Ministry Archive", "ROK Ministry of Foreign Affairs Archive", "외교사료관", "외교부 외교사료관", "국가기록원"),
    archive_first=True,
    archive_last=True,
    styles={"latin": Style(), "hangul": Style(", ", "-")},
)  # fmt: skip
