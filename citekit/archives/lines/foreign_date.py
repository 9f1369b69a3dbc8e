"""Days as citations in other languages than English write them.

::

    day  := D ["."] ["de"] month ["de"] year ["г." | "g." | "r." | "р."]     3 июля 1957 г., 3. Mai 1962, 3 de mayo de 1962
          | year ["."] month D ["."]                                         1962. május 3.
          | year "年" M "月" D "日"                                           1962年5月3日

The names of months are those of Russian and Ukrainian (Cyrillic and romanised), Bulgarian, Polish, Czech, German, Dutch,
French, Italian, Spanish, Portuguese, Romanian, Hungarian, Slovak and Serbian. Croatian names are left out: ``listopada`` is October there,
and November in Polish and Ukrainian.
"""

import re

__all__ = ["DAY", "day_of"]

_NAMES = (
    "января ianvaria yanvarya janvaria січня януари stycznia ledna januar januari janvier gennaio enero janeiro ianuarie január januára",
    "февраля fevralia fevralya лютого февруари lutego února februar februari février fevrier febbraio febrero fevereiro februarie február februára",
    "марта marta березня март marca března märz maart mars marzo março martie március mart",
    "апреля aprelia aprelya квітня април kwietnia dubna april avril aprile abril aprilie április apríla",
    "мая maia maya травня май maja května mai mei maggio mayo maio május mája maj",
    "июня iiunia iunia iyunya червня юни czerwca června juni juin giugno junio junho iunie június júna jun",
    "июля iiulia iulia iyulya липня юли lipca července juli juillet luglio julio julho iulie július júla jul",
    "августа avgusta серпня август sierpnia srpna august augustus août aout agosto augusztus augusta avgust",
    "сентября sentiabria sentyabrya вересня септември września září september septembre settembre septiembre setembro septembrie szeptember septembra septembar",
    "октября oktiabria oktyabrya жовтня октомври października října oktober octobre ottobre octubre outubro octombrie október októbra oktobar",
    "ноября noiabria noyabrya листопада ноември listopada listopadu november novembre noviembre novembro noiembrie novembra novembar",
    "декабря dekabria dekabrya грудня декември grudnia prosince dezember december décembre decembre dicembre diciembre dezembro decembrie decembra decembar",
)
_MONTHS = {name: at for at, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[0-9]|20)\d\d"
DAY = (
    rf"(?:\d{{1,2}}(?:\.|er|º)?\s+(?:de\s+)?(?:{_MONTH})\s+(?:de\s+)?{_YEAR}(?:\s?(?:года?|goda?|roku|[гgrр])(?![^\W\d_])\.?)?"
    rf"|{_YEAR}\.?\s+(?:{_MONTH})\s+\d{{1,2}}(?!\d)\.?|{_YEAR}年\d{{1,2}}月\d{{1,2}}日)"
)
"""The pattern of a day; case does not count."""
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})\D*?\s(?P<month>{_MONTH})\s\D*(?P<year>{_YEAR})", re.IGNORECASE
)
_YEAR_FIRST = re.compile(
    rf"(?P<year>{_YEAR})(?:\.?\s(?P<month>{_MONTH})\s|年(?P<number>\d{{1,2}})月)(?P<day>\d{{1,2}})",
    re.IGNORECASE,
)


def day_of(text: str) -> str | None:
    """Give the day in EDTF that words mean; None where they are no day.

    >>> day_of("3 июля 1957 г."), day_of("1962. május 3."), day_of("1962年5月3日"), day_of("May 3, 1962")
    ('1957-07-03', '1962-05-03', '1962-05-03', None)
    """
    found = _DAY_FIRST.match(text) or _YEAR_FIRST.match(text)
    if found is None:
        return None
    said = found.groupdict()
    month = _MONTHS[said["month"].casefold()] if said["month"] else int(said["number"])
    return f"{said['year']}-{month:02}-{int(said['day']):02}"
