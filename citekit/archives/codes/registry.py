"""Every grammar by its name, and the choice among them."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple

from citekit.archives.codes.grammar import SHARED, Grammar
from citekit.archives.codes.reader import Draft, Reader, Text
from citekit.archives.codes.reading import Reading
from citekit.errors import NotFoundError

__all__ = ["GENERAL", "GRAMMARS", "grammar_of", "parse", "telling"]

_PRACTICES = "citekit.archives.codes.practices"
GENERAL = "general"
"""The form that takes anything."""
_LONGEST = 5_000
GRAMMARS = (
    "soviet",
    "lithuanian",
    "latvian",
    "estonian",
    "ukrainian",
    "polish",
    "czech",
    "hungarian",
    "bulgarian",
    "romanian",
    "yugoslav",
    "croatian",
    "albanian",
    "bundesarchiv",
    "auswaertiges_amt",
    "swiss",
    "dutch",
    "finnish",
    "french",
    "british",
    "irish",
    "australian",
    "italian",
    "spanish",
    "vatican",
    "nara",
    "presidential",
    "papers",
    "chinese",
    "japanese",
    "korean",
    "vietnamese",
    "mongolian",
    "turkish",
    "israeli",
    "indian",
    "brazilian",
    "portuguese",
    "cuban",
    "un",
    GENERAL,
)
"""The names of the practices; of two that read a code as well, the earlier counts."""


def parse(
    text: str,
    *,
    grammar: str | None = None,
    among: Sequence[str] = GRAMMARS,
    archive: bool = True,
) -> Reading:
    """Read a reference code, with or without its archive and its leaves.

    Args:
        text: The code as it is printed.
        grammar: The practice to read it by, such as the archives table gives for its archive.
            Where None, every practice that fits is tried, and the one that understands most counts.
        among: The practices to try then, such as those of the archives that a name may mean; the general
            form is tried where these leave something.
        archive: Whether the text may name the archive; False where that is known from elsewhere.
            No code is longer than 5,000 characters; a longer text is read by the general form.

    Returns:
        Parts that cover the text. What was not understood is a part as well, so nothing is lost;
        ``also`` names the other practices under which the code reads as completely.

    Raises:
        NotFoundError: There is no such grammar.

    >>> parse("f. 5, op. 49", among=["ukrainian"]).grammar
    'ukrainian'
    >>> reading = parse("РГАНИ, ф. 5, оп. 49, д. 131, лл. 193-194")
    >>> reading.grammar, reading.archive, [part.value for part in reading.parts if part.level]
    ('soviet', 'РГАНИ', ['5', '49', '131'])
    """
    prepared = Text(text, archive=archive)
    if grammar is not None:
        return Reading(text, grammar, _reader(grammar).read(prepared).parts)
    tried = _drafts(prepared, among)
    base = _BASE if among is GRAMMARS else 0
    if len(tried) == 1:
        ((name, draft),) = tried.items()
        return Reading(text, name, draft.parts)
    judged = {name: _judge(name, draft, base) for name, draft in tried.items()}
    best = max(judged, key=lambda name: judged[name].score)
    also = tuple(
        name
        for name, one in judged.items()
        if name not in {best, GENERAL} and one.rivals(judged[best])
    )
    return Reading(text, best, tried[best].parts, also)


def telling(text: str, among: Sequence[str]) -> str | None:
    """Name the one practice of these in which a code without its archive can be written; None where nothing tells one.

    >>> telling("FO 371/164902", ["british", "irish"]), telling("vol. 12", ["british", "irish"])
    ('british', None)
    """
    prepared = Text(text, archive=False)
    judged = {name: _judge(name, _reader(name).read(prepared), 0) for name in among}
    best = max(judged, key=lambda name: judged[name].score, default=None)
    if best is None or judged[best].evidence < SHARED or judged[best].unread:
        return None
    rivals = [name for name in judged if name != best and judged[name].rivals(judged[best])]
    return None if rivals else best


def _drafts(text: Text, among: Sequence[str]) -> dict[str, Draft]:
    """Read a text by the practices of its archive; by all that may fit, where those leave something."""
    if len(text.raw) > _LONGEST:
        return {GENERAL: _reader(GENERAL).read(text)}
    if among is not GRAMMARS:
        return _drafts_of_archive(text, among)
    of_archive = (
        {}
        if not text.may_name_archive
        else {
            name: _reader(name).read(text)
            for name in GRAMMARS
            if _reader(name).knows_archive_of(text)
        }
    )
    if any(_whole(draft) for draft in of_archive.values()):
        return of_archive
    fitting = (name for name in GRAMMARS if name == GENERAL or _reader(name).may_read(text))
    return {name: of_archive.get(name) or _reader(name).read(text) for name in fitting}


def _drafts_of_archive(text: Text, among: Sequence[str]) -> dict[str, Draft]:
    """Read a text by the practices of its archive; the first is enough where it leaves nothing and needs no guess."""
    drafts: dict[str, Draft] = {}
    for name in among:
        drafts[name] = _reader(name).read(text)
        if name == among[0] and _says_all(drafts[name]) and not drafts[name].names:
            return drafts
    if not any(map(_says_all, drafts.values())):
        drafts[GENERAL] = _reader(GENERAL).read(text)
    return drafts


def _says_all(draft: Draft) -> bool:
    """Whether a draft understands something and leaves nothing."""
    kinds = {part.kind for part in draft.parts}
    return "unread" not in kinds and not kinds.isdisjoint(("level", "container", "locator"))


def _whole(draft: Draft) -> bool:
    """Whether a draft knows the archive and leaves nothing."""
    kinds = {part.kind for part in draft.parts}
    return draft.known and "level" in kinds and "unread" not in kinds


def grammar_of(name: str) -> Grammar:
    """Give a practice by its name.

    Raises:
        NotFoundError: There is none.
    """
    return _reader(name).grammar


@cache
def _reader(name: str) -> Reader:
    if name not in GRAMMARS:
        raise NotFoundError("grammar", name, known=GRAMMARS)
    grammar: Grammar = import_module(f"{_PRACTICES}.{name}").GRAMMAR
    return Reader(grammar)


@cache
def _weights() -> dict[tuple[str, ...], int]:
    """Weigh each label: the fewer practices have it, the more it tells."""
    counts = Counter(label for name in GRAMMARS for label in _reader(name).labels)
    return {label: _LABEL // count for label, count in counts.items()}


class _Judgement(NamedTuple):
    """How well a practice reads a text."""

    unread: int
    """How much of the text is not understood, in code points."""
    strange: int
    """How much of the text is not understood, in code points; names that only their place tells count half."""
    evidence: int
    """How much speaks for this practice rather than another."""

    @property
    def score(self) -> tuple[bool, int]:
        return self.evidence > 0, self.evidence - self.strange

    def rivals(self, best: "_Judgement") -> bool:
        """Whether a text may as well be meant so."""
        return self.strange <= best.strange and 0 < best.evidence <= 2 * self.evidence


def _judge(name: str, draft: Draft, base: int) -> _Judgement:
    unread = sum(len(part.text) for part in draft.parts if part.kind == "unread")
    strange = unread + draft.names // 2
    if name == GENERAL:
        return _Judgement(unread, strange, base)
    weights = _weights()
    labels = sum(weights[label] for label in draft.labels)
    return _Judgement(unread, strange, labels + draft.shapes + (_ARCHIVE if draft.known else 0))


_LABEL, _ARCHIVE, _BASE = 24, 36, 6
"""What a label of one practice alone, the archive, and the general form weigh; the last nothing beside an archive's own."""
