"""Where a link leads: to the web or to a DOI, and nowhere else."""

import re

__all__ = ["address"]

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def address(text: str) -> str | None:
    """Give the address that a link's text stands for; None where it is not one.

    >>> address("10.1000/182"), address("javascript:alert(1)")
    ('https://doi.org/10.1000/182', None)
    """
    if _WEB.fullmatch(text):
        return text
    doi = _DOI.fullmatch(text)
    return None if doi is None else f"https://doi.org/{doi[1]}"
