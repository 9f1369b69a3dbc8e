"""Letters for items of one author and year.

Source: CSL 1.0.2, "Disambiguation", disambiguate-add-year-suffix.
"""

__all__ = ["letters"]


def letters(number: int) -> str:
    """Give a, b, ..., z, aa, ab, ... for 0, 1, ....

    >>> [letters(number) for number in (0, 25, 26)]
    ['a', 'z', 'aa']
    """
    text = ""
    number += 1
    while number:
        number, last = divmod(number - 1, 26)
        text = chr(ord("a") + last) + text
    return text
