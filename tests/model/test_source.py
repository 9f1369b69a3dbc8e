"""A source as a whole: how its texts fit together."""

import pytest
from pydantic import ValidationError

from citekit.model import Source
from citekit.model.source import MistakesError


def source(*texts, **more):
    return {"id": "memo", "type": "memorandum", "title": "Memorandum", "texts": list(texts), **more}


def made(name, *origins, **more):
    steps = [{"text": origin, "kind": "translation"} for origin in origins]
    return {"id": name, **({"derived_from": steps} if steps else {}), **more}


FITS = [
    # texts and keys, roots, ends, cited
    (source(made("ru")), ["ru"], ["ru"], "ru"),
    (source(made("ru"), made("zh", "ru"), made("en", "zh")), ["ru"], ["en"], "en"),
    (source(made("en", "zh"), made("zh", "ru"), made("ru")), ["ru"], ["en"], "en"),
    (source(made("ru"), made("zh", "ru"), made("en", "ru", "zh")), ["ru"], ["en"], "en"),
    (source(made("ru"), made("zh", "ru"), made("en", "ru"), cite="en"), ["ru"], ["zh", "en"], "en"),
    (source(made("ru"), made("zh"), cite="ru"), ["ru", "zh"], ["ru", "zh"], "ru"),
]


@pytest.mark.parametrize(("data", "roots", "ends", "cited"), FITS)
def test_texts_form_a_graph_with_roots(data, roots, ends, cited):
    record = Source.model_validate(data)
    assert [text.id for text in record.roots] == roots
    assert [text.id for text in record.ends] == ends
    assert record.cited.id == cited


WITNESSED = made("zh", held_at={"id": "copy-a", "repository": "prc-fma"})

ALIGNED = {"here": "par. 3", "there": "l. 28", "witness": "copy-b"}

MISTAKES = [
    # texts and keys, path, reason, hint
    (
        source(
            WITNESSED, made("en", derived_from={"text": "zh", "kind": "copy", "passages": ALIGNED})
        ),
        ("texts", 1, "derived_from", 0, "passages", 0, "witness"),
        "text 'zh' has no witness 'copy-b'; known: copy-a",
        "copy-a",
    ),
    (source(), ("texts",), "expected one text at least", None),
    (
        source(made("ru"), made("ru")),
        ("texts", 1, "id"),
        "a text of this record is already called 'ru'",
        None,
    ),
    (
        source(made("russian"), made("en", "rusian")),
        ("texts", 1, "derived_from", 0, "text"),
        "no text is called 'rusian'; known: russian, en",
        "russian",
    ),
    (
        source(made("a", "a")),
        ("texts", 0, "derived_from"),
        "a text cannot come from itself: a from a",
        None,
    ),
    (
        source(made("a", "b"), made("b", "a")),
        ("texts", 0, "derived_from"),
        "a text cannot come from itself: a from b from a",
        None,
    ),
    (source(made("ru"), cite="rus"), ("cite",), "no text is called 'rus'; known: ru", "ru"),
    (
        source(made("ru"), made("zh")),
        ("texts",),
        "several texts could be cited (ru, zh); say which with 'cite'",
        None,
    ),
    (
        source(
            WITNESSED,
            {"id": "en", "derived_from": {"text": "zh", "kind": "copy", "witness": "copy-b"}},
        ),
        ("texts", 1, "derived_from", 0, "witness"),
        "text 'zh' has no witness 'copy-b'; known: copy-a",
        "copy-a",
    ),
]


@pytest.mark.parametrize(("data", "path", "reason", "hint"), MISTAKES)
def test_texts_that_do_not_fit_together(data, path, reason, hint):
    with pytest.raises(ValidationError) as caught:
        Source.model_validate(data)
    error = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(error, MistakesError)
    assert [(one.path, one.reason, one.hint) for one in error.mistakes] == [(path, reason, hint)]


def test_all_mistakes_are_told_at_once():
    with pytest.raises(ValidationError) as caught:
        Source.model_validate(source(made("a", "x"), made("a"), cite="y"))
    assert len(caught.value.errors()[0]["ctx"]["error"].mistakes) == 3


def test_a_long_chain_is_no_harder():
    texts = [made("t0"), *(made(f"t{number}", f"t{number - 1}") for number in range(1, 3000))]
    assert Source.model_validate(source(*texts)).cited.id == "t2999"


def test_an_unknown_text():
    with pytest.raises(KeyError, match="fr"):
        Source.model_validate(source(made("ru"))).text("fr")


@pytest.mark.parametrize(
    ("kind", "is_collection"), [("memorandum", False), ("fonds", True), ("collection", True)]
)
def test_collections(kind, is_collection):
    assert (
        Source.model_validate({**source(made("ru")), "type": kind}).is_collection is is_collection
    )
