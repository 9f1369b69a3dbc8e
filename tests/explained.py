"""What citeproc-js prints otherwise by a fault of its own, class by class, each with its reason.

A class tells what to forget in both texts. A difference is explained where nothing else differs.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

__all__ = ["CLASSES", "Case", "Fault", "faults_in"]


_ANONYMOUS = ["Anonymous", "Anon.", "Anon", "anon.", "Anón", "o. A.", "O A"]
"""The term ``anonymous``, as the locales of the styles compared have it."""


@dataclass(frozen=True)
class Case:
    """Where two texts differ."""

    style: str
    """The XML of the style."""
    cites: Sequence[Mapping[str, Any]] = ()
    """The cites of the citation; none of an entry."""
    items: Sequence[Mapping[str, Any]] = ()
    """The items that are cited, or the item of the entry."""

    @cached_property
    def _root(self) -> Any:
        return etree.fromstring(self.style.encode())

    @cached_property
    def layout(self) -> tuple[str, str, str]:
        """What stands before and behind the cites of a citation, and between two."""
        layout = self._root.find("{*}citation/{*}layout")
        return tuple(layout.get(name, "") for name in ("prefix", "suffix", "delimiter"))

    @cached_property
    def words_for_names(self) -> list[str]:
        """The words that the style has where there are no names."""
        places = (
            ".//{*}substitute",
            ".//{*}macro[@name='author-short']",
            ".//{*}macro[@name='anon']",
        )
        return [
            text.get("value")
            for place in places
            for inside in self._root.iterfind(place)
            for text in inside.iterfind(".//{*}text[@value]")
        ] + (_ANONYMOUS if self._root.find(".//{*}text[@term='anonymous']") is not None else [])

    @property
    def groups(self) -> bool:
        """Whether the style puts cites in order, and those of one name together."""
        citation = self._root.find("{*}citation")
        return (
            len(self.cites) > 1
            and citation.find("{*}sort") is not None
            and ("collapse" in citation.attrib or "cite-group-delimiter" in citation.attrib)
        )

    @property
    def unnamed(self) -> bool:
        """Whether a cite has no author."""
        return bool(self.cites) and any("author" not in item for item in self.items)

    def has(self, key: str) -> bool:
        """Whether the item of a key is among them."""
        return any(item["id"] == key for item in self.items)


@dataclass(frozen=True)
class Fault:
    """A class of differences that is a fault of citeproc-js."""

    name: str
    reason: str
    forget: Callable[[str, Case], str]
    """Gives a text without what the class is about."""
    applies: Callable[[Case], bool] = lambda _: True
    """Whether the class can be met at a place at all."""


def _without(pattern: str, put: str = "") -> Callable[[str, Case], str]:
    compiled = re.compile(pattern)
    return lambda text, _: compiled.sub(put, text)


def _in_any_order(text: str, case: Case) -> str:
    """Give the cites in order of the alphabet."""
    before, behind, between = case.layout
    inside = text.removeprefix(before).removesuffix(behind)
    return before + between.join(sorted(inside.split(between or "; "))) + behind


def _in_any_order_and_group(text: str, case: Case) -> str:
    """Give in order of the alphabet what stands between commas and delimiters."""
    before, behind, between = case.layout
    inside = text.removeprefix(before).removesuffix(behind).replace(between or "; ", ", ")
    return ", ".join(sorted(inside.split(", ")))


def _without_words_for_names(text: str, case: Case) -> str:
    """Give a text without the words for missing names, nor the commas beside them."""
    for word in case.words_for_names:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "", text)
    return re.sub(r"[,\s]+", " ", text).replace("( ", "(")


def _without_titles(text: str, case: Case) -> str:
    """Give a text without the titles of what is cited, nor a comma beside them."""
    for item in case.items:
        words = r"\W+".join(map(re.escape, re.findall(r"\w+", item.get("title", ""))))
        title = rf"(?:<i>|«\s|“)?{words}[^\w<]?(?:\s?[»”]|</i>)?"
        text = re.sub(rf", {title}|{title}, ", "", text, flags=re.IGNORECASE)
    return text


_OF_THE_WHOLE = (_in_any_order, _in_any_order_and_group)
"""What changes the text so much that it comes last."""
_TAGS = r"((?:</?[^>]+>)*)"
_TAGS_OR_QUOTES = r"((?:</?[^>]+>|[”’“»\u202f\u00a0])*)"

CLASSES = [
    Fault(
        "a period after a colon or semicolon",
        "two marks at one place are merged (CMOS 18, 6.133), as citeproc-js itself does where no number precedes",
        _without(rf"([:;]){_TAGS}\.(?!\w)", r"\1\2"),
    ),
    Fault(
        "a period after a title's own mark",
        "a title that ends in a mark takes no period; citeproc-js forgets this where a font or quotes end between",
        _without(rf"([?!.]){_TAGS_OR_QUOTES}\.", r"\1\2"),
    ),
    Fault(
        "a writer's own comma after quotes",
        "commas go inside the quotes where the locale says so, whoever wrote them",
        _without(r",([”’]+) with comments", r"\1, with comments"),
        lambda case: any("suffix" in cite for cite in case.cites),
    ),
    Fault(
        "a colon or semicolon inside quotes",
        "only periods and commas go inside (CSL 1.0.2, punctuation-in-quote; CMOS 18, 6.10)",
        _without("([;:])([”’])", r"\2\1"),
    ),
    Fault(
        "a source without author set off by a comma",
        "cites are grouped by names (CSL 1.0.2, Cite Grouping); a comma says that the author is the one before",
        lambda text, case: text.replace(case.layout[2] or "; ", ", "),
        lambda case: len(case.cites) > 1 and case.unnamed,
    ),
    Fault(
        "a word for the author again",
        "what names print in cs:substitute is collapsed as names are (CSL 1.0.2, Cite Grouping, Cite Collapsing)",
        _without_words_for_names,
        lambda case: len(case.cites) > 1 and case.unnamed,
    ),
    Fault(
        "a collapsed cite of which nothing is left",
        "a cite is kept whole where only the writer's own words would stand there",
        _without(r"([;,] )[^;,]+(, with comments)", r"\1\2"),
        lambda case: len(case.cites) > 1 and any("suffix" in cite for cite in case.cites),
    ),
    Fault(
        "cites in another order",
        "cites of other names stay in the order of the sort keys, and titles in cs:substitute are other names"
        " (CSL 1.0.2, Cite Grouping); citeproc-js sorts by printed names after the first key, and groups all titles",
        _in_any_order,
        lambda case: case.groups,
    ),
    Fault(
        "cites in another order, and set off by a comma",
        "both of the former: the group that citeproc-js makes of sources without author is at another place",
        _in_any_order_and_group,
        lambda case: case.groups and case.unnamed,
    ),
    Fault(
        "two periods",
        "two marks at one place are merged (CMOS 18, 6.133), also where markup or a field's end is between",
        _without(r"\.\.(?!\.)", "."),
    ),
    Fault(
        "two commas",
        "two marks at one place are merged (CMOS 18, 6.133); citeproc-js keeps the writer's comma after the style's",
        _without(",,", ","),
        lambda case: any("suffix" in cite for cite in case.cites),
    ),
    Fault(
        "an edition left when the author is suppressed",
        "what stands for the author goes as a whole, also where it is a title with an edition or version",
        _without(r"^\( ?(?:\(version 1\.2\)|2nd [eE]d\w*\.?),? (?=\(?(?:\d{4}|[ns]\. ?[d]\.|no date))", "("),
        lambda case: any(cite.get("suppress-author") for cite in case.cites) and case.unnamed,
    ),
    Fault(
        "one page as the label of more",
        "cs:label agrees with its number (CSL 1.0.2, Label); citeproc-js looks for the item's pages, and finds none",
        _without(r"\bpp\.(?= \d)", "p."),
        lambda case: '<label variable="page"' in case.style and any("locator" in cite for cite in case.cites),
    ),
    Fault(
        "told apart both by the condition and by a suffix",
        "the condition disambiguate comes before year suffixes, and stays (CSL 1.0.2, Disambiguation)",
        _without_titles,
        lambda case: 'disambiguate="true"' in case.style and 'add-year-suffix="true"' in case.style,
    ),
    Fault(
        "fonts of names that stand in for others",
        "cs:names may carry fonts in cs:substitute, too (CSL 1.0.2, Names, Formatting)",
        _without(r'<span style="font-variant:small-caps;">|</span>'),
        lambda case: re.search(r"<substitute>\s*<names [^>]*font-variant", case.style) is not None,
    ),
    Fault(
        "no font set back",
        "cs:date and cs:name take fonts (CSL 1.0.2, Formatting); citeproc-js loses those of a localized date, and what is normal within names",
        _without(r'<span style="font-(?:weight|style|variant):normal;">([^<]*)</span>', r"\1"),
        lambda case: re.search(r'font-(?:weight|style|variant)="normal"', case.style) is not None,
    ),
    Fault(
        "a year suffix after what follows the year",
        "the suffix belongs to the year (CSL 1.0.2, Disambiguation), not behind its affix",
        _without(r"(\d{4})(?:\. |\)| )([a-z])\b(?=[.)\]])", r"\1\2"),
    ),
    Fault(
        "a year suffix on what is told apart already",
        "suffixes come after the condition disambiguate, for what is still alike (CSL 1.0.2, Disambiguation)",
        _without(r"(\d{4}|n\.d\.|s\.d\.)(?:-|\. )?[a-z]{1,2}\b", r"\1"),
        lambda case: 'disambiguate="true"' in case.style,
    ),
    Fault(
        "a year suffix on what prints nothing",
        "a cite again that prints nothing but a term prints nothing (CSL 1.0.2, Group), and is like no other",
        _without(r"(\d{4})[a-z]\b", r"\1"),
        lambda case: 'position="subsequent"' in case.style
        and 'add-year-suffix="true"' in case.style
        and all("author" not in item for item in case.items),
    ),
    Fault(
        "a period before the semicolon that it follows",
        "two marks at one place are merged (CMOS 18, 6.133); citeproc-js puts the layout's period before a semicolon of the style",
        _without(r"\.(?=;)"),
        lambda case: not case.cites,
    ),
    Fault(
        "the case of a macro",
        "cs:text takes text-case for a macro as for a variable (CSL 1.0.2, Text)",
        lambda text, _: text.casefold(),
        lambda case: re.search(
            r'<text [^>]*(macro="[^>]*text-case=|text-case="[^>]*macro=)', case.style
        )
        is not None,
    ),
    Fault(
        "the period of an initial in an inverted name",
        'initialize-with stands behind initials wherever the name stands, also with initialize="false" (CSL 1.0.2, Name)',
        _without(r"(?<=[ .][A-Z])\.(?=[ ,])"),
        lambda case: 'initialize="false"' in case.style and 'initialize-with=" "' in case.style,
    ),
    Fault(
        "words inside an edition",
        "an edition that is no number is printed as it stands",
        _without(r"(?<=enl\. )Ed", "ed"),
        lambda case: case.has("volume-text"),
    ),
    Fault(
        "a term that begins without a capital",
        "a term that begins a note or an entry takes a capital, as in citeproc-js itself where nothing was tried before",
        lambda text, _: re.sub(r"^((?:<[^>]+>|[(\[“‘])*)(\w)", lambda found: found[1] + found[2].lower(), text),
    ),
    Fault(
        "a date's affixes again in a range",
        "what stands around a date stands around a range of dates once (CSL 1.0.2, Date Ranges)",
        _without(r"–[^\d<]{0,12}(\d{4})(?:, |[)\]]+\.?|[.;,])*", r"–\1"),
        lambda case: not case.cites and any(len(item.get("issued", {}).get("date-parts", ())) > 1 for item in case.items),
    ),
    Fault(
        "the layout's suffix lost beside a block",
        "cs:layout takes affixes (CSL 1.0.2, Layout); citeproc-js puts the suffix on the layout's last element, also where that prints nothing",
        _without(r"\.$"),
        lambda case: not case.cites and "display=" in case.style.partition("<bibliography")[2],
    ),
    Fault(
        "a comma outside quotes before a font",
        "periods and commas go inside (CSL 1.0.2, punctuation-in-quote), whatever the font of what follows",
        _without(r"([.,])([”’»])(?= ?<)", r"\2\1"),
    ),
    Fault(
        "names added to another list",
        "names that tell two cites apart are added to their list, not to any that stands at the same place of an entry",
        _without(r"(?:, [A-Z][\w.’-]*(?: [\w.’-]+)*)+,?(?= (?:et al\.|and others))"),
        lambda case: not case.cites and 'disambiguate-add-names="true"' in case.style,
    ),
    Fault(
        "a comma before et al. after a body",
        "the name of a body is never inverted (CSL 1.0.2, delimiter-precedes-et-al)",
        _without(r"(?<=PRC|\W——),(?= (?:<[^>]+>)*(?:et al\.|and others))"),
        lambda case: 'delimiter-precedes-et-al="after-inverted-name"' in case.style,
    ),
    Fault(
        "a term beside what was printed already",
        "a group whose variables have all stood in for names prints nothing (CSL 1.0.2, Group)",
        _without(r"[,.] review of(?=[,.])|(?<=n\.d\.) review of,"),
        lambda case: not case.cites and 'term="review-of"' in case.style,
    ),
    Fault(
        "a group of nothing but a term",
        "a group whose variables are all empty prints nothing (CSL 1.0.2, Group); citeproc-js forgets this where they stand in a group inside",
        _without(r"\. (?:In|见)(?=\.)"),
        lambda case: not case.cites and 'term="in"' in case.style,
    ),
    Fault(
        "no dash for names of a macro",
        "names are replaced wherever cs:names stands (CSL 1.0.2, subsequent-author-substitute); citeproc-js gives up after text that was tried",
        _without(r"^(?:[—–_-]{2,}|(?:King, M\w*\.?[ L.]*(?:Luther)?, Jr\.?|Sartre, J[\w.]*-P[\w.]*))\.?(?=\W)"),
        lambda case: not case.cites and "subsequent-author-substitute" in case.style,
    ),
    Fault(
        "the suffix of an entry of one field",
        "the layout's suffix stands around an entry, also where second-field-align has no second field",
        _without(r"\.?(?=</div>$)"),
        lambda case: "second-field-align" in case.style,
    ),
    Fault(
        "Turkish capitals in a term",
        "a term is in the style's language, not the item's",
        _without("İn\\b", "In"),
        lambda case: case.has("turkish"),
    ),
    Fault(
        "no space before [et al.]",
        "a name and what follows it are words",
        _without(r"(?<=\S)\[et al", " [et al"),
    ),
    Fault(
        "a locale's ordinals beside the style's",
        "a style that defines ordinals replaces the locale's (CSL 1.0.2, Ordinal Suffixes)",
        _without(r"(?<=\d)<sup>e</sup>", "e"),
        lambda case: '<term name="ordinal-0' in case.style,
    ),
    Fault(
        "a label without its number",
        "cs:label prints nothing without its variable (CSL 1.0.2, Label)",
        _without(
            r",? ?(?<!\w)(?:[Pp]{1,2}(?:\.|(?!\.))(?= ?(?:$|[,.;:)]))) ?|(?<=\d)p(?=\.)| vols?\.| [Pp]\. in\.?:|(?<=\.) P\.(?= in:)|bls\. (?=\d)"
        ),
        lambda case: "<label " in case.style,
    ),
    Fault(
        "two spaces where a font ends",
        "two spaces that meet are one, as citeproc-js itself does where no font ends between",
        _without(rf"\s+{_TAGS}\s+", r" \1"),
    ),
]  # fmt: skip


def faults_in(case: Case, ours: str, theirs: str) -> Sequence[str] | None:
    """Name the faults of citeproc-js that make two texts differ; None where more differs."""
    can = [fault for fault in CLASSES if fault.applies(case)]
    for fault in can:
        if fault.forget(ours, case) == fault.forget(theirs, case):
            return (fault.name,)
    met = []
    for fault in sorted(can, key=lambda one: one.forget in _OF_THE_WHOLE):
        one, other = fault.forget(ours, case), fault.forget(theirs, case)
        if (one, other) != (ours, theirs):
            met.append(fault.name)
        ours, theirs = one, other
    return met if ours == theirs else None
