r"""Text as LaTeX writes it, and back.

Unicode stays Unicode. What LaTeX gives a meaning of its own is escaped in forms that keep braces balanced
(``{\textbraceleft}``, not ``\{``), because BibTeX counts braces whether or not a backslash stands before them.

Source: L. Lamport, LaTeX, 2nd ed., C.1; O. Patashnik, BibTeXing, section 3.2 on braces and case.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

__all__ = ["decode", "escape", "protect", "unmarked"]

_ESCAPES = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "\u00a0": "~",
}
_NEEDS_ESCAPE = re.compile(r"[-`'\\{}~^<>|&%$#_\u00a0]")
_MARKUP = re.compile(r"(</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>)")
_OPENING = {
    "i": r"\emph{",
    "b": r"\textbf{",
    "sup": r"\textsuperscript{",
    "sub": r"\textsubscript{",
}
_OPENING |= {"sc": r"\textsc{", "span": "{"}


def escape(text: str) -> str:
    r"""Write text of a CSL item, its markup included, as LaTeX.

    >>> escape("R&D in <i>Pravda</i> at 100%")
    'R\\&D in \\emph{Pravda} at 100\\%'
    """
    return _marked_up(text, _escaped)


def protect(text: str) -> str:
    r"""Write a title so that no style changes its case: words with capitals stand in braces, but for the first.

    >>> protect("Report on the Soviet Union and NATO")
    'Report on the {Soviet Union} and {NATO}'
    """
    first = True

    def guarded(run: str) -> str:
        nonlocal first
        pieces = re.split(r"(\s+)", run)
        words, capital = [], []
        for piece in pieces:
            beyond = piece[1:] if first and piece[:1].isalpha() else piece
            capital.append(beyond != beyond.lower())
            first = first and not piece.strip()
            words.append(piece)
        return _grouped(words, capital)

    return _marked_up(text, guarded)


def unmarked(text: str) -> str:
    """Give text of a CSL item without its markup.

    >>> unmarked("In <i>Pravda</i>")
    'In Pravda'
    """
    return _MARKUP.sub("", text)


_AROUND = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)


def _grouped(words: list[str], capital: list[bool]) -> str:
    """Put runs of words with capitals in braces; ``words`` alternates words and the blanks between them."""
    text, at = "", 0
    while at < len(words):
        end = at
        while capital[at] and end + 2 < len(words) and capital[end + 2]:
            end += 2
        run = "".join(words[at : end + 1])
        if capital[at]:
            before, inside, after = _AROUND.fullmatch(run).groups()  # type: ignore[union-attr] # matches any text
            text += f"{_escaped(before)}{{{_escaped(inside)}}}{_escaped(after)}"
        else:
            text += _escaped(run)
        at = end + 1
    return text


def _escaped(text: str) -> str:
    return _NEEDS_ESCAPE.sub(_escape_of, text)


def _escape_of(found: re.Match[str]) -> str:
    """Write what has a meaning of its own; a hyphen or quotation mark has one before another of its kind."""
    mark = found[0]
    if mark in _ESCAPES:
        return _ESCAPES[mark]
    return f"{mark}{{}}" if found.string.startswith(mark, found.end()) else mark


def _marked_up(text: str, plain: Callable[[str], str]) -> str:
    """Write the markup of CSL items as commands, where all of it closes; else it is text as well."""
    if "<" not in text:
        return plain(text)
    pieces = _MARKUP.split(text)
    if not _closes(pieces[1::2]):
        return plain(text)
    written = []
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            written.append(plain(piece))
        else:
            written.append("}" if piece.startswith("</") else _OPENING[_name(piece)])
    return "".join(written)


def _closes(tags: list[str]) -> bool:
    open_tags: list[str] = []
    for tag in tags:
        if not tag.startswith("</"):
            open_tags.append(_name(tag))
        elif not open_tags or open_tags.pop() != _name(tag):
            return False
    return not open_tags


def _name(tag: str) -> str:
    return tag.strip("</>").split()[0]


_HELD_BACK = {
    r"{\textbackslash}": "\x01",
    r"{\textbraceleft}": "\x02",
    r"{\textbraceright}": "\x03",
    r"{\textasciitilde}": "~",
    r"{\textasciicircum}": "^",
    r"{\textless}": "<",
    r"{\textgreater}": ">",
    r"{\textbar}": "|",
    r"\{": "\x02",
    r"\}": "\x03",
    r"\&": "&",
    r"\%": "%",
    r"\$": "\x04",
    r"\#": "#",
    r"\_": "_",
    "-{}-": "\x05\x05",
    "`{}`": "\x06\x06",
    "'{}'": "\x07\x07",
    "-{}": "\x05",
    "`{}": "\x06",
    "'{}": "\x07",
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "~": "\u00a0",
}
_HOLD_BACK = re.compile("|".join(re.escape(form) for form in _HELD_BACK))
_RESTORED = str.maketrans("\x01\x02\x03\x04\x05\x06\x07", "\\{}$-`'")
_PRINTED_OTHERWISE = ("\\", "$", "~", "--", "``", "''", "-{", "`{", "'{")
"""What text has in it where LaTeX prints more than it without its braces. (Looking for each is faster than a pattern.)"""


def decode(text: str) -> str:
    r"""Read LaTeX as the text that it prints; emphasis and the like become the markup of CSL items.

    Commands that are not known and mathematics are left as they are. Only text with commands in it is given to
    the LaTeX reader; the rest takes none.

    >>> decode(r"{\'E}tat de la {Soviet Union}, 27--28")
    'État de la Soviet Union, 27–28'
    """
    for form in _PRINTED_OTHERWISE:
        if form in text:
            break
    else:
        return text.replace("{", "").replace("}", "")
    held = _HOLD_BACK.sub(lambda found: _HELD_BACK[found[0]], text)
    if "\\" in held:
        held = _commands(held)
    elif "$" not in held:
        held = held.replace("{", "").replace("}", "")
    return held.translate(_RESTORED)


def _commands(text: str) -> str:
    if r"\begin" in text:
        return text
    try:
        reader, grammar = _reader()
        decoded: str = reader.latex_to_text(
            text.replace("%", r"\%").replace("&", r"\&"), latex_context=grammar
        )
    except RecursionError:
        return text
    return decoded


@cache
def _reader() -> tuple[Any, Any]:
    """Give what makes text of commands, and what knows which of them take an argument."""
    from pylatexenc import latexwalker, macrospec  # type: ignore[import-untyped] # it ships no types
    from pylatexenc.latex2text import (  # type: ignore[import-untyped] # it ships no types
        LatexNodes2Text,
        MacroTextSpec,
        get_default_latex_context_db,
    )

    marked_up = {
        "emph": "<i>%s</i>",
        "textit": "<i>%s</i>",
        "textbf": "<b>%s</b>",
        "textsuperscript": "<sup>%s</sup>",
        "textsubscript": "<sub>%s</sub>",
        "textsc": '<span style="font-variant:small-caps;">%s</span>',
        "url": "%s",
        "mkbibquote": "%s",
        "relax": "",
    }
    known = get_default_latex_context_db()
    known.add_context_category(
        "citekit",
        prepend=True,
        macros=[MacroTextSpec(name, simplify_repl=form) for name, form in marked_up.items()],
    )
    known.set_unknown_macro_spec(
        MacroTextSpec("", simplify_repl=lambda node: node.latex_verbatim())
    )
    grammar = latexwalker.get_default_latex_context_db()
    arguments = [
        macrospec.std_macro(name, "{" if "%s" in form else "") for name, form in marked_up.items()
    ]
    grammar.add_context_category("citekit", prepend=True, macros=arguments)
    reader = LatexNodes2Text(
        latex_context=known, math_mode="verbatim", strict_latex_spaces="macros", keep_comments=True
    )
    return reader, grammar
