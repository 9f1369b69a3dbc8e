"""What stands in which order: as the alphabets of languages have it, and as ICU has it, where node is there."""

import json
import random
import shutil
import subprocess

import pytest

from citekit.csl import Citation, Cite
from citekit.csl.collation import collation_key

ROWS = [
    # the language, words in order
    ("", "Anders Äpfel azur Boris Éclair Elan Élan Zebra"),
    ("en-US", "Åkesson Ängström Apel Ödman Olsen Zander Иванов"),
    ("sv-SE", "Apel Olsen Zander Åkesson Ängström Ödman Иванов"),
    ("da-DK", "Abel Møller Zander Ærø Ørsted Aagaard Århus"),
    ("et-EE", "Saar Šmidt Zimmer Žukov Tamm Vaher Õun Ülo"),
    ("cs-CZ", "Cibulka Čapek Dvořák Hus Charta Ivan Řezáč Šimon Žižka"),
    ("hu-HU", "Cukor Csaba Gál Gyula Szabó Tóth Tyukod Zala Zsuzsa"),
    ("pl-PL", "Lis Łódź Mak Nowak Ślusarz Zając Źródło Żak"),
    ("es-ES", "Chávez Cruz Llosa Luna Núñez Nuñoa Ñandú Ortiz"),
    ("tr-TR", "Cem Çelik Gül Ğ Halil Işık İnalcık Oğuz Özal"),
    ("lt-LT", "Ylius Iljinas Ivanauskas Jonas"),
    ("vi-VN", "Dung Đông Em"),
    ("ru-RU", "Ёлкин Ильин Йорк Киров Acheson Zorin"),
    ("uk-UA", "Гнатюк Ґалаґан Євген Жук Іваненко Їжак Acheson"),
    ("en-US", "Acheson Zorin Ёлкин Ильин Йорк Киров"),
    ("el-GR", "Άννα Βασίλης Acheson Киров"),
    ("zh-CN", "毛 Acheson"),
    ("sr-Latn-RS", "Cvetko Čedo Ćira Dušan Džon Đorđe Ljuba Киров"),
    ("sr-Cyrl-RS", "Киров Cvetko Čedo"),
]


@pytest.mark.parametrize(("language", "words"), ROWS)
def test_words_of_a_language(language, words):
    words = words.split()
    shuffled = sorted(words, reverse=True)
    assert sorted(shuffled, key=lambda word: collation_key(word, language)) == words


TITLE = '<text variable="title"/>'


def test_entries_stand_in_the_order_of_the_language_written_in(make):
    bibliography = (
        '<bibliography><sort><key variable="title"/></sort><layout>'
        + TITLE
        + "</layout></bibliography>"
    )
    items = [{"title": one} for one in ("Zander", "Åkesson", "Apel")]
    for language, order in [("en-US", ["i1", "i2", "i0"]), ("sv-SE", ["i2", "i0", "i1"])]:
        processor = make(TITLE, *items, bibliography=bibliography, language=language)
        cited = [Citation((Cite(f"i{at}"),)) for at in range(3)]
        assert [one for one, _ in processor.bibliography(cited)] == order


LATIN = "abcdefghijklmnopqrstuvwxyzáàâéèêëíîïóôúûñç"
LETTERS = {
    # the language, letters of its words besides the bare Latin ones
    "az": "çəğıöşü", "cs": "áčďéěíňóřšťúůýž", "da": "æøå", "de": "äöü", "es": "áéíñóúü", "et": "šžõäöü",
    "fi": "åäö", "fr": "àâçéèêëîïôùûüÿ", "hr": "čćđšž", "hu": "áéíóöőúüű", "is": "áðéíóúýþæö", "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž", "nb": "æøå", "pl": "ąćęłńóśźż", "pt": "ãáâàçéêíóôõú", "ro": "ăâîșț", "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž", "sq": "çë", "sv": "åäö", "tr": "çğıöşü", "vi": "ăâđêôơư", "cy": "âêîôûŵŷ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя", "el": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ", "he": "אבגדהוזחטיכלמנסעפצקרשת",
}  # fmt: skip
SCRIPT = """
const asked = JSON.parse(require('fs').readFileSync(0));
const answers = Object.entries(asked).map(([language, pairs]) => {
  const collator = new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true });
  return [language, pairs.map(([one, other]) => Math.sign(collator.compare(one, other)))];
});
console.log(JSON.stringify(Object.fromEntries(answers)));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_words_stand_as_in_icu():
    chance = random.Random(1962)  # noqa: S311 -- the same words each time

    def word(letters):
        # ICU takes "aå" for "aa" with a ring, and so for one letter of Danish, which no reader does.
        return "".join(chance.choices(letters, k=chance.randint(1, 5))).replace("aå", "å")

    asked = {}
    for language, own in LETTERS.items():
        letters = [*LATIN[:26], *own, *own]
        asked[language] = [(word(letters), word(letters)) for _ in range(400)]
    run = subprocess.run(
        ["node", "-e", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    wrong = []
    for language, signs in json.loads(run.stdout).items():
        for (one, other), sign in zip(asked[language], signs, strict=True):
            first, second = (collation_key(text, language)[0] for text in (one, other))
            if (first > second) - (first < second) != sign:
                wrong.append((language, one, other, sign))
    assert not wrong
