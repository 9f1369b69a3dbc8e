"""Text of an item, written so that every processor sets it alike.

Processors turn straight quotation marks into those of the language, outer and inner in turn. Of curly ones each has
its own opinion, and of a space before a colon as well.
"""

import re

__all__ = ["neutral"]

_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_OPEN_SPACE = re.compile(r"(?<=\S) (?=[:;?!»](?:\s|$))|(?<=«) ")
_NARROW_NO_BREAK_SPACE = "\u202f"
_CLOSING = {"“": "”", "„": "“", "‘": "’"}
_OUTER, _INNER = '"', "'"


def neutral(text: str) -> str:
    r"""Make pairs of curly quotation marks straight, outer and inner, and a space before a colon and the like narrow.

    >>> neutral("Secret ‘Talks’"), neutral("“The ‘China Card’” isn’t dead")
    ('Secret "Talks"', '"The \'China Card\'" isn’t dead')
    >>> neutral("‘Poland’: the Writers’ Union")
    '‘Poland’: the Writers’ Union'

    Where a mark may be an apostrophe, single ones stay as they are.
    """
    return _OPEN_SPACE.sub(_NARROW_NO_BREAK_SPACE, _straightened(text))


def _straightened(text: str) -> str:
    closing = dict(_CLOSING)
    if text.count("‘") != _APOSTROPHE.sub("", text).count("’"):
        del closing["‘"]
    marks = list(text)
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark == "’" and _APOSTROPHE.match(text, at):
            continue
        if opened and mark == closing[text[opened[-1]]]:
            start = opened.pop()
            marks[start] = marks[at] = _INNER if len(opened) % 2 else _OUTER
        elif mark in closing:
            opened.append(at)
    return "".join(marks) if not opened else text
