"""Spanish: the adjective of a language takes the gender of what it stands with."""

import re
from collections.abc import Sequence

from citekit.model import Text
from citekit.model.language import base_language
from citekit.model.text import DerivationKind
from citekit.numerals import roman
from citekit.words.grammar import Grammar

__all__ = ["SPANISH"]

_ADJECTIVES = {
    "ar": "árabe", "az": "azerí", "be": "bielorruso", "bg": "búlgaro", "bn": "bengalí", "bo": "tibetano", "bs": "bosnio", "ca": "catalán",
    "cs": "checo", "da": "danés", "de": "alemán", "el": "griego", "en": "inglés", "es": "español", "et": "estonio", "fa": "persa",
    "fi": "finés", "fr": "francés", "ga": "irlandés", "he": "hebreo", "hi": "hindi", "hr": "croata", "hu": "húngaro", "hy": "armenio",
    "id": "indonesio", "is": "islandés", "it": "italiano", "ja": "japonés", "ka": "georgiano", "kk": "kazajo", "km": "jemer", "ko": "coreano",
    "ky": "kirguís", "la": "latino", "lo": "laosiano", "lt": "lituano", "lv": "letón", "mk": "macedonio", "mn": "mongol", "ms": "malayo",
    "my": "birmano", "ne": "nepalí", "nl": "neerlandés", "no": "noruego", "pl": "polaco", "ps": "pastún", "pt": "portugués", "ro": "rumano",
    "ru": "ruso", "sh": "serbocroata", "sk": "eslovaco", "sl": "esloveno", "sq": "albanés", "sr": "serbio", "sv": "sueco", "ta": "tamil",
    "tg": "tayiko", "th": "tailandés", "tk": "turcomano", "tr": "turco", "ug": "uigur", "uk": "ucraniano", "ur": "urdu", "uz": "uzbeko",
    "vi": "vietnamita", "zh": "chino", "mul": "multilingüe",
}  # fmt: skip
_FEMININES = {
    "alemán": "alemana", "catalán": "catalana", "español": "española", "kirguís": "kirguisa", "letón": "letona", "mongol": "mongola", "pastún": "pastuna",
    **{f"{stem}és": f"{stem}esa" for stem in ("alban", "dan", "fin", "franc", "ingl", "irland", "island", "japon", "neerland", "portugu", "tailand")},
}  # fmt: skip
_NAMES = {"la": "latín"}
"""Names of languages that are not the adjective."""
_NOUNS: dict[DerivationKind | None, tuple[bool, str]] = {
    None: (False, "original"), "translation": (True, "traducción"), "transcription": (True, "transcripción"), "copy": (True, "copia"),
    "excerpt": (False, "extracto"), "edition": (True, "edición"), "publication": (True, "publicación"),
}  # fmt: skip
"""Whether feminine, and the noun."""
_DONE = {
    "translation": "traducido", "transcription": "transcrito", "copy": "copiado", "excerpt": "extractado", "edition": "editado",
    "publication": "publicado",
}  # fmt: skip
_IN = {
    "eo": "en esperanto", "mul": "en varias lenguas", "pa": "en panyabí", "sw": "en suajili", "und": "en lengua desconocida", "yi": "en yidis",
}  # fmt: skip
"""Languages of which no adjective says in which something is written."""
_FROM = {
    "eo": "del esperanto", "mul": "de varias lenguas", "pa": "del panyabí", "sw": "del suajili", "und": "de lengua desconocida", "yi": "del yidis",
}  # fmt: skip
"""The same, as something is translated from them."""
_DAY = re.compile(r"\d\d? de ")
_SEASONS = {"primavera": "la", "verano": "el", "otoño": "el", "invierno": "el"}
"""Seasons with their articles."""
_AS_I = re.compile(r"[^\w]*(?:[IÍÎ]|Hi(?![aeoáéó]))", re.IGNORECASE)
"""What begins with the sound of "y", before which that becomes "e"."""
_AS_O = re.compile(r"[^\w]*(?:H?[OÓ]|8|11(?!\d))", re.IGNORECASE)
"""What begins with the sound of "o", before which that becomes "u": ``ocho``, ``once``, ``octubre``."""
_UNSTATED = "lengua no indicada"


class _Spanish(Grammar):
    tag = "es"
    and_two = and_last = " y "
    original = ("el original, hasta donde se sabe", "un original, hasta donde se sabe")
    certainties = {"attested": "atestiguado", "inferred": "por deducción", "disputed": "discutido"}
    asserted = "{}, según {}"
    doers = dict.fromkeys(("translation", "transcription", "edition"), "por {}")
    roles = {
        "translators": "traducción: {}", "transcribers": "transcripción: {}", "editors": "editado por {}", "commissioners": "encargado por {}",
        "obtainers": "copia obtenida por {}", "contributors": "copia facilitada por {}", "funders": "financiado por {}",
        "permission": "con permiso de {}", "authors": "por {}", "book_translators": "traducido por {}",
        "support": "con el apoyo de {}", "given": "facilitado por {}",
    }  # fmt: skip
    behalf = " para {}"
    witness = "según el ejemplar «{}»"
    written, titled = "Escrito por {}", "Título: {}"
    held, and_held = "Se conserva en: {}", "; y en: "
    published = ("publicado", "reimpreso")
    in_title, by_publisher = " en {}", " por {}"
    volume, issue, when = "vol. {}", "núm. {}", "({})"
    months = (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    )  # fmt: skip
    seasons = ("primavera", "verano", "otoño", "invierno")
    day, month, season = "{day} de {month} de {year}", "{month} de {year}", "{month} de {year}"
    about, perhaps = "hacia {}", "quizá {}"
    spans = ("{} a {}", "desde {}", "hasta {}")
    date_roles = {
        "dated": "fechado", "displayed": "indicado en el sitio", "delivered": "entregado", "received": "recibido", "event": "suceso",
        "sent": "enviado", "published": "publicado", "copied": "copiado",
    }  # fmt: skip
    by_short, at = " por {}", ": {}"
    lost = "no consta ningún ejemplar"
    guessed = {"inferred": "probablemente {}", "disputed": "{}, lo que se discute"}
    mine = "traducción propia"
    passage = "{} ({})"
    labels = {
        "text": "Texto",
        "from": "A partir de",
        "original": "Original",
        "date": "Fecha",
        "support": "Apoyo",
    }
    kinds = {
        "memorandum": "memorando", "letter": "carta", "telegram": "telegrama", "report": "informe", "minutes": "acta", "speech": "discurso",
        "statement": "declaración", "resolution": "resolución", "treaty": "tratado", "protocol": "protocolo", "directive": "directiva",
        "diary": "diario", "memoir": "memorias", "interview": "entrevista", "press-release": "comunicado de prensa", "article": "artículo",
        "map": "mapa", "photograph": "fotografía",
    }  # fmt: skip
    unnamed = ("texto", "traducción")
    reprinted, edited, translated = "reimpreso en {}", "ed. {}", "trad. {}"
    circa, either = "ca. {}", " o "
    dash = "-"
    decade, before_christ = "década de {}", "{} a. C."

    def governed(self, date: str) -> str:
        first = date.partition(" ")[0]
        if first in _SEASONS:
            return f"{_SEASONS[first]} {date}"
        return f"el {date}" if _DAY.match(date) else date

    def joined_by(self, word: str, parts: Sequence[str]) -> str:
        text = parts[0] if parts else ""
        for part in parts[1:]:
            if word == self.and_two and _AS_I.match(part):
                text += f" e {part}"
            elif word == self.either and _AS_O.match(part):
                text += f" u {part}"
            else:
                text += f"{word}{part}"
        return text

    def in_language(self, tag: str) -> str:
        return _IN.get(base_language(tag)) or f"en {_name(tag) or f'la lengua «{tag}»'}"

    def century(self, number: int) -> str:
        return f"siglo {roman(number).upper()}"

    def text(self, text: Text) -> str:
        return (
            self.plain(text.language.tag) if text.language else f"texto «{text.id}» ({_UNSTATED})"
        )

    def made(self, kind: DerivationKind, origin: Text) -> str:
        return f"{_DONE[kind]} del {self.text(origin)}"

    def noun(self, kind: DerivationKind | None) -> str:
        return _NOUNS[kind][1]

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        feminine, noun = _NOUNS[kind]
        return f"{noun} {_adjective(tag, feminine=feminine)}" if tag else f"{noun} ({_UNSTATED})"

    def plain(self, tag: str | None) -> str:
        return f"texto {_adjective(tag, feminine=False)}" if tag else f"texto ({_UNSTATED})"

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        feminine, noun = _NOUNS[kind]
        return f"{'una' if feminine else 'un'} {noun}{self.out_of(tag)}"

    def out_of(self, tag: str | None) -> str:
        if tag is None:
            return ""
        base = base_language(tag)
        if base in _FROM:
            return f" {_FROM[base]}"
        name = _name(tag)
        return f" del {name}" if name else f" de la lengua «{tag}»"


def _name(tag: str) -> str | None:
    base = base_language(tag)
    return None if base == "mul" else _NAMES.get(base) or _ADJECTIVES.get(base)


def _adjective(tag: str, *, feminine: bool) -> str:
    base = base_language(tag)
    name = _ADJECTIVES.get(base)
    if name is None:
        return _IN.get(base) or f"(lengua: {tag})"
    if not feminine:
        return name
    return _FEMININES.get(name) or (f"{name[:-1]}a" if name.endswith("o") else name)


SPANISH = _Spanish()
