"""Passes over the output tree, in the order in which they run."""

from citekit.csl.citeproc_py.passes.flipflop import flip_nested
from citekit.csl.citeproc_py.passes.punctuation import merge_punctuation
from citekit.csl.citeproc_py.passes.quotes import pair_quotes, set_quotes
from citekit.csl.locale import Locale
from citekit.csl.tree import Tree

__all__ = ["run"]


def run(tree: Tree, locale: Locale) -> Tree:
    """Give a tree as it is printed: quotes paired, punctuation merged, formats flipped."""
    paired = pair_quotes(tree, locale)
    merged = merge_punctuation(paired, in_quotes=locale.is_on("punctuation-in-quote"))
    return set_quotes(flip_nested(merged), locale)
