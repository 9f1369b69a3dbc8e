"""The texts of a record: the witness in the archive, what it was made from, and what was made from it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from citekit.archives.lines.agents import agent
from citekit.archives.lines.holdings import by_file, holding
from citekit.archives.lines.line import Credit, Line, Role
from citekit.archives.lines.publications import printed
from citekit.archives.lines.titles import Notice, language_tag_of
from citekit.model import Body, Contribution, Derivation, Holding, Publication, Text
from citekit.model.language import LANGUAGE_NAMES, LanguageStatement

__all__ = ["Known", "texts"]

FUNDED_BASIS = "the credits thank it for the document and do not say for what part of the work"
_ENGLISH = LanguageStatement(tag="en")
_PROBABLY_ENGLISH = LanguageStatement(
    tag="en",
    certainty="inferred",
    basis="the citation is in English and does not name the language translated into",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the texts besides the line."""

    original: str | None = None
    """The tag of the language that was translated from: that of the held copy, not of composition."""
    original_basis: str | None = None
    translated: bool = False
    """Whether something else than the line says that there is a translation into English."""
    translated_basis: str | None = None
    notice: Notice | None = None
    """A notice that the held copy is itself a translation."""
    notice_basis: str | None = None
    issuer: str | None = None
    """The tag of the language in which the government that issued the document writes."""
    issuer_basis: str | None = None
    publication: Publication | None = None
    """Where the text was read."""
    funders: tuple[Contribution, ...] = ()
    """Whom the host's credits thank."""


_FIELDS: dict[Role, str] = {
    "translated": "translators",
    "transcribed": "transcribers",
    "edited": "editors",
    "obtained": "obtainers",
    "contributed": "contributors",
    "provided": "contributors",
    "commissioned": "commissioners",
    "funded": "funders",
    "permitted": "permission",
}
_KINDS = (
    ("translators", "translation"),
    ("transcribers", "transcription"),
    ("editors", "edition"),
    ("obtainers", "copy"),
)
_IDS = {
    "translation": "translation",
    "transcription": "transcript",
    "edition": "edition",
    "copy": "copy",
}


def texts(line: Line, known: Known) -> tuple[Text, ...]:
    """Give the texts of a line, those first that others were made from; the last is the one to cite."""
    done = _done(line.credits)
    book = next((work for work in line.works if work.translators and not line.witnesses), None)
    if book:
        done["translators"] = tuple(
            Contribution(agent=agent_) for agent_ in map(_named, book.translators)
        )
    kind = (
        "translation"
        if known.translated
        else next((kind for field, kind in _KINDS if done.get(field)), None)
    )
    source_language = _language_from(line.credits) or known.original
    earlier = _earlier(known, source_language)
    if kind is None:
        return (*earlier, _single(line, known, source_language, done, earlier))
    first_id = _text_id(source_language, "original", earlier)
    witness = Text.model_validate(
        {
            "id": first_id,
            "language": _statement(source_language, known),
            "held_at": _held(line),
            "derived_from": _from_earlier(known, earlier),
            "published_in": () if book else _works(line),
            "basis": "the book names a translator" if book else None,
            "note": _witness_note(line),
        }
    )
    language = (
        _target(line.credits, known)
        if kind == "translation"
        else _statement(source_language, known)
    )
    last = Text.model_validate(
        {
            "id": "english"
            if kind == "translation"
            and language is not None
            and language.tag == "en"
            and first_id != "english"
            else _IDS[kind],
            "language": language,
            "derived_from": _derivation(first_id, kind, done, line, known),
            "published_in": (*(_works(line) if book else ()), *_published(known)),
        }
    )
    return (*earlier, witness, last)


def _done(credits_: Iterable[Credit]) -> dict[str, tuple[Contribution, ...]]:
    done: dict[str, tuple[Contribution, ...]] = {}
    for credit in credits_:
        for role in credit.roles:
            field = _FIELDS.get(role)
            if field:
                done[field] = (*done.get(field, ()), *map(_contribution, credit.names))
    commissioners = [credit.on_behalf_of for credit in credits_ if credit.on_behalf_of]
    if commissioners:
        done["commissioners"] = (
            *done.get("commissioners", ()),
            *(Contribution(agent=Body(name=name)) for name in dict.fromkeys(commissioners)),
        )
    return done


def _contribution(name: Any) -> Contribution:
    who = agent(name)
    affiliation = None if isinstance(who, Body) and who.short else name.affiliation
    return Contribution(agent=who, affiliation=affiliation)


def _named(text: str) -> Any:
    from citekit.archives.lines.line import Name

    return agent(Name(text, 0))


def _derivation(
    text_id: str, kind: str, done: dict[str, tuple[Contribution, ...]], line: Line, known: Known
) -> Derivation:
    funders = tuple(
        one.model_copy(update={"certainty": "inferred", "basis": FUNDED_BASIS})
        for one in known.funders
    )
    basis = (
        known.translated_basis if kind == "translation" and not done.get("translators") else None
    )
    return Derivation.model_validate(
        {
            **done,
            "text": text_id,
            "kind": kind,
            "funders": (*done.get("funders", ()), *funders),
            "basis": basis,
            "note": _received(line.credits),
        }
    )


def _received(credits_: Iterable[Credit]) -> str | None:
    """Tell to whom copies were given, which has no field of its own."""
    said = [
        f"{credit.text.rstrip('.')}."
        for credit in credits_
        if credit.given_to or (not credit.names and "approved" not in credit.roles)
    ]
    return " ".join(" ".join(said).split()) or None


def _single(
    line: Line,
    known: Known,
    language: str | None,
    done: dict[str, tuple[Contribution, ...]],
    earlier: tuple[Text, ...],
) -> Text:
    publications = [
        one.model_copy(
            update={
                "contributors": done.get("contributors", ()),
                "funders": (*one.funders, *done.get("funders", ())),
            }
        )
        for one in _published(known)
    ]
    received = _received(line.credits)
    note = " ".join(
        filter(None, (_witness_note(line), received if not publications or received else None))
    )
    if not publications and done:
        note = " ".join(
            filter(
                None,
                (
                    note,
                    *(
                        f"{credit.text.rstrip('.')}."
                        for credit in line.credits
                        if not credit.given_to and "drafted" not in credit.roles
                    ),
                ),
            )
        )
    return Text.model_validate(
        {
            "id": _text_id(language, "original", earlier),
            "language": _statement(language, known),
            "held_at": _held(line),
            "derived_from": _from_earlier(known, earlier),
            "published_in": (*publications, *_works(line)),
            "note": " ".join(note.split()) or None,
        }
    )


def _earlier(known: Known, language: str | None) -> tuple[Text, ...]:
    """Give the text that the held copy was translated from, where a notice attests it or the issuer implies it."""
    issued = known.issuer if language is not None and known.issuer != language else None
    if known.notice is None and issued is None:
        return ()
    named = known.notice.language if known.notice else None
    tag = named or issued
    inferred = {"certainty": "inferred", "basis": known.issuer_basis}
    return (
        Text.model_validate(
            {
                "id": _text_id(tag, "earlier", ()) if tag != language else "earlier",
                "language": None
                if tag is None
                else {"tag": tag, **({} if named or known.notice is None else inferred)},
                **({"basis": known.notice_basis} if known.notice else inferred),
            }
        ),
    )


def _from_earlier(known: Known, earlier: tuple[Text, ...]) -> tuple[Derivation, ...]:
    return tuple(
        Derivation(
            text=one.id, kind="translation", certainty=one.certainty,
            basis=known.notice_basis if known.notice else known.issuer_basis,
        )
        for one in earlier
    )  # fmt: skip


def _text_id(tag: str | None, default: str, taken: tuple[Text, ...]) -> str:
    name = LANGUAGE_NAMES.get(tag, default).casefold().replace(" ", "-") if tag else default
    return default if any(text.id == name for text in taken) else name


def _statement(tag: str | None, known: Known) -> LanguageStatement | None:
    if tag is None:
        return None
    return LanguageStatement(tag=tag, basis=known.original_basis if tag == known.original else None)


def _language_from(credits_: Iterable[Credit]) -> str | None:
    said = [
        language_tag_of(credit.language)
        for credit in credits_
        if credit.language and "translated" in credit.roles
    ]
    return said[0] if said else None


def _target(credits_: Iterable[Credit], known: Known) -> LanguageStatement:
    said = [language_tag_of(credit.into) for credit in credits_ if credit.into]
    if said and said[0]:
        return LanguageStatement(tag=said[0])
    return _ENGLISH if known.translated else _PROBABLY_ENGLISH


def _held(line: Line) -> tuple[Holding, ...]:
    files = [one for witness in line.witnesses for one in by_file(witness)]
    held = [one for file in files if (one := holding(file, named=len(files) > 1))]
    return tuple(_named_apart(held))


def _named_apart(held: Iterable[Holding]) -> Iterator[Holding]:
    """Number the second and later holdings of one repository."""
    seen: Counter[str | None] = Counter()
    for one in held:
        seen[one.id] += 1
        yield (
            one.model_copy(update={"id": f"{one.id}-{seen[one.id]}"})
            if one.id and seen[one.id] > 1
            else one
        )


def _works(line: Line) -> tuple[Publication, ...]:
    return tuple(printed(work) for work in line.works)


def _published(known: Known) -> tuple[Publication, ...]:
    return (known.publication,) if known.publication else ()


def _witness_note(line: Line) -> str | None:
    """Keep a code for which no archive is named: a holding needs one."""
    lost = [witness.text for witness in line.witnesses if holding(witness, named=False) is None]
    return (
        " ".join(
            f"The line gives {' '.join(text.split())!r} and names no archive." for text in lost
        )
        or None
    )
