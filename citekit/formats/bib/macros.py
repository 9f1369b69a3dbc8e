"""The values of fields: parts joined by ``#``, in braces or quotation marks, numbers, and macros that ``@string`` defines.

Source: O. Patashnik, BibTeXing (1988), section 2, and the grammar of bibtex.web.
"""

import re

from citekit.errors import ParseError, suggest

__all__ = ["MONTHS", "Macros"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros that every style defines."""


class Macros:
    """What the macros of a file stand for, as far as it was read."""

    def __init__(self) -> None:
        self._texts = {name: name for name in MONTHS}

    def define(self, name: str, value: str) -> None:
        """Define a macro, which may stand for another text already.

        Raises:
            ParseError: It is no value.
        """
        self._texts[name.strip().lower()] = self.joined(value)[0]

    def nearest(self, name: str) -> str | None:
        """Give the macro that is most like a name."""
        return suggest(name, self._texts)

    def joined(self, text: str) -> tuple[str, str | None]:
        """Join the parts of a value; give with it the first macro that is not defined.

        Raises:
            ParseError: It is no value, or something follows it.
        """
        parts: list[str] = []
        unknown: str | None = None
        at = 0
        while at < len(text) or parts:
            part, at = _part(text, at)
            is_macro = text[at - 1] not in '}"' and not part.isdecimal()
            if is_macro and part.lower() not in self._texts:
                unknown = unknown or part
            parts.append(self._texts.get(part.lower(), part) if is_macro else part)
            rest = text[at:].lstrip()
            if not rest:
                break
            if not rest.startswith("#"):
                found = re.sub(r"\s+", " ", rest)[:40]
                reason = f"expected a comma or '#' after the value, found {found!r}"
                raise ParseError(reason, text=text, span=(at, len(text)))
            at = len(text) - len(rest) + 1
        return "".join(parts).strip(), unknown


_NUMBER_OR_MACRO = re.compile(r"[^\s{}\"#,=%]+")


def _part(text: str, at: int) -> tuple[str, int]:
    """Read one part of a value: in braces, in quotation marks, a number or a macro."""
    at += len(text[at:]) - len(text[at:].lstrip())
    opening = text[at : at + 1]
    if opening in {"{", '"'}:
        end = _closing(text, at)
        return text[at + 1 : end], end + 1
    match = _NUMBER_OR_MACRO.match(text, at)
    if match is None:
        reason = "expected a value in braces or quotation marks, a number or a macro"
        raise ParseError(reason, text=text, span=(at, len(text)))
    return match[0], match.end()


_DELIMITER = re.compile('[{}"]')


def _closing(text: str, at: int) -> int:
    """Find the brace or quotation mark that closes the one at a place."""
    close, depth = ("}", 0) if text[at] == "{" else ('"', 0)
    for mark in _DELIMITER.finditer(text, at + 1):
        delimiter, place = mark[0], mark.start()
        if delimiter != '"' and text[place - 1] == "\\":
            continue
        if delimiter == close and depth == 0:
            return place
        depth += (delimiter == "{") - (delimiter == "}")
    raise ParseError(f"expected {close!r} at the end of the value", text=text, span=(at, len(text)))
