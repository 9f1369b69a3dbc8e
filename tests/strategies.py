"""Every record that the model allows, for properties: ``sources()``.

The strategy follows the type hints of the model, so that a new field is tried as soon as it is there.
"""

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel

from citekit.model import Derivation, Passage, Repository, Source, Text
from citekit.model.base import Key, Line, Prose, Url
from citekit.model.date import EdtfDate, parse
from citekit.model.file import FilePath, MediaType, Sha256, Size
from citekit.model.language import Language

__all__ = ["lines", "proses", "sources"]

TRYING = [
    "0100", "NO", "1:30", "1962-06-08", "059a", "~", "null", "- a", "a: b", "#1", "'", '"', '"quoted"', "{", "}",
    "\\", "\\textbf{x", "@book{y", "50%", "R&D", "$5", "a_b", "x^2", "~a", "--", "''", "``", "TY  - JOUR", "ER  -",
    "<i>a</i>", '<span class="nocase">NATO</span>', "a  b", "a\u00a0b", "e\u0301", "Ünïcödé", "章汉夫", "Посол СССР",
    "שלום", "\u202babc\u202c", "🙂", "a\u200bb", "Smith, John", "and", "others", "A and B", "de Gaulle", "7Brands",
    "citekit: {}", "||", "a; b, c", "]]>", "x" * 300, "word " * 60 + "end", "l. 5–7", "27-28", "note: x",
]  # fmt: skip
"""Texts that formats are known to stumble over."""

_CHARACTERS = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs"],
    exclude_characters=[
        "\u2028",
        "\u2029",
        *map(chr, range(0xFDD0, 0xFDF0)),
        *(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    ],
)


def lines() -> st.SearchStrategy[str]:
    """One line of text, as the model keeps it."""
    made = st.text(_CHARACTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
    return st.sampled_from([text.strip() for text in TRYING]) | made


def proses() -> st.SearchStrategy[str]:
    """Text of one or more lines, as the model keeps it."""
    breaks = st.sampled_from(["\n", "\n\n", "\n  ", "\t", "\u2028", " \n"])
    return st.builds("{}{}{}".format, lines(), breaks, lines()) | lines()


_KEYS = st.from_regex(r"[A-Za-z0-9]{1,6}([._-][A-Za-z0-9]{1,4})?", fullmatch=True)
_URLS = st.sampled_from(
    [
        "https://digitalarchive.umd.edu/document/121618",
        "http://a.example/x_y?b=%20&c=~d#e",
        "ftp://a.example/(1),[2];'3'--4",
        "https://пример.example/ü",
    ]
)
_DATES = st.sampled_from(
    [
        "1962-06-08", "1962-06", "1962", "1962~", "1962-06?", "1962%", "196X", "19XX", "-0044-03-15", "0000", "0079",
        "Y123456", "1962-21", "1962-06-07/1962-06-08", "1962/1963", "1962-06/..", "../1962", "1962~/1963?",
        "[1962-06-02,1962-06-07]", "{1962,1964}", "[..1962]", "1962-XX-XX", "1962-06-XX",
    ]
)  # fmt: skip
_LANGUAGES = st.sampled_from(["ru", "zh", "en", "zh-Hant", "ru-Latn-alalc97", "mn", "pt-BR"])

_LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    Line: lines(),
    Prose: proses(),
    Key: _KEYS,
    Url: _URLS,
    Language: _LANGUAGES,
    EdtfDate: _DATES.map(parse),
    FilePath: st.sampled_from(["memo.txt", "../texts/a b.txt", "scans/Лист 1.tif"]),
    Size: st.integers(0, 10**15 - 1),
    Sha256: st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    MediaType: st.sampled_from(["text/plain", "image/svg+xml", "application/vnd.a.b"]),
    bool: st.booleans(),
}


def _values(hint: Any) -> st.SearchStrategy[Any]:
    """Give values of a type hint of the model."""
    if hint in _LEAVES:
        return _LEAVES[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in {Union, types.UnionType}:
        return st.one_of([_values(part) for part in arguments if part is not type(None)])
    if origin is tuple:
        return st.lists(_values(arguments[0]), min_size=1, max_size=2).map(tuple)
    if origin is Annotated:
        return _values(arguments[0])
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return _models(hint)
    raise NotImplementedError(f"no strategy for {hint!r}; add one")


@cache
def _models(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    if model is Repository:
        return _fields(Repository, leave_out=("id",)).flatmap(_repository)
    return _fields(model).map(model.model_validate)


def _repository(fields: dict[str, Any]) -> st.SearchStrategy[Repository]:
    named = st.sampled_from(["rgani", "prc-fma", "yale"]).map(lambda key: {"id": key})
    named |= st.builds(lambda key, sigle: {"id": key, "sigle": sigle}, _KEYS, lines())
    named |= lines().map(lambda name: {"name": name}) | _KEYS.map(lambda key: {"id": key})
    return named.map(lambda name: Repository.model_validate({**fields, **name}))


def _fields(
    model: type[BaseModel], leave_out: tuple[str, ...] = ()
) -> st.SearchStrategy[dict[str, Any]]:
    """Give the fields that a model needs, and a few of those that it does not."""
    hints = get_type_hints(model, include_extras=True)
    inner = {name: _hidden(hints[name]) for name in model.model_fields if name not in leave_out}
    needed = {name for name in inner if model.model_fields[name].is_required()}
    optional = sorted(inner.keys() - needed)

    @st.composite
    def fields(draw: st.DrawFn) -> dict[str, Any]:
        some = (
            st.lists(st.sampled_from(optional), max_size=3, unique=True)
            if optional
            else st.just([])
        )
        return {name: draw(inner[name]) for name in (*sorted(needed), *draw(some))}

    return fields()


def _hidden(hint: Any) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: _values(hint))


_TEXT_IDS = ("a", "b", "c")


@st.composite
def _texts(draw: st.DrawFn) -> tuple[tuple[Text, ...], str]:
    """Give texts in a row, each made from some of those before, and the one to cite."""
    names = _TEXT_IDS[: draw(st.integers(1, len(_TEXT_IDS)))]
    texts: list[Text] = []
    for number, name in enumerate(names):
        fields = draw(_fields(Text, leave_out=("id", "derived_from")))
        steps = []
        for before in texts if number else ():
            if draw(st.booleans()):
                step = draw(_fields(Derivation, leave_out=("text", "witness", "passages")))
                witnesses = [held.id for held in before.held_at if held.id]
                chosen = {"witness": draw(st.sampled_from(witnesses))} if witnesses else {}
                if draw(st.booleans()):
                    passage = draw(_fields(Passage, leave_out=("witness",)))
                    chosen["passages"] = Passage.model_validate({**passage, **chosen})
                steps.append(Derivation.model_validate({**step, **chosen, "text": before.id}))
        texts.append(Text.model_validate({**fields, "id": name, "derived_from": tuple(steps)}))
    return tuple(texts), draw(st.sampled_from(names))


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Any source; its texts, archives and dates are of all kinds, its lines full of what formats stumble over."""
    fields = draw(_fields(Source, leave_out=("texts", "cite")))
    texts, cited = draw(_texts())
    return Source.model_validate({**fields, "texts": texts, "cite": cited})
