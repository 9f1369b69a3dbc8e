"""Where the name of an archive ends: its place, what it belongs to, and its name in another language may follow."""

import re

__all__ = ["ends_name", "extended", "is_city"]

_CITIES = (
    "Berlin|Berlin-Lichterfelde|Abteilungen Potsdam|Potsdam|Koblenz|Freiburg|Bonn|Moscow|Moskva|Москва|Kyiv|Kiev|Київ|Warsaw|Warszawa|Prague|Praha|Budapest|"
    "Sofia|Sofiia|София|Bucharest|București|Belgrade|Beograd|Zagreb|Ljubljana|Tirana|Vienna|Wien|Bern|Paris|La Courneuve|Nantes|Vincennes|"
    "London|Kew|Dublin|Rome|Roma|Madrid|Alcalá de Henares|Lisbon|Lisboa|The Hague|Den Haag|Brussels|Bruxelles|Copenhagen|København|Oslo|Stockholm|Helsinki|"
    "Riga|Vilnius|Tallinn|Minsk|Ulaanbaatar|Beijing|Shanghai|Taipei|Tokyo|Seoul|Hanoi|New Delhi|Canberra|Wellington|Ottawa|Rio de Janeiro|"
    "Brasília|Havana|La Habana|Mexico City|Buenos Aires|Santiago de Chile|Jerusalem|Ankara|Istanbul|Cairo|New York|Geneva|Vatican City|College Park|Cambridge|Oxford|Edinburgh|Belfast|Boston|Princeton|Stanford|New Haven|Ann Arbor|Atlanta|Los Angeles|Chicago|Berkeley"
)
_STATES = (
    "D\\.?C\\.?|Alabama|Arkansas|California|Calif\\.|CA|Connecticut|Conn\\.|CT|Georgia|Ga\\.|GA|Illinois|IL|Indiana|IN|Iowa|IA|Kansas|Kans\\.|KS|"
    "Maryland|Md\\.|MD|Massachusetts|Mass\\.|MA|Michigan|Mich\\.|MI|Minnesota|MN|Missouri|Mo\\.|MO|New Jersey|N\\.J\\.|NJ|New York|N\\.Y\\.|NY|"
    "North Carolina|N\\.C\\.|NC|Ohio|OH|Pennsylvania|Pa\\.|PA|Texas|Tex\\.|TX|Virginia|Va\\.|VA|Wisconsin|Wis\\.|WI"
)
_FOLLOWS = re.compile(
    r"\s*\([^()\d]{1,120}\)"
    rf"|(?:\s+(?:Archives?|Ukrainy|України)|,?\s+(?:{_CITIES})"
    r"|[,:]\s+(?:Public Record Office|PRO|India Office Records)"
    r"|,\s+(?:University of [A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:[A-Z][a-z]+ ){1,2}(?:University|College|Institution|Institute)))(?=\s*(?:[,;:)(]|\.\s|\.?$))"
)
_GOES_ON = re.compile(
    r"\s+(?:of|for|and|in|at|on|de|du|des|der|della|van|von|the|to)\b|\s+[a-zà-þа-я]{3,}(?![.\w]*\s*[\d\[])"
)
_STATE = re.compile(rf",\s+(?:{_STATES})(?=\s*(?:[,;:)(]|\.\s|\.?$))")
_CITY = re.compile(_CITIES)
_MOST = 4


def ends_name(text: str, end: int) -> bool:
    """Whether the name of an archive may end here, and does not go on as in ``National Archives of Romania``."""
    return not _GOES_ON.match(text, end)


def is_city(text: str) -> bool:
    """Whether a text is the name of a city that keeps archives: ``Kew, The National Archives``."""
    return bool(_CITY.fullmatch(text))


def extended(text: str, end: int, *, american: bool = False) -> int:
    """Give where the name of an archive ends with what explains it; the state where it may be American.

    >>> text = "BArch Berlin, DY 30/3386"
    >>> text[: extended(text, 5)]
    'BArch Berlin'
    >>> text = "Johnson Library, Austin, Texas, NSF, box 3"
    >>> text[: extended(text, 23, american=True)]
    'Johnson Library, Austin, Texas'
    """
    for _ in range(_MOST):
        more = _FOLLOWS.match(text, end) or (american and _STATE.match(text, end))
        if not more:
            break
        end = more.end()
    return end
