"""Credits: who translated, obtained, contributed, transcribed, provided or edited a text.

::

    credit    := action { (";" | "," | "and" | "; and") action } ["."]
    action    := verbs { modifier } "by" people
               | verbs { modifier }                              nobody named: "provided to CWIHP"
               | ("with" | "by") "permission" "of" people | "courtesy of" people
               | "made possible" ("with" | "by") ["the"] "support" ("from" | "of") bodies
               | noun ("by" | ":") people                        "translation by", "Translator:"
               | "trans." people
    verbs     := verb { ("," | "and" | "&" | ", and") verb }
    modifier  := "from" ["the"] language ["original"] | "into" language | "for" body | "on behalf of" body
               | "to" receiver | "at" | "in" | "from" place

A credit begins where the line, a sentence or a clause begins. Source: the source fields of the Wilson Center
Digital Archive, and the notes of the Bulletin of the Cold War International History Project.
"""

import re

from citekit.archives.lines.breaks import Breaks
from citekit.archives.lines.line import Credit, Role
from citekit.archives.lines.names import people
from citekit.model.language import LANGUAGE_NAMES

__all__ = ["START", "credits_of"]

_WORDS: dict[str, Role] = {
    "translated": "translated", "translation": "translated", "translations": "translated",
    "translator": "translated", "translators": "translated", "trans.": "translated", "tr.": "translated",
    "obtained": "obtained", "acquired": "obtained", "procured": "obtained",
    "discovered": "obtained", "retrieved": "obtained", "collected": "obtained",
    "contributed": "contributed", "donated": "contributed", "submitted": "contributed", "shared": "contributed",
    "transcribed": "transcribed", "transcription": "transcribed", "transcript": "transcribed",
    "provided": "provided", "supplied": "provided", "furnished": "provided",
    "made available": "provided", "courtesy": "provided",
    "edited": "edited", "abridged": "edited", "annotated": "edited", "compiled": "edited", "selected": "edited",
    "excerpted": "edited", "introduced": "edited", "revised": "edited", "editor": "edited", "editors": "edited",
    "commissioned": "commissioned", "funded": "funded", "sponsored": "funded",
    "drafted": "drafted", "prepared": "drafted", "written": "drafted", "initialed": "initialed", "approved": "approved", "cleared": "approved",
}  # fmt: skip
_ROLE = r"(?:{})".format(
    "|".join(
        sorted(
            (word.replace(".", r"\.").replace(" ", r"\s+") for word in _WORDS),
            key=len,
            reverse=True,
        )
    )
)
_AND = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*)"
_LEAD = r"(?:(?:an?|the|this|(?:xerox|photo)?cop(?:y|ies)|documents?|texts?|originals?|english|russian|chinese|german|french|draft|initially|originally|also|first|and|was|were|all)\s+){0,5}"
_VERBS = rf"{_LEAD}(?P<verbs>{_ROLE}(?:{_AND}{_ROLE}){{0,5}})"
_PERMISSION = r"(?:(?:reproduced|printed|reprinted|used|published)\s+)?(?:with|by)\s+(?:the\s+)?(?:kind\s+)?permission\s+(?:of|from)\s+"
_FUNDING = (
    r"(?:this\s+document\s+was\s+)?made\s+possible\s+(?:in\s+part\s+)?(?:with|by|through|thanks\s+to)\s+(?:the\s+)?(?:generous\s+)?"
    r"(?:support|grants?|funding|funds|assistance)\s+(?:from|of|by)\s+"
)
_PHRASE = re.compile(
    rf"(?P<permission>{_PERMISSION})|(?P<funding>{_FUNDING})|{_VERBS}(?P<tail>(?=\s*:)|(?<=\.)\s*(?=[^\W\d]|\d+[A-Z])|\s+(?=by\b|for\b|from\b|to\b|into\b|of\b|on\s+behalf\b|at\b|in\b|specially\b|exclusively\b|courtesy\b|with\b|and\s+(?:on\s+file|translat)))",
    re.IGNORECASE,
)
START = re.compile(rf"(?:{_PHRASE.pattern})", re.IGNORECASE)
"""How a credit begins; to be matched where a clause begins."""
_CLAUSE = re.compile(r"\s*;\s*(?:and\s+)?|\s*,\s*(?:and\s+)?|\s+and\s+|(?<=\.)\s+|\(")
_BY = re.compile(r"\bby\s+|:\s*|\bof\s+(?=[A-Z])", re.IGNORECASE)
_LATER = re.compile(
    r"\s+\(?(?:for|on\s+behalf\s+of)\s+[^()]{{1,160}}$|\s+\(?from\s+(?:the\s+)?(?:{})\b(?:\s+original)?\)?.?$".format(
        "|".join(LANGUAGE_NAMES.values())
    )
)
"""What a modifier looks like that stands after the names."""
_LONGEST_MODIFIERS = 160
_MODIFIER = re.compile(
    r"\b(?P<word>from|into|for|on\s+behalf\s+of|to|at|in)\s+(?:the\s+)?(?P<what>.+?)(?=\s+(?:from|into|for|on\s+behalf\s+of|to|at|in|and)\s|\s*$)",
    re.IGNORECASE,
)
_LANGUAGES = {name.casefold(): name for name in LANGUAGE_NAMES.values()}
_TRIM = " \t\r\n\f\v\u00a0,;"


def credits_of(text: str, start: int, end: int, breaks: Breaks) -> tuple[Credit, ...]:
    """Read the credits of one sentence, one for each time that the line names who did what."""
    heads = _heads(text, start, end, breaks)
    found: list[Credit] = []
    for (begin, phrase), following in zip(heads, [*(at for at, _ in heads[1:]), end], strict=False):
        found += _credit(text, begin, following, phrase, breaks)
    return tuple(found)


def _heads(text: str, start: int, end: int, breaks: Breaks) -> list[tuple[int, re.Match[str]]]:
    """Find where each action begins."""
    heads: list[tuple[int, re.Match[str]]] = []
    first = _PHRASE.match(text, _skip(text, start, end), end)
    if first:
        heads.append((first.start(), first))
    position = first.end() if first else start
    for clause in _CLAUSE.finditer(text, position, end):
        if clause.start() < position or (breaks.inside(clause.start()) and clause[0] != "("):
            continue
        phrase = _PHRASE.match(text, clause.end(), end)
        if phrase and (clause[0] != "(" or not heads):
            heads.append((phrase.start(), phrase))
            position = phrase.end()
    return heads


def _skip(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _credit(text: str, begin: int, end: int, phrase: re.Match[str], breaks: Breaks) -> list[Credit]:
    end = _trimmed_end(text, begin, end)
    whole = text[begin:end]
    if phrase["permission"]:
        return [Credit(("permitted",), people(text, phrase.end(), end, breaks), whole, begin)]
    if phrase["funding"]:
        return [
            Credit(("funded",), people(text, phrase.end(), end, breaks, bodies=True), whole, begin)
        ]
    roles = _roles(phrase["verbs"])
    after = phrase.end("verbs")
    if text[after - 1] == ".":
        return [Credit(roles, people(text, after, end, breaks), whole, begin)]
    by = _BY.search(text, after, min(end, after + _LONGEST_MODIFIERS))
    said = _modifiers(text[after : by.start() if by else end])
    stop = end
    if by and (later := _LATER.search(text, by.end(), end)):
        said |= _modifiers(text[later.start() : end].strip(" ()."))
        stop = later.start()
    names = people(text, by.end(), stop, breaks) if by else ()
    return [Credit(roles, names, whole, begin, **said)]


def _roles(verbs: str) -> tuple[Role, ...]:
    words = re.findall(_ROLE, verbs, re.IGNORECASE)
    return tuple(dict.fromkeys(_WORDS[" ".join(word.split()).casefold()] for word in words))


def _modifiers(text: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for found in _MODIFIER.finditer(text[:_LONGEST_MODIFIERS]):
        word, what = (
            " ".join(found["word"].split()).casefold(),
            " ".join(found["what"].split()).strip(" ,;.[]"),
        )
        language = _language(what)
        if word == "from" and language:
            said["language"] = language
        elif word == "into" and language:
            said["into"] = language
        elif word in {"for", "on behalf of"}:
            said["on_behalf_of"] = what
        elif word == "to":
            said["given_to"] = what
    return {name: value for name, value in said.items() if value}


def _language(words: str) -> str | None:
    """Name the language that words begin with: ``Russian original``."""
    return _LANGUAGES.get(re.split(r"[\s,]", words, maxsplit=1)[0].casefold())


def _trimmed_end(text: str, begin: int, end: int) -> int:
    stop = end
    while stop > begin and text[stop - 1] in _TRIM:
        stop -= 1
    if text[max(begin, stop - 4) : stop] == " and":
        stop = max(begin, stop - 4)
        while stop > begin and text[stop - 1] in _TRIM:
            stop -= 1
    return stop
