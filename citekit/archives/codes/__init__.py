"""Reference codes of archives: read, compared, and written in their normal form."""

from citekit.archives.codes.normal import normal, same_place
from citekit.archives.codes.reading import Part, Reading, render
from citekit.archives.codes.registry import GRAMMARS, grammar_of, parse

__all__ = ["GRAMMARS", "Part", "Reading", "grammar_of", "normal", "parse", "render", "same_place"]
