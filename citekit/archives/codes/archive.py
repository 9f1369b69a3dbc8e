"""Names and sigles of archives, as they can be told by their look.

Only the look is judged here; which archive it is, the archives table says.
"""

import re
from functools import lru_cache

from citekit.archives.codes.letters import fold

__all__ = ["is_archive", "is_sigle", "key"]

_WORDS = re.compile(
    r"\b(?:(?:staats|bundes|landes|haupt|zwischen|stadt|kriegs)?archi[vfw]\w*|archyv\w*|arxiv\w*|arkiivi\w*|arhiiv\w*|arhiv\w*|arkiv\w*|arkhiv\w*|arkhiiv\w*|aizvest\w*|архив\w*|архів\w*|"
    r"архів\w*|leveltar\w*|levelt\w*|librar\w*|bibliothe\w*|bibliotec\w*|bibliotek\w*|biblioteka|книжница|knihovn\w*|"
    r"museum|muzeum|museo|museu|muzej|institut\w*|universit\w*|universid\w*|college|historical society|"
    r"records? (?:office|center|centre)|cancillari\w*|cancelleria|quai d.orsay|luu tru|nehru memorial|public record\w*|tsentr\w*|"
    r"department of state|ministry of \w+|foreign office)\b|"
    r"档案馆|檔案館|档案室|档案局|國史館|国史馆|史料館|公文書館|図書館|圖書館|图书馆|研究所|资料中心|アジア歴史資料センター|"
    r"기록원|사료관|도서관|편찬위원회|연구원",
)
_NOT = re.compile(r"\b(?:papers?|collection|files?|fonds?|фонд|(?:general )?records of)\b")
_SIGLE = re.compile(
    r"(?=[^\W\d_]*[A-ZА-ЯЁІЇЄҐА-ЯÀ-ÝŁŚŻŠČŽÁÉÍÓÖŐÚÜŰ]\w*[A-ZА-ЯЁІЇЄҐÀ-ÝŁŚŻŠČŽÁÉÍÓÖŐÚÜŰ])[^\W\d_]{2,12}"
    r"(?:[\s\-–/][^\W\d_a-zа-я][^\W\d_]{0,12}){0,3}\.?\Z"
)
_LONGEST = 160


@lru_cache(maxsize=4096)
def is_archive(name: str) -> bool:
    """Whether a name holds a word for a place that keeps documents.

    >>> is_archive("Presidential Archive of the Russian Federation"), is_archive("中国第二历史档案馆藏")
    (True, True)
    >>> is_archive("KC PZPR"), is_archive("House Papers")
    (False, False)
    """
    if len(name) > _LONGEST:
        return False
    folded = fold(name)
    return bool(_WORDS.search(folded) or _WORDS.search(name)) and not _NOT.search(folded)


@lru_cache(maxsize=4096)
def is_sigle(name: str) -> bool:
    """Whether a name looks like a sigle: capitals, and no number.

    >>> is_sigle("ЦДАГО України"), is_sigle("SAPMO-BArch"), is_sigle("Moskva"), is_sigle("B 136")
    (True, True, False, False)
    """
    return bool(_SIGLE.match(name))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Give the form under which names and sigles are looked up: "AVP RF" and "А.В.П." without spaces and stops.

    >>> key("AVP RF"), key("AA.EE.SS.")
    ('avprf', 'aaeess')
    """
    return _FILLING.sub("", fold(name))


_FILLING = re.compile(r"[\s.\-–]")
