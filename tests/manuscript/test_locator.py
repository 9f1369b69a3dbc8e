import pytest

from citekit.csl import load_style
from citekit.csl.compiled import compile_style
from citekit.manuscript.locator import locator_in, locator_terms

STYLE = load_style("chicago").source
TERMS = locator_terms(*(compile_style(STYLE, language).locale for language in ("de-DE", "en-US")))

ROWS = [
    # what follows the key, locator, what it counts, the rest
    (", 27", "27", "page", ""),
    (" 27", "27", "page", ""),
    (", p. 27", "27", "page", ""),
    (", p.27", "27", "page", ""),
    (", p.\u00a027", "27", "page", ""),
    (", pp. 33-35, 38-39 and <i>passim</i>", "33-35, 38-39", "page", " and <i>passim</i>"),
    (", pp. iv, vi-xi, (xv)-(xvii) with", "iv, vi-xi, (xv)-(xvii)", "page", " with"),
    (", ch. 3", "3", "chapter", ""),
    (", chap. 3, emphasis added", "3", "chapter", ", emphasis added"),
    (", chapter 3", "3", "chapter", ""),
    (", fol. 3r-4v", "3r-4v", "folio", ""),
    (", vol. 2, p. 7", "2", "volume", ", p. 7"),
    (", § 3", "3", "section", ""),
    (", sec. 3", "3", "section", ""),
    (", n. 4", "4", "note", ""),
    (", s.v. 2nd", "2nd", "sub-verbo", ""),
    (", 2:33-35", "2:33-35", "page", ""),
    (", 591 [84] and", "591 [84]", "page", " and"),
    (", 1.2.3.", "1.2.3", "page", "."),
    (", 34(1)(a)", "34(1)(a)", "page", ""),
    (", <i>3</i>", "3", "page", ""),
    (", 3<sup>2</sup> and", "32", "page", " and"),
    (", <i>3 and</i> 4", "3 and 4", "page", ""),
    (", 3 <i>and</i> 4", "3", "page", " <i>and</i> 4"),
    (", 3% of it", "3%", "page", " of it"),
    (", {<i>x</i>}", "x", "page", ""),
    (", 12; 14–15", "12; 14–15", "page", ""),
    (", S. 27", "27", "page", ""),
    (", Kap. 3", "3", "chapter", ""),
    (", Bd. 2", "2", "volume", ""),
    ("{ii, A, D-Z}, with a suffix", "ii, A, D-Z", "page", ", with a suffix"),
    (", {pp. iv, vi-xi} with a suffix", "iv, vi-xi", "page", " with a suffix"),
    (", {ch. 3}", "3", "chapter", ""),
    (", {a{b}c}", "a{b}c", "page", ""),
    ("{}, 99 years later", None, "page", ", 99 years later"),
    ("{} 99 years later", None, "page", " 99 years later"),
    (", iv", None, "page", ", iv"),
    (", see there", None, "page", ", see there"),
    (", p. of it", None, "page", ", p. of it"),
    (", pages", None, "page", ", pages"),
    ("see there", None, "page", ", see there"),
    (", {27", None, "page", ", {27"),
    (",", None, "page", ","),
    ("", None, "page", ""),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "locator", "label", "rest"), ROWS)
def test_takes_the_locator_off(suffix, locator, label, rest):
    found = locator_in(suffix, TERMS)
    assert (found.locator, found.label, found.suffix) == (locator, label, rest)
