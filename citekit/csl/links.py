"""Where a link leads: to the web or to a DOI, and nowhere else.

Source: RFC 3986, 2 (characters of an address); DOI Handbook, 2.5.2.4 (encoding of a DOI in an address).
"""

import re

__all__ = ["address", "ascii_address"]

_WEB = re.compile(r"https?://[^\s\x00-\x1f\x7f]+", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:\s*)?(10\.\d{4,9}/[^\s\x00-\x1f\x7f]+)", re.IGNORECASE)
_OF_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/10\.", re.IGNORECASE)
_NOT_IN_DOI = re.compile(r"""["#?<>{}^\[\]`|\\]|%(?![0-9A-Fa-f]{2})""")
"""What a DOI may hold and an address may not, or only with another meaning."""
_AUTHORITY = re.compile(r"(?<=://)[^/?#:@]+")
_NOT_IN_ADDRESS = re.compile(r"[^\w\-.~:/?#\[\]@!$&'()*+,;=%]", re.ASCII)


def address(text: str) -> str | None:
    """Give the address that a link's text stands for; None where it is not one.

    >>> address("10.1000/18<2>#3"), address("javascript:alert(1)")
    ('https://doi.org/10.1000/18%3C2%3E%233', None)
    """
    if _WEB.fullmatch(text):
        text = text.replace("\\", "%5C")  # browsers would go to another page, taking it for a slash
        return text.replace("#", "%23") if _OF_DOI.match(text) else text
    doi = _DOI.fullmatch(text)
    return None if doi is None else f"https://doi.org/{_NOT_IN_DOI.sub(_encoded, doi[1])}"


def ascii_address(address: str) -> str:
    """Give an address in the characters that every program takes, the name of its host as DNS has it.

    >>> ascii_address("https://пример.рф/Ответ{1}?a=%20")
    'https://xn--e1afmkfd.xn--p1ai/%D0%9E%D1%82%D0%B2%D0%B5%D1%82%7B1%7D?a=%20'
    """
    return _NOT_IN_ADDRESS.sub(_encoded, _AUTHORITY.sub(_in_dns, address, count=1))


def _in_dns(host: re.Match[str]) -> str:
    try:
        return host[0] if host[0].isascii() else host[0].encode("idna").decode("ascii")
    except UnicodeError:
        return host[0]


def _encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode(errors="surrogatepass"))
