"""Rules on the language of texts, copies and titles."""

import re
import unicodedata
from collections.abc import Iterator

from citekit.archives.lines.issuers import issuer_language
from citekit.model.language import LANGUAGE_NAMES, base_language, is_romanised
from citekit.provenance.check.record import Path, Record, called, language_of, named
from citekit.provenance.check.rule import Found, rule

__all__ = ["RULES"]

_TAGS = {name.casefold(): tag for tag, name in LANGUAGE_NAMES.items()}
_LANGUAGES = "|".join(
    sorted((name for name in LANGUAGE_NAMES.values() if " " not in name), key=len, reverse=True)
)


@rule(
    "root-language",
    "warning",
    why="The chain begins with the language in which the document was composed; without it nobody knows whether it was translated.",
    mend="Give the language of the text at the beginning of the chain, inferred where it is concluded, with its basis.",
)
def root_language(record: Record) -> Iterator[Found]:
    for number, text in enumerate(record.source.texts):
        if not text.derived_from and text.language is None and not record.source.is_collection:
            yield Found(
                ("texts", number),
                f"the chain begins with {called(text)}, whose language is not said",
            )


@rule(
    "text-language",
    "warning",
    why="A reader wants to know in which language the text is that was made.",
    mend="Give the language of the text.",
)
def text_language(record: Record) -> Iterator[Found]:
    for number, text in enumerate(record.source.texts):
        if text.derived_from and text.language is None:
            yield Found(("texts", number), f"the language of {called(text)} is not said")


@rule(
    "translation-language",
    "error",
    why="A translation leads into another language; otherwise it is a copy, a transcription or an edition.",
    mend="Mend the language of one of the texts, or the kind of the step.",
)
def translation_language(record: Record) -> Iterator[Found]:
    for made in record.steps:
        tag = language_of(made.text)
        if (
            made.step.kind == "translation"
            and tag not in {None, "mul", "und"}
            and tag == language_of(made.origin)
        ):
            yield Found(
                (*made.path, "kind"),
                f"{called(made.text)} is translated from {named(str(tag))} into {named(str(tag))}",
            )


@rule(
    "language-changes",
    "error",
    why="Copying, transcribing, editing and publishing leave the language as it is; only a translation changes it.",
    mend="Mend the language of one of the texts, or call the step a translation.",
)
def language_changes(record: Record) -> Iterator[Found]:
    for made in record.steps:
        before, after = language_of(made.origin), language_of(made.text)
        known = {before, after}.isdisjoint({None, "mul", "und"})
        if made.step.kind != "translation" and known and before != after:
            yield Found(
                (*made.path, "kind"),
                f"{called(made.text)} is {named(str(after))} and made from {named(str(before))} by {made.step.kind}",
            )


@rule(
    "id-language",
    "warning",
    why="A text that is called by one language and is in another misleads everyone who cites it by its name.",
    mend="Mend the language of the text, or its id.",
)
def id_language(record: Record) -> Iterator[Found]:
    for number, text in enumerate(record.source.texts):
        tag = _TAGS.get(re.split(r"[-_.]", text.id.casefold())[0])
        if tag and text.language and tag != language_of(text):
            yield Found(("texts", number, "language"), f"{called(text)} is in {text.language.name}")


@rule(
    "unknown-language",
    "note",
    why="The tag 'und' says no more than no language at all.",
    mend="Leave the language out, and say in a note what the document looks like.",
)
def unknown_language(record: Record) -> Iterator[Found]:
    for number, text in enumerate(record.source.texts):
        if language_of(text) == "und":
            yield Found(
                ("texts", number, "language"), f"the language of {called(text)} is given as unknown"
            )


@rule(
    "issuer-language",
    "note",
    why="A government words its own notes and memoranda in its own language; a copy in another is likely a translation.",
    mend="Put the text in the issuer's language at the beginning of the chain, as inferred; or accept this with what shows that the "
    "document was composed in the language it has.",
)
def issuer_writes(record: Record) -> Iterator[Found]:
    issued = issuer_language(record.source.title.text, record.source.type)
    if issued is None:
        return
    for number, text in enumerate(record.source.texts):
        tag = language_of(text)
        if not text.derived_from and tag and tag != issued[0]:
            yield Found(
                ("texts", number, "language"),
                f"the chain begins in {named(tag)}; the title ({issued[1]!r}) makes one expect {named(issued[0])}",
            )


_HEADED = re.compile(rf"\btranslat\w+ from (?:the )?({_LANGUAGES})\b", re.IGNORECASE)
_COPY_IS = re.compile(
    rf"\b({_LANGUAGES})[- ](?:language )?(?:translation|copy|version|transcript|original)\b"
    rf"|(?:^|\b(?:copy|text|document|written|typed|printed) )in ({_LANGUAGES})\b",
    re.IGNORECASE,
)


@rule(
    "copy-language",
    "warning",
    why="The language of a copy is the language of the text it is a copy of; a copy in another language is another text.",
    mend="Move the copy to the text in its language; make that text, with the step that leads to it, where there is none.",
)
def copy_language(record: Record) -> Iterator[Found]:
    for path, holding, text in record.holdings:
        tag, note = language_of(text), holding.note or ""
        said = [_TAGS[(found[1] or found[2]).casefold()] for found in _COPY_IS.finditer(note)]
        if tag is None:
            continue
        if said and tag not in said:
            yield Found(
                (*path, "note"),
                f"the copy is said to be {named(said[0])}, and {called(text)} is {named(tag)}",
            )
        for found in _HEADED.finditer(note):
            if _TAGS[found[1].casefold()] == tag:
                yield Found(
                    (*path, "note"),
                    f"{called(text)} is {named(tag)}, and its copy is called a translation from that language",
                )


@rule(
    "cited-from-language",
    "error",
    why="The publisher's own citation says from which language it was translated; the chain says another.",
    mend="Mend the language of the text that was translated, or add the text between.",
)
def cited_from_language(record: Record) -> Iterator[Found]:
    for path, publication, text in record.publications:
        origins = {
            language_of(record.source.text(step.text))
            for step in text.derived_from
            if step.kind == "translation"
        }
        for found in _HEADED.finditer(publication.cited_as or ""):
            if origins and None not in origins and _TAGS[found[1].casefold()] not in origins:
                made = " and ".join(sorted(named(str(one)) for one in origins))
                yield Found(
                    (*path, "cited_as"),
                    f"it says {found[0]!r}, and {called(text)} is made from {made}",
                )


_SCRIPTS = {
    "Cyrl": "CYRILLIC", "Grek": "GREEK", "Arab": "ARABIC", "Hebr": "HEBREW", "Hans": "CJK", "Hant": "CJK", "Jpan": "CJK|HIRAGANA|KATAKANA",
    "Kore": "HANGUL|CJK", "Deva": "DEVANAGARI", "Geor": "GEORGIAN", "Armn": "ARMENIAN", "Thai": "THAI", "Latn": "LATIN",
}  # fmt: skip
_SCRIPT_OF = {
    "ru": "Cyrl", "uk": "Cyrl", "be": "Cyrl", "bg": "Cyrl", "mk": "Cyrl", "el": "Grek", "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab",
    "he": "Hebr", "yi": "Hebr", "zh": "Hans", "ja": "Jpan", "ko": "Kore", "hi": "Deva", "ne": "Deva", "ka": "Geor", "hy": "Armn", "th": "Thai",
    **dict.fromkeys(
        ["ca", "cs", "da", "de", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "nl", "no", "pl", "pt", "ro", "sk",
         "sl", "sq", "sv", "sw", "tr", "vi"], "Latn"),
}  # fmt: skip
"""The one script of each language that has one."""


def _is_in_script(text: str, tag: str) -> bool | None:
    """Whether most letters are those of a language's script; None where that cannot be told."""
    parts = tag.split("-")[1:]
    script = next((part for part in parts if part in _SCRIPTS), None) or _SCRIPT_OF.get(
        base_language(tag)
    )
    letters = [unicodedata.name(letter, "") for letter in text if letter.isalpha()]
    if script is None or not letters:
        return None
    names = tuple(_SCRIPTS[script].split("|"))
    return sum(name.startswith(names) for name in letters) * 2 > len(letters)


@rule(
    "title-script",
    "warning",
    why="A title is printed as a form in its language; in the wrong script it is another form, or in another language.",
    mend="Mend the language of the title: 'ru-Latn' or 'ru-Latn-alalc97' where it is romanised.",
)
def title_script(record: Record) -> Iterator[Found]:
    for path, words, tag in _titles(record):
        if _is_in_script(words, tag) is False:
            yield Found(path, f"{words!r} is not in the script of {tag!r}")


def _titles(record: Record) -> Iterator[tuple[Path, str, str]]:
    for number, form in enumerate(record.source.title.forms):
        if form.language:
            yield ("title", "forms", number), form.text, form.language
    for number, text in enumerate(record.source.texts):
        tag = text.title and (text.title.language or (text.language and text.language.tag))
        if text.title and tag:
            yield ("texts", number, "title"), text.title.text, tag


@rule(
    "romanised-form",
    "warning",
    why="The romanised form of a title is printed beside the original one; it is in Latin letters.",
    mend="Call the form 'original' if it is in its own script, or write it in Latin letters.",
)
def romanised_form(record: Record) -> Iterator[Found]:
    for number, form in enumerate(record.source.title.forms):
        path: Path = ("title", "forms", number)
        latin = _is_in_script(form.text, "en")
        if form.kind == "romanised" and latin is False:
            yield Found(path, f"{form.text!r} is called romanised and is not in Latin letters")
        elif form.kind == "original" and form.language and is_romanised(form.language):
            yield Found(
                path, f"{form.text!r} is called original and marked as romanised ({form.language})"
            )


@rule(
    "title-of-translation",
    "warning",
    why="A title that is given as the original one is in the language of a text of the chain.",
    mend="Mend the language of the form, or call it 'translated'.",
)
def title_of_translation(record: Record) -> Iterator[Found]:
    tags = {language_of(text) for text in record.source.texts}
    for number, form in enumerate(record.source.title.forms):
        if form.kind != "original" or not form.language or None in tags:
            continue
        if base_language(form.language) not in tags:
            yield Found(
                ("title", "forms", number),
                f"no text of the record is in {named(form.language)}, the language of the original title",
            )


RULES = (
    root_language, text_language, translation_language, language_changes, id_language, unknown_language, issuer_writes, copy_language,
    cited_from_language, title_script, romanised_form, title_of_translation,
)  # fmt: skip
