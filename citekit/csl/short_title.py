"""Short titles where a record gives none.

What goes, in this order: a subtitle after a colon; the date at the end; what follows a comma and is no list; an article
at the beginning. A title of four words or fewer stays whole, and so does what two words would be left of.

Source: Chicago 18, 13.33-13.34.
"""

import re

__all__ = ["short_title"]

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"\d{1,2}(?:[-–]\d{1,2})?"
_DATE = re.compile(
    rf"(?:,| on| of| dated| from)*,? (?:{_DAY} )?{_MONTH}(?: {_DAY},)? \d{{4}}$"
    rf"|(?:,| in| of| dated) \d{{4}}$"
)
_SUBTITLE = re.compile(r"\s*:\s|\s[–—]\s")
_ARTICLE = re.compile(r"(?:The|A|An) (?=\w)")
_LIST = re.compile(r"\band\b|&")
_WHOLE = 4
_LEAST = 3


def short_title(title: str) -> str | None:
    """Give what shortened notes print; None where that is the whole title.

    >>> short_title("Telegram from Mao Zedong to Stalin, 8 June 1962")
    'Telegram from Mao Zedong to Stalin'
    >>> short_title("The Current State of the Revolution: Report to the Central Committee")
    'Current State of the Revolution'
    >>> short_title("Record of Talks"), short_title("Conversation between Zhou Enlai, Chen Yi, and Chervonenko")
    (None, None)
    """
    if len(title.split()) <= _WHOLE:
        return None
    short = title
    for cut in (_before_subtitle, _before_date, _before_comma, _after_article):
        shorter = cut(short)
        if len(shorter.split()) >= _LEAST and _is_balanced(shorter):
            short = shorter
    return short if short != title else None


def _before_subtitle(title: str) -> str:
    return _SUBTITLE.split(title, maxsplit=1)[0]


def _before_date(title: str) -> str:
    return _DATE.sub("", title)


def _before_comma(title: str) -> str:
    head, comma, rest = title.partition(", ")
    return title if not comma or _LIST.search(rest) else head


def _after_article(title: str) -> str:
    article = _ARTICLE.match(title)
    return title[article.end() :][:1].upper() + title[article.end() + 1 :] if article else title


def _is_balanced(text: str) -> bool:
    """Whether no quotation mark or bracket is open."""
    return (
        all(
            text.count(opening) == text.count(closing)
            for opening, closing in ("()", "[]", "“”", "«»")
        )
        and not text.count('"') % 2
    )
