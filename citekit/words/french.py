"""French: the adjective of a language takes the gender of what it stands with; articles elide before vowels."""

import re

from citekit.model import Text
from citekit.model.language import base_language
from citekit.model.text import DerivationKind
from citekit.numerals import roman
from citekit.words.grammar import Grammar

__all__ = ["FRENCH"]

_ADJECTIVES = {
    "ar": "arabe", "az": "azéri", "be": "biélorusse", "bg": "bulgare", "bn": "bengali", "bo": "tibétain", "bs": "bosnien", "ca": "catalan",
    "cs": "tchèque", "da": "danois", "de": "allemand", "el": "grec", "en": "anglais", "es": "espagnol", "et": "estonien", "fa": "persan",
    "fi": "finnois", "fr": "français", "ga": "irlandais", "he": "hébreu", "hr": "croate", "hu": "hongrois", "hy": "arménien", "id": "indonésien",
    "is": "islandais", "it": "italien", "ja": "japonais", "ka": "géorgien", "kk": "kazakh", "km": "khmer", "ko": "coréen", "ky": "kirghize",
    "la": "latin", "lo": "laotien", "lt": "lituanien", "lv": "letton", "mk": "macédonien", "mn": "mongol", "ms": "malais", "my": "birman",
    "ne": "népalais", "nl": "néerlandais", "no": "norvégien", "pl": "polonais", "ps": "pachto", "pt": "portugais", "ro": "roumain", "ru": "russe",
    "sh": "serbo-croate", "sk": "slovaque", "sl": "slovène", "sq": "albanais", "sr": "serbe", "sv": "suédois", "ta": "tamoul", "tg": "tadjik",
    "th": "thaïlandais", "tk": "turkmène", "tr": "turc", "ug": "ouïghour", "uk": "ukrainien", "uz": "ouzbek", "vi": "vietnamien",
    "zh": "chinois", "mul": "multilingue",
}  # fmt: skip
_FEMININES = {
    "azéri": "azérie", "bengali": "bengalie", "grec": "grecque", "hébreu": "hébraïque", "letton": "lettonne", "malais": "malaise",
    "pachto": "pachto", "turc": "turque", "khmer": "khmère", "ouzbek": "ouzbèke",
}  # fmt: skip
_NOUNS: dict[DerivationKind | None, tuple[bool, str]] = {
    None: (False, "original"), "translation": (True, "traduction"), "transcription": (True, "transcription"), "copy": (True, "copie"),
    "excerpt": (False, "extrait"), "edition": (True, "édition"), "publication": (True, "publication"),
}  # fmt: skip
"""Whether feminine, and the noun."""
_DONE = {
    "translation": "traduit", "transcription": "transcrit", "copy": "copié", "excerpt": "extrait", "edition": "édité", "publication": "publié",
}  # fmt: skip
_IN = {
    "eo": "en espéranto", "hi": "en hindi", "mul": "en plusieurs langues", "pa": "en pendjabi", "sw": "en swahili", "und": "en langue inconnue",
    "ur": "en ourdou", "yi": "en yiddish",
}  # fmt: skip
"""Languages of which no adjective says in which something is written."""
_FROM = {
    "eo": "de l’espéranto", "hi": "du hindi", "mul": "de plusieurs langues", "pa": "du pendjabi", "sw": "du swahili",
    "und": "d’une langue inconnue", "ur": "de l’ourdou", "yi": "du yiddish",
}  # fmt: skip
"""The same, as something is translated from them."""
_UNSTATED = "langue non précisée"
_DAY = re.compile(r"(?:1er|\d\d?) ")
_SEASONS = {"printemps": "le ", "été": "l’", "automne": "l’", "hiver": "l’"}
"""Seasons with their articles."""


class _French(Grammar):
    tag = "fr"
    colon, semicolon = "\u00a0: ", "\u00a0; "
    and_two = and_last = " et "
    original = ("l’original, pour autant qu’on le sache", "un original, pour autant qu’on le sache")
    certainties = {"attested": "attesté", "inferred": "par déduction", "disputed": "contesté"}
    asserted = "{}, selon {}"
    doers = dict.fromkeys(("translation", "transcription", "edition"), "par {}")
    roles = {
        "translators": "traduction\u00a0: {}", "transcribers": "transcription\u00a0: {}", "editors": "édité par {}",
        "commissioners": "commandité par {}", "obtainers": "copie obtenue par {}", "contributors": "copie fournie par {}",
        "funders": "financé par {}", "permission": "avec l’autorisation de\u00a0: {}", "authors": "par {}", "book_translators": "traduit par {}",
        "support": "avec le soutien de\u00a0: {}", "given": "fourni par {}",
    }  # fmt: skip
    behalf = " pour {}"
    witness = "d’après l’exemplaire «\u00a0{}\u00a0»"
    written, titled = "Rédigé par {}", "Titre\u00a0: {}"
    held, and_held = "Conservé\u00a0: {}", "\u00a0; et\u00a0: "
    published = ("publié", "réimprimé")
    in_title, by_publisher = " dans {}", " par {}"
    volume, issue, when = "vol. {}", "nº {}", "({})"
    months = (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    )  # fmt: skip
    seasons = ("printemps", "été", "automne", "hiver")
    day, month = "{day} {month} {year}", "{month} {year}"
    question = "\u00a0?"
    about, perhaps = "vers {}", "peut-être {}"
    spans = ("{} – {}", "depuis {}", "jusqu’en {}")
    date_roles = {
        "dated": "daté", "displayed": "affiché", "delivered": "remis", "received": "reçu", "event": "événement", "sent": "expédié",
        "published": "publié", "copied": "copié",
    }  # fmt: skip
    by_short, at = " par {}", "\u00a0: {}"
    lost = "aucun exemplaire signalé"
    guessed = {"inferred": "vraisemblablement {}", "disputed": "{}, ce qui est contesté"}
    mine = "notre traduction"
    passage = "{} ({})"
    labels = {
        "text": "Texte",
        "from": "Établi d’après",
        "original": "Original",
        "date": "Date",
        "support": "Soutien",
    }
    kinds = {
        "memorandum": "mémorandum", "letter": "lettre", "telegram": "télégramme", "report": "rapport", "minutes": "procès-verbal",
        "speech": "discours", "statement": "déclaration", "resolution": "résolution", "treaty": "traité", "protocol": "protocole",
        "directive": "directive", "diary": "journal", "memoir": "mémoires", "interview": "entretien", "press-release": "communiqué de presse",
        "article": "article", "map": "carte", "photograph": "photographie",
    }  # fmt: skip
    unnamed = ("texte", "traduction")
    reprinted, edited, translated = "repris dans {}", "éd. {}", "trad. {}"
    circa, either = "vers {}", " ou "
    dash = "\u2011"
    decade, before_christ = "années {}", "{} av. J.-C."

    def numbered(self, day: int | None) -> str:
        return "1er" if day == 1 else super().numbered(day)

    def governed(self, date: str) -> str:
        first = date.partition(" ")[0]
        if first in _SEASONS:
            return f"{_SEASONS[first]}{date}"
        return f"le {date}" if _DAY.match(date) else date

    def until(self, template: str, date: str) -> str:
        governed = self.governed(date)
        if governed.startswith("le "):
            return f"jusqu’au {governed.removeprefix('le ')}"
        if governed.startswith("l’"):
            return f"jusqu’à {governed}"
        return f"jusque {date}" if date.startswith("vers ") else template.format(date)

    def around(self, date: str) -> str:
        return self.circa.format(self.governed(date))

    def in_language(self, tag: str) -> str:
        base = base_language(tag)
        named = _ADJECTIVES.get(base) or f"langue «\u00a0{tag}\u00a0»"
        return _IN.get(base) or f"en {named}"

    def century(self, number: int) -> str:
        return f"{roman(number).upper()}{'er' if number == 1 else 'e'} siècle"

    def text(self, text: Text) -> str:
        return (
            self.plain(text.language.tag)
            if text.language
            else f"texte «\u00a0{text.id}\u00a0» ({_UNSTATED})"
        )

    def made(self, kind: DerivationKind, origin: Text) -> str:
        return f"{_DONE[kind]} du {self.text(origin)}"

    def noun(self, kind: DerivationKind | None) -> str:
        return _NOUNS[kind][1]

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        feminine, noun = _NOUNS[kind]
        return f"{noun} {_adjective(tag, feminine=feminine)}" if tag else f"{noun} ({_UNSTATED})"

    def plain(self, tag: str | None) -> str:
        return f"texte {_adjective(tag, feminine=False)}" if tag else f"texte ({_UNSTATED})"

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        feminine, noun = _NOUNS[kind]
        return f"{'une' if feminine else 'un'} {noun}{self.out_of(tag)}"

    def out_of(self, tag: str | None) -> str:
        if tag is None:
            return ""
        base = base_language(tag)
        if base in _FROM:
            return f" {_FROM[base]}"
        name = _ADJECTIVES.get(base)
        if name is None:
            return f" de la langue «\u00a0{tag}\u00a0»"
        return f" de l’{name}" if name.startswith(_VOWELS) else f" du {name}"


_VOWELS = ("a", "e", "é", "i", "o", "u", "hébr")
"""How words begin before which the article elides; the h of ``hongrois`` is aspirate."""


def _adjective(tag: str, *, feminine: bool) -> str:
    base = base_language(tag)
    name = _ADJECTIVES.get(base)
    if name is None:
        return _IN.get(base) or f"(langue\u00a0: {tag})"
    if not feminine:
        return name
    if name in _FEMININES:
        return _FEMININES[name]
    if name.endswith("en"):
        return f"{name}ne"
    return name if name.endswith("e") else f"{name}e"


FRENCH = _French()
