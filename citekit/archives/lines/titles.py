"""What a title tells besides: the kind of document, dates, and that the document is itself a translation."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from citekit.archives.lines.english_date import DAY_OF_MONTH, edtf
from citekit.model import SourceDate
from citekit.model.date import DateRole
from citekit.model.language import LANGUAGE_NAMES
from citekit.model.source import SourceType

__all__ = ["Notice", "is_description", "language_tag_of", "notices", "source_type", "stated_dates"]

_TYPES: tuple[tuple[str, SourceType], ...] = (
    (r"(?:memorandum|record|minutes|notes?|transcript|report|stenogram\w*|protocol)\b.{0,40}\b(?:conversation|talks?|telephone|discussion)", "conversation"),
    (r"conversation|(?:telephone )?(?:talk|talks|discussion)s? (?:between|with)|memcon|.{1,60}['’]s (?:\[[^\]]{1,40}\] )?(?:telephone )?(?:conversation|discussion|talk|meeting)", "conversation"),
    (r"minutes|stenographic|transcript of (?:the )?(?:meeting|session)|record of (?:the )?(?:meeting|session)", "minutes"),
    (r"press[- ]release|communiqu[eé]", "press-release"),
    (r"memorandum|memo|aide[- ]m[eé]moire|(?:\w+ ){0,3}memorandum", "memorandum"),
    (r"(?:\w+ ){0,2}(?:telegram|cable|cipher(?:ed)? telegram|ciphergram|telex)", "telegram"),
    (r"(?:\w+ ){0,2}(?:letter|message)", "letter"),
    (r"(?:\w+ ){0,3}report|information|summary|digest", "report"),
    (r"speech|address|remarks|lecture", "speech"),
    (r"(?:joint )?statement|declaration|proclamation", "statement"),
    (r"resolution|decree|decision", "resolution"),
    (r"treaty|agreement|convention|pact", "treaty"),
    (r"protocol", "protocol"),
    (r"directive|instructions?|order", "directive"),
    (r"(?:\w+['’]s )?(?:diary|journal)|from the (?:diary|journal)|excerpts? from the (?:diary|journal)", "diary"),
    (r"memoirs?|recollections|.{1,40}['’]s recollections", "memoir"),
    (r"(?:\w+ )?interview", "interview"),
    (r"(?:diplomatic |verbal )?note", "note"),
    (r"article|editorial", "article"),
    (r"map\b", "map"),
    (r"photograph", "photograph"),
)  # fmt: skip
_FOREIGN_TYPES: tuple[tuple[str, SourceType], ...] = (
    (r"запись (?:беседы|разговора)|zapis['’ʹ]? (?:besedy|razgovora)|gesprächs?(?:aufzeichnung|vermerk|protokoll)|(?:vermerk|aufzeichnung|niederschrift) (?:über|eines|des|der) (?:\w+ ){0,2}(?:gesprächs?|unterredung)|záznam (?:o )?rozhovor\w*|notatka z rozmowy|compte[- ]rendu d['’](?:un )?entretien|entretien|colloquio|beszélgetés", "conversation"),
    (r"протокол|стенограмма|protokol\w*|protokół|protokoll|stenogram\w*|procès-verbal|verbale|jegyzőkönyv|zápis", "minutes"),
    (r"(?:шифр)?телеграмма|(?:shifr)?telegramm?[ay]?|fernschreiben|drahtbericht|szyfrogram|depesza|télégramme|telegrama|telespresso|távirat|rejtjeltávirat", "telegram"),
    (r"письмо|pis['’ʹ]?mo|schreiben|brief|lettre|lettera|carta|dopis|levél", "letter"),
    (r"(?:докладная |памятная )?записка|(?:dokladnaia |dokladnaya )?zapiska|vermerk|aufzeichnung|appunto|notatka|feljegyzés|pro memoria", "memorandum"),
    (r"справка|отч[её]т|донесение|spravka|otchet|donesenie|bericht|rapport\w*|relazione|informe|jelentés|zpráva|raport|dépêche", "report"),
    (r"постановление|указ|postanovlenie|beschlu(?:ß|ss)|usnesení|uchwała|határozat", "resolution"),
)  # fmt: skip
"""The same in the languages of other archives."""
_COMPILED = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (*_TYPES, *((rf"(?:{words})\b", kind) for words, kind in _FOREIGN_TYPES))
)
_OTHER_KINDS = re.compile(
    r"(?:minute|despatch|dispatch|airgram|draft|brief(?:ing)?|position paper|testimony|intelligence|dossier)\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"(?<!for the )\b(?:papers|collections?|files?|records|archives?|library|series|diaries)\W*$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}to(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,5}")
"""``George Creel to Colonel House``, which is how letters are called."""
_LONGEST = 500


def source_type(title: str) -> SourceType:
    """Tell the kind of a document from how its title begins; ``document`` where that tells nothing.

    >>> source_type("Memorandum of Conversation between Mikoyan and Mao"), source_type("Cable, Terebin to Stalin")
    ('conversation', 'telegram')
    """
    words = title[:_LONGEST]
    found = next((kind for pattern, kind in _COMPILED if pattern.match(words)), None)
    return found or ("letter" if _FROM_TO.fullmatch(words) else "document")


def is_description(words: str) -> bool:
    """Whether words say what kind of document is meant, as citations describe one that has no title.

    >>> is_description("Telegram 231 from Warsaw"), is_description("Letters and Papers")
    (True, False)
    """
    words = words[:_LONGEST]
    kind = any(pattern.match(words) for pattern, _ in _COMPILED) or _OTHER_KINDS.match(words)
    return bool(kind or _FROM_TO.fullmatch(words)) and not _OF_MANY.search(words)


_DAY = re.compile(DAY_OF_MONTH, re.IGNORECASE)
_ROLES: tuple[tuple[str, DateRole], ...] = (
    (r"\b(?:submitted|delivered|handed|presented|given|transmitted)\b", "delivered"),
    (r"\breceived\b", "received"),
    (r"\bdated\b", "dated"),
    (r"\bsent\b", "sent"),
    (
        r"\b(?:conversation|talks?|meeting|discussion|session|summit|visit|held|negotiations)\b",
        "event",
    ),
)


def stated_dates(title: str) -> Iterator[SourceDate]:
    """Yield the days that a title names, and what happened then where its words tell.

    >>> [str(date) for date in stated_dates("Memorandum Submitted by the Ambassador on 8 June 1962")]
    ['delivered 1962-06-08']
    """
    for found in _DAY.finditer(title[:_LONGEST]):
        date = edtf(found[0])
        if date is None:
            continue
        before = title[: found.start()]
        role: DateRole | None = next(
            (role for pattern, role in _ROLES if re.search(pattern, before, re.IGNORECASE)), None
        )
        if role:
            yield SourceDate(role=role, date=date, verbatim=found[0], basis="the title")
        else:
            yield SourceDate(
                role="dated", date=date, verbatim=found[0], certainty="inferred",
                basis="the title gives the date and does not say of what",
            )  # fmt: skip


class Notice(NamedTuple):
    """A notice that a document is itself a translation."""

    text: str
    """The notice as it is printed: ``Translation from Chinese``."""
    language: str | None
    """The tag of the language it was translated from, where the notice names it."""


_LANGUAGES = {
    name.casefold(): tag for tag, name in LANGUAGE_NAMES.items() if tag not in {"mul", "und"}
}
_NAMES = "|".join(sorted(map(re.escape, _LANGUAGES), key=len, reverse=True))
_NOTICE = re.compile(
    rf"(?P<from>\b(?:official\s+|unofficial\s+)?translat(?:ion|ed)\s+from\s+(?:the\s+)?(?P<language>{_NAMES})\b)"
    r"|[\[(]\s*(?P<bare>(?:(?:[A-Z][a-z]+|unofficial|official|original|embassy)\s+)?translation)\s*[\])]",
    re.IGNORECASE,
)


def notices(text: str) -> Iterator[Notice]:
    """Yield the notices in a title or at the head of a text that it is a translation.

    >>> [notice.text for notice in notices("Memorandum Given by the Soviet Ambassador (Translation)")]
    ['Translation']
    """
    for found in _NOTICE.finditer(text):
        words = found["from"] or found["bare"]
        yield Notice(
            " ".join(words.split()),
            _LANGUAGES[found["language"].casefold()] if found["language"] else None,
        )


def language_tag_of(name: str) -> str | None:
    """Give the tag of a language by its English name, or None.

    >>> language_tag_of("Chinese"), language_tag_of("Klingon")
    ('zh', None)
    """
    return _LANGUAGES.get(" ".join(name.split()).casefold())
