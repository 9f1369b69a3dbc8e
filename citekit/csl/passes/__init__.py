"""Passes over marked text, in the order in which they run."""

from collections.abc import Callable

from citekit.csl.locale import Locale
from citekit.csl.marks import TERM_START
from citekit.csl.passes.punctuation import merge_punctuation
from citekit.csl.passes.setting import quotes_of, set_text
from citekit.csl.tree import Tree

__all__ = ["passes_of"]


def passes_of(locale: Locale) -> Callable[[str], Tree]:
    """Give what turns marked text into the tree that is printed.

    Punctuation is merged, then quotes and fonts are set.
    """
    in_quotes = locale.is_on("punctuation-in-quote")
    quotes = quotes_of(locale)

    def run(text: str) -> Tree:
        merged = merge_punctuation(text.replace(TERM_START, ""), in_quotes=in_quotes)
        return set_text(merged, quotes)

    return run
