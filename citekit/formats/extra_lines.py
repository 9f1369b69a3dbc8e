"""Lines such as ``archive_collection: Fond 118``, by which reference managers hold what they have no field for.

Source: citeproc-js, "Cheater syntax for odd fields"; what Zotero does with such lines in its field Extra.
"""

import re
from typing import Any

from citekit.csl.edtf import edtf_from_words
from citekit.csl.from_date import csl_date
from citekit.csl.vocabulary import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES

__all__ = ["add_line"]

_LINE = re.compile(r"([A-Za-z][A-Za-z_-]*): *(\S.*)")


def add_line(line: str, variables: dict[str, Any]) -> bool:
    """Add what a line says to an item's variables.

    >>> variables = {}
    >>> add_line("editor: Westad || Odd Arne", variables), variables
    (True, {'editor': [{'family': 'Westad', 'given': 'Odd Arne'}]})

    Returns:
        Whether it says something: it names a variable of CSL, which for text and dates was not yet there.
    """
    match = _LINE.fullmatch(line.strip())
    if match is None:
        return False
    name, value = match[1], match[2].strip()
    if name in NAME_VARIABLES:
        variables.setdefault(name, []).append(_name(value))
        return True
    if name in variables:
        return False
    if name in DATE_VARIABLES:
        date = edtf_from_words(value)
        variables[name] = csl_date(date) if date else {"literal": value}
    elif name in TEXT_VARIABLES | NUMBER_VARIABLES:
        variables[name] = value
    return name in variables


def _name(text: str) -> dict[str, str]:
    family, bars, given = (part.strip() for part in text.partition("||"))
    return {"family": family, "given": given} if bars and family and given else {"literal": text}
