"""What citekit itself says in citations, in the languages that it has words of: own_words.yaml is the table."""

from pathlib import Path

import pytest
import yaml

from citekit import bibliography, cite
from citekit.csl.cited import Cited
from citekit.model import Source

_FILE = Path(__file__).parent / "own_words.yaml"
TABLE = yaml.load(_FILE.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506 -- makes text and nothing else
TELEGRAM, TALKS = map(Source.model_validate, TABLE["sources"])
BESIDE = Cited(TALKS, text="zh", noting="en")


@pytest.mark.parametrize("locale", TABLE["printed"])
def test_words_of_our_own(locale):
    assert TABLE["printed"][locale] == {
        "telegram": cite(TELEGRAM, locale=locale),
        "telegram-entry": bibliography(TELEGRAM, locale=locale)[0],
        "talks": cite(TALKS, locale=locale),
        "beside": cite(BESIDE, locale=locale),
        "beside-entry": bibliography(BESIDE, locale=locale)[0],
    }


PUBLIC = [
    # locale, what a style for published works prints of the translator
    ("de-DE", "[auf Englisch], übers. von A und B"),
    ("fr-FR", "[en anglais], trad. A et B"),
    ("pl-PL", "[in English], trans. A and B"),
]


@pytest.mark.parametrize(("locale", "said"), PUBLIC)
def test_words_in_public_styles(locale, said):
    line = cite(Cited(TALKS, text="en"), style="chicago-notes-bibliography", locale=locale)
    assert said in line
