r"""LaTeX, for a document with UTF-8 input and the package hyperref.

Source: LaTeX2e reference manual, "Special characters", "Font styles".
"""

import re
from collections.abc import Iterable, Sequence

from citekit.csl.bibliography import Bibliography
from citekit.csl.links import address, ascii_address
from citekit.csl.output.blocks import Heading
from citekit.csl.tree import SpanKind, Text, Tree, text_of

__all__ = [
    "NEEDS_FRAME",
    "SUFFIXES",
    "bibliography",
    "citations",
    "document",
    "heading",
    "join",
    "render",
]

SUFFIXES = (".tex", ".latex", ".ltx")
NEEDS_FRAME = False

_COMMANDS = {
    SpanKind.ITALIC: r"\textit",
    SpanKind.BOLD: r"\textbf",
    SpanKind.LIGHT: r"\textmd",
    SpanKind.SMALL_CAPS: r"\textsc",
    SpanKind.UNDERLINE: r"\underline",
    SpanKind.SUPERSCRIPT: r"\textsuperscript",
    SpanKind.SUBSCRIPT: r"\textsubscript",
    SpanKind.ROMAN: r"\textup",
    SpanKind.MEDIUM: r"\textmd",
    SpanKind.NORMAL_CAPS: r"\textup",
    SpanKind.PLAIN: r"\textnormal",
}
_SPECIAL = re.compile(
    r"""[\\{}$&#^_~%'"`\[\]\u00a0]|[\n\r\v\f\x85\u2028\u2029]+|-(?=-)|,(?=,)|<(?=<)|>(?=>)"""
    r"""|[\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]"""
)
_LINE_BREAK = r"\leavevmode\\{}"
"""A new line even where a paragraph begins, and before a star."""
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "\u00a0": "~",
    "[": "{[}",
    "]": "{]}",
    "'": r"\textquotesingle{}",
    '"': r"\string" + '"',  # babel makes a command of it in German and other languages
    "`": r"\textasciigrave{}",
    "-": "-{}",
    ",": ",{}",
    "<": "<{}",
    ">": ">{}",
    "\u200b": r"\hspace{0pt}",
}
_URL_SPECIAL = re.compile(r"[%#&~]")


def render(tree: Tree) -> str:
    """Give a tree as LaTeX; web addresses and DOIs become links."""
    return "".join(
        escape(node.value) if isinstance(node, Text) else _span(node.kind, node.children)
        for node in tree
    )


def _span(kind: SpanKind, children: Tree) -> str:
    inner = render(children)
    if kind is SpanKind.LINK:
        target = address(text_of(children))
        if target is None:
            return inner
        return rf"\href{{{_URL_SPECIAL.sub(_in_url, ascii_address(target))}}}{{{inner}}}"
    if kind is SpanKind.LEFT_MARGIN:
        return f"{inner.rstrip()} "
    if kind in (SpanKind.BLOCK, SpanKind.INDENT):
        return rf"\par {inner}\par "
    command = _COMMANDS.get(kind)
    return inner if command is None else f"{command}{{{inner}}}"


def _in_url(found: re.Match[str]) -> str:
    return r"\%7E" if found[0] == "~" else rf"\{found[0]}"


def escape(text: str) -> str:
    """Give text with what LaTeX would read as commands or ligatures set as characters."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    mark = found[0]
    if mark in _ESCAPES:
        return _ESCAPES[mark]
    if mark in "{}$&#_%":
        return f"\\{mark}"
    return _LINE_BREAK if mark.isspace() else ""


def heading(heading: Heading) -> str:
    """Give a heading without a number."""
    return rf"\{_HEADINGS[min(heading.level, len(_HEADINGS)) - 1]}*{{{escape(heading.text)}}}"


def citations(trees: Sequence[Tree]) -> str:
    """Give each citation as a paragraph."""
    return "\n\n".join(map(render, trees))


def bibliography(shown: Bibliography) -> str:
    """Give each entry as a paragraph."""
    indent = r"\hangindent=2em\hangafter=1 " if shown.is_indented else ""
    space = r"\smallskip" if shown.entry_spacing else ""
    return "\n\n".join(
        rf"{{\noindent{indent or ' '}{render(entry.tree)}\par}}{space}" for entry in shown.entries
    )


def join(blocks: Iterable[str]) -> str:
    """Put blocks after each other."""
    return "\n\n".join(filter(None, blocks))


def document(body: str, *, title: str, language: str) -> str:  # noqa: ARG001 -- the body has its own words
    """Give a document around its body, for pdfLaTeX in Latin script and for XeLaTeX and LuaLaTeX in any."""
    return _DOCUMENT % (escape(title), body)


_HEADINGS = ("section", "subsection", "subsubsection", "paragraph")
_DOCUMENT = r"""\documentclass{article}
\usepackage{iftex}
\ifpdftex
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
\else
  \usepackage{fontspec}
\fi
\usepackage[hidelinks]{hyperref}
\hypersetup{pdftitle={%s}}
\begin{document}
%s
\end{document}"""
