"""German: the adjective of a language takes the ending of what it stands with."""

from citekit.model import Text
from citekit.model.language import base_language
from citekit.model.text import DerivationKind
from citekit.words.grammar import Grammar

__all__ = ["GERMAN"]

_STEMS = {
    "ar": "arabisch", "az": "aserbaidschanisch", "be": "belarussisch", "bg": "bulgarisch", "bn": "bengalisch", "bo": "tibetisch",
    "bs": "bosnisch", "ca": "katalanisch", "cs": "tschechisch", "da": "dänisch", "de": "deutsch", "el": "griechisch", "en": "englisch",
    "es": "spanisch", "et": "estnisch", "fa": "persisch", "fi": "finnisch", "fr": "französisch", "ga": "irisch", "he": "hebräisch",
    "hr": "kroatisch", "hu": "ungarisch", "hy": "armenisch", "id": "indonesisch", "is": "isländisch", "it": "italienisch", "ja": "japanisch",
    "ka": "georgisch", "kk": "kasachisch", "km": "kambodschanisch", "ko": "koreanisch", "ky": "kirgisisch", "la": "lateinisch",
    "lo": "laotisch", "lt": "litauisch", "lv": "lettisch", "mk": "mazedonisch", "mn": "mongolisch", "ms": "malaiisch", "my": "birmanisch",
    "ne": "nepalesisch", "nl": "niederländisch", "no": "norwegisch", "pl": "polnisch", "ps": "paschtunisch", "pt": "portugiesisch",
    "ro": "rumänisch", "ru": "russisch", "sh": "serbokroatisch", "sk": "slowakisch", "sl": "slowenisch", "sq": "albanisch", "sr": "serbisch",
    "sv": "schwedisch", "ta": "tamilisch", "tg": "tadschikisch", "th": "thailändisch", "tk": "turkmenisch", "tr": "türkisch",
    "ug": "uigurisch", "uk": "ukrainisch", "uz": "usbekisch", "vi": "vietnamesisch", "yi": "jiddisch", "zh": "chinesisch",
    "mul": "mehrsprachig",
}  # fmt: skip
_NOUNS: dict[DerivationKind | None, tuple[str, str]] = {
    None: ("es", "Original"), "translation": ("e", "Übersetzung"), "transcription": ("e", "Transkription"), "copy": ("e", "Abschrift"),
    "excerpt": ("er", "Auszug"), "edition": ("e", "Edition"), "publication": ("e", "Veröffentlichung"),
}  # fmt: skip
_DONE = {
    "translation": "übersetzt", "transcription": "transkribiert", "copy": "abgeschrieben", "excerpt": "exzerpiert",
    "edition": "ediert", "publication": "veröffentlicht",
}  # fmt: skip
_OUT_OF = ("translation", "excerpt")
"""What is made out of a text; all else is made after it."""
_IN = {
    "eo": "auf Esperanto", "hi": "auf Hindi", "mul": "in mehreren Sprachen", "pa": "auf Panjabi", "sw": "auf Swahili", "und": "in unbekannter Sprache",
    "ur": "auf Urdu",
}  # fmt: skip
"""Languages of which no adjective says in which something is written."""
_FROM = {
    "eo": "aus dem Esperanto", "hi": "aus dem Hindi", "mul": "aus mehreren Sprachen", "pa": "aus dem Panjabi", "sw": "aus dem Swahili",
    "und": "aus unbekannter Sprache", "ur": "aus dem Urdu",
}  # fmt: skip
"""The same, as something is translated from them."""


class _German(Grammar):
    tag = "de"
    and_two = and_last = " und "
    original = ("das Original, soweit bekannt", "ein Original, soweit bekannt")
    certainties = {"attested": "bezeugt", "inferred": "erschlossen", "disputed": "umstritten"}
    asserted = "{}, so {}"
    doers = dict.fromkeys(("translation", "transcription", "edition"), "von {}")
    roles = {
        "translators": "Übersetzung: {}", "transcribers": "Transkription: {}", "editors": "bearbeitet von {}", "commissioners": "im Auftrag von {}",
        "obtainers": "Kopie beschafft von {}", "contributors": "Kopie überlassen von {}", "funders": "finanziert von {}",
        "permission": "mit Genehmigung von {}", "authors": "von {}", "book_translators": "übersetzt von {}",
        "support": "ermöglicht durch Förderung von {}", "given": "überlassen von {}",
    }  # fmt: skip
    behalf = " für {}"
    witness = "nach dem Exemplar „{}“"
    written, titled = "Verfasst von {}", "Titel: {}"
    held, and_held = "Aufbewahrt: {}", "; ferner: "
    published = ("veröffentlicht", "nachgedruckt")
    in_title, by_publisher = " in: {}", " bei {}"
    volume, issue, when = "Bd. {}", "Nr. {}", "({})"
    months = (
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    )  # fmt: skip
    seasons = ("Frühjahr", "Sommer", "Herbst", "Winter")
    day, month = "{day}. {month} {year}", "{month} {year}"
    about, perhaps = "um {}", "vermutlich {}"
    spans = ("{} bis {}", "ab {}", "bis {}")
    date_roles = {
        "dated": "datiert", "displayed": "angezeigt", "delivered": "übergeben", "received": "eingegangen", "event": "Ereignis", "sent": "abgesandt",
        "published": "veröffentlicht", "copied": "abgeschrieben",
    }  # fmt: skip
    by_short, at = " von {}", " in {}"
    lost = "kein Exemplar nachgewiesen"
    guessed = {"inferred": "vermutlich {}", "disputed": "angeblich {}, umstritten"}
    mine = "eigene Übersetzung"
    passage = "{} ({})"
    labels = {
        "text": "Text",
        "from": "Vorlage",
        "original": "Original",
        "date": "Datum",
        "support": "Förderung",
    }
    kinds = {
        "memorandum": "Memorandum", "letter": "Brief", "telegram": "Telegramm", "report": "Bericht", "minutes": "Sitzungsprotokoll",
        "speech": "Rede", "statement": "Erklärung", "resolution": "Resolution", "treaty": "Vertrag", "protocol": "Protokoll",
        "directive": "Direktive", "diary": "Tagebuch", "memoir": "Memoiren", "interview": "Interview", "press-release": "Pressemitteilung",
        "article": "Artikel", "map": "Karte", "photograph": "Fotografie",
    }  # fmt: skip
    unnamed = ("Text", "Übersetzung")
    reprinted, edited, translated = "nachgedruckt in {}", "hg. von {}", "übers. von {}"
    circa, either = "ca. {}", " oder "
    decade, before_christ = "{}er Jahre", "{} v. Chr."

    def in_language(self, tag: str) -> str:
        base = base_language(tag)
        if base in _IN:
            return _IN[base]
        stem = _STEMS.get(base)
        return f"auf {stem.capitalize()}" if stem else f"in der Sprache „{tag}“"

    def century(self, number: int) -> str:
        return f"{number}. Jahrhundert"

    def text(self, text: Text) -> str:
        return (
            self.plain(text.language.tag)
            if text.language
            else f"Text „{text.id}“ (Sprache nicht angegeben)"
        )

    def made(self, kind: DerivationKind, origin: Text) -> str:
        if origin.language is None:
            text = f"Text „{origin.id}“ (Sprache nicht angegeben)"
        else:
            text = _with(origin.language.tag, "en", "Text")
        return f"{'aus' if kind in _OUT_OF else 'nach'} dem {text} {_DONE[kind]}"

    def noun(self, kind: DerivationKind | None) -> str:
        return _NOUNS[kind][1]

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        ending, noun = _NOUNS[kind]
        return _with(tag, ending, noun) if tag else f"{noun} (Sprache nicht angegeben)"

    def plain(self, tag: str | None) -> str:
        return _with(tag, "er", "Text") if tag else "Text (Sprache nicht angegeben)"

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        return f"{_NOUNS[kind][1]}{self.out_of(tag)}"

    def out_of(self, tag: str | None) -> str:
        if tag is None:
            return ""
        base = base_language(tag)
        if base in _FROM:
            return f" {_FROM[base]}"
        stem = _STEMS.get(base)
        return f" aus dem {stem.capitalize()}en" if stem else f" aus der Sprache „{tag}“"


def _with(tag: str, ending: str, noun: str) -> str:
    """Put a language before a noun: ``chinesischer Text``; one without an adjective after it."""
    base = base_language(tag)
    if base in _STEMS:
        return f"{_STEMS[base]}{ending} {noun}"
    return f"{noun} {_IN[base]}" if base in _IN else f"{noun} (Sprache: {tag})"


GERMAN = _German()
