"""From the names of a credit to agents: persons and bodies where the name shows it, else as they are printed."""

import re

from citekit.archives.lines.line import Name
from citekit.archives.lines.names import is_body
from citekit.model import Agent, Body, LiteralName, Person

__all__ = ["agent", "is_unsplit"]

_FAMILY_FIRST = frozenset(
    "bai cai cao chai chang chen cheng cho choe choi chung cui dai deng ding dong du duan fan fang feng fu gao gu guo ha han "
    "hao he hou hu hua huang hwang jang jeong jia jiang jin jung kang kim kwon lai lee lei li liang liao lim lin liu lu luo lyu ma "
    "mao meng mo nam ngo nguyen ni niu oh pak pan park peng pham phan qian qiao qin qiu ren ryu seo shao shen shi shin so son song su "
    "sun tan tang tao tian tran vo vu wan wang wei wen won woo wu xi xia xiao xie xu xue yan yang yao ye yi yin yoo you yu yuan "
    "yun zeng zhai zhang zhao zheng zhong zhou zhu zou".split()
)
"""Chinese, Korean and Vietnamese family names: with one of them it cannot be told which part is the family name."""
_PARTICLES = frozenset(
    "al bin d da de del della den der di do dos du el la le ter ten van von zu y".split()
)
_SHORT = re.compile(r"(?P<name>[^()]+?)\s*\((?P<short>[A-Z][A-Z&.-]{1,12})\)")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_SUFFIXED = re.compile(r"(?P<name>[^,]+),?\s+(?P<suffix>Jr\.?|Sr\.?|II|III|IV)")
_FEWEST_WORDS, _MOST_WORDS = 2, 4


def agent(name: Name) -> Agent:
    """Give who a credit names.

    A name of two to four words is taken for a person's, the last word for the family name, unless a word of it
    shows that this cannot be told; then it stays as it is printed.

    >>> agent(Name("Gary Goldberg", 0)).inverted, agent(Name("Shen Zhihua", 0)).inverted
    ('Goldberg, Gary', 'Shen Zhihua')
    >>> agent(Name("MacArthur Foundation", 0))
    Body(name='MacArthur Foundation', short=None, forms=(), identifiers=())
    """
    printed = f"{name.text} ({name.affiliation})" if name.affiliation else name.text
    if (short := _SHORT.fullmatch(printed)) and is_body(short["name"]):
        return Body(name=short["name"], short=short["short"])
    if is_body(name.text):
        return Body(name=name.text)
    suffixed = _SUFFIXED.fullmatch(name.text)
    words = (suffixed["name"] if suffixed else name.text).split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or is_unsplit(name):
        return LiteralName(literal=name.text)
    return Person(
        family=words[-1],
        given=" ".join(words[:-1]),
        suffix=suffixed["suffix"] if suffixed else None,
    )


def is_unsplit(name: Name) -> bool:
    """Whether a name of several words does not tell which of them is the family name."""
    suffixed = _SUFFIXED.fullmatch(name.text)
    words = (suffixed["name"] if suffixed else name.text).split()
    folded = {word.casefold().strip(".") for word in words}
    return len(words) > 1 and (
        bool(folded & _FAMILY_FIRST)
        or bool(folded & _PARTICLES)
        or not all(_WORD.fullmatch(word.rstrip(",")) and word[0].isupper() for word in words)
        or words[-1].endswith(".")
    )
