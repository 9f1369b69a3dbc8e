"""Dates as a style prints them.

Source: CSL 1.0.2, "Date", "Date-part", "Date Ranges", "AD and BC", "Localized Dates".
"""

from collections.abc import Mapping, Sequence

from citekit.csl.dates import Day, ItemDate
from citekit.csl.formatting import delimit, inner_finisher
from citekit.csl.locale import Locale
from citekit.csl.numbers import ordinal
from citekit.csl.richtext import read_rich

__all__ = ["DateFormat"]

_SIZES = ("year", "month", "day")
_FIRST_FOUR_DIGIT_YEAR = 1000
_EN_DASH = "–"


class _Part:
    """One ``cs:date-part``, made ready."""

    def __init__(self, attributes: Mapping[str, str], locale: Locale) -> None:
        self.name = attributes["name"]
        self._form = attributes.get("form", "")
        self._locale = locale
        self._inner = inner_finisher(attributes) or str
        self._prefix = delimit(attributes.get("prefix", ""))
        self._suffix = delimit(attributes.get("suffix", ""))
        self.range_delimiter = attributes.get("range-delimiter", _EN_DASH)

    def text(self, day: Day, *, prefix: bool = True, suffix: bool = True) -> str:
        """Give the part of a day, without its affixes where told."""
        value = getattr(self, f"_{self.name}")(day)
        if not value:
            return ""
        inner = self._inner(value)
        return f"{self._prefix if prefix else ''}{inner}{self._suffix if suffix else ''}"

    def literal(self, text: str, suffix: str, *, affixes: bool) -> str:
        """Give words that stand in the year's place, with the year suffix."""
        inner = f"{self._inner(text)}{suffix}"
        return f"{self._prefix}{inner}{self._suffix}" if affixes else inner

    def _year(self, day: Day) -> str:
        if not day.year:
            return ""
        if self._form == "short":
            return f"{abs(day.year) % 100:02}"
        if day.year < 0:
            return f"{-day.year}{self._locale.term('bc') or ''}"
        era = (self._locale.term("ad") or "") if day.year < _FIRST_FOUR_DIGIT_YEAR else ""
        return f"{day.year}{era}"

    def _month(self, day: Day) -> str:
        locale = self._locale
        if day.season:
            if day.season.isdigit():
                if self._form.startswith("numeric"):
                    return ""  # a season has a name, and no number
                return locale.term(f"season-{int(day.season):02}") or day.season
            return day.season
        if not day.month:
            return ""
        if self._form == "numeric":
            return str(day.month)
        if self._form == "numeric-leading-zeros":
            return f"{day.month:02}"
        form = "short" if self._form == "short" else "long"
        return read_rich(locale.term(f"month-{day.month:02}", form) or "")

    def _day(self, day: Day) -> str:
        if not day.day:
            return ""
        if self._form == "numeric-leading-zeros":
            return f"{day.day:02}"
        if self._form == "ordinal":
            if day.day > 1 and self._locale.is_on("limit-day-ordinals-to-day-1"):
                return str(day.day)
            gender = self._locale.gender(f"month-{day.month:02}")
            return ordinal(day.day, self._locale, gender)
        return str(day.day)


class DateFormat:
    """How a ``cs:date`` prints dates.

    Args:
        parts: The attributes of its ``cs:date-part`` elements.
        delimiter: What stands between them.
        locale: The locale, with its terms.
        is_localized: Whether the parts are the locale's, whose affixes ("年", say) belong to numbers.
    """

    def __init__(
        self,
        parts: Sequence[Mapping[str, str]],
        delimiter: str,
        locale: Locale,
        *,
        is_localized: bool = False,
    ) -> None:
        self._is_localized = is_localized
        self._parts = [_Part(part, locale) for part in parts if part.get("name") in _SIZES]
        self._delimiter = delimit(delimiter)
        self.has_year = any(part.name == "year" for part in self._parts)
        self._cache: dict[tuple[ItemDate, str], str] = {}

    def text(self, date: ItemDate, suffix: str = "") -> str:
        """Give a date as marked text.

        Args:
            date: The date; a literal one is given as it is, where its year is asked for.
            suffix: The year suffix that follows the first year printed.
        """
        found = self._cache.get((date, suffix))
        if found is None:
            found = self._cache[date, suffix] = self._text(date, suffix)
        return found

    def _text(self, date: ItemDate, suffix: str) -> str:
        if date.begin is None:
            return self._literal(read_rich(date.literal), suffix)
        parts = [part for part in self._parts if date.begin.has(part.name)]
        if date.end is not None:
            parts = [
                part for part in self._parts if date.begin.has(part.name) or date.end.has(part.name)
            ]
        if not parts:
            return ""
        if date.end is not None:
            return self._range(date.begin, date.end, parts, suffix)
        if date.is_open:
            text = self._join(date.begin, parts, suffix, last_suffix=False)
            return f"{text}{self._range_delimiter('year')}"
        return self._join(date.begin, parts, suffix)

    def _literal(self, text: str, suffix: str) -> str:
        if not self._parts:
            return text + suffix
        years = [part for part in self._parts if part.name == "year"]
        return years[0].literal(text, suffix, affixes=not self._is_localized) if years else ""

    def _join(
        self,
        day: Day,
        parts: Sequence[_Part],
        suffix: str = "",
        *,
        first_prefix: bool = True,
        last_suffix: bool = True,
    ) -> str:
        texts = []
        last = len(parts) - 1
        for at, part in enumerate(parts):
            has_prefix, has_suffix = first_prefix or at > 0, last_suffix or at < last
            if part.name == "year" and suffix:
                text = part.text(day, prefix=has_prefix, suffix=False) + suffix
                whole = part.text(day, prefix=False, suffix=False)
                full = part.text(day, prefix=False)
                text += full[len(whole) :] if has_suffix else ""
            else:
                text = part.text(day, prefix=has_prefix, suffix=has_suffix)
            if text:
                texts.append(text)
        return self._delimiter.join(texts)

    def _range(self, begin: Day, end: Day, parts: Sequence[_Part], suffix: str) -> str:
        shown = {part.name for part in parts}
        largest = _largest_difference(begin, end, shown)
        if largest is None:
            return self._join(begin, parts, suffix)
        varying = set(_SIZES[_SIZES.index(largest) :])
        at = [number for number, part in enumerate(parts) if part.name in varying]
        before, inside, after = parts[: at[0]], parts[at[0] : at[-1] + 1], parts[at[-1] + 1 :]
        starting = [part for part in inside if begin.has(part.name)]
        ending = [part for part in inside if end.has(part.name)]
        whole = (
            self._join(begin, starting, "", last_suffix=False)
            + self._range_delimiter(largest)
            + self._join(end, ending, suffix, first_prefix=False)
        )
        pieces = [self._join(begin, before), whole, self._join(end, after, suffix)]
        return self._delimiter.join(filter(None, pieces))

    def _range_delimiter(self, name: str) -> str:
        for part in self._parts:
            if part.name == name:
                return part.range_delimiter
        return _EN_DASH

    def digits(self, date: ItemDate) -> str:
        """Give the parts shown as digits that sort, such as ``0196206``; none for a literal date."""
        if date.begin is None:
            return ""
        names = {part.name for part in self._parts}
        ends = [date.begin] + ([date.end] if date.end else [])
        return " ".join(_digits(day, names) for day in ends)


_SHIFT = 1_000_000


def _digits(day: Day, names: set[str]) -> str:
    """Shift years, so that those before Christ sort first."""
    year = f"{day.year + _SHIFT:07}" if "year" in names else ""
    return (
        year
        + (f"{day.month:02}" if day.month and "month" in names else "")
        + (f"{day.day:02}" if day.day and "day" in names else "")
    )


def _largest_difference(begin: Day, end: Day, shown: set[str]) -> str | None:
    if "year" in shown and begin.year != end.year:
        return "year"
    if "month" in shown and (begin.month, begin.season) != (end.month, end.season):
        return "month"
    return "day" if "day" in shown and begin.day != end.day else None
