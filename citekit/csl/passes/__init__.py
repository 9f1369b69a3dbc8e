"""Passes over marked text, in the order in which they run."""

from citekit.csl.locale import Locale
from citekit.csl.marks import TERM_START
from citekit.csl.passes.punctuation import merge_punctuation
from citekit.csl.passes.setting import set_text
from citekit.csl.tree import Tree

__all__ = ["run"]


def run(text: str, locale: Locale) -> Tree:
    """Give marked text as the tree that is printed: punctuation merged, quotes and fonts set."""
    text = text.replace(TERM_START, "")
    merged = merge_punctuation(text, in_quotes=locale.is_on("punctuation-in-quote"))
    return set_text(merged, locale)
