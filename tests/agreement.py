"""Our processor beside citeproc-js: the same items in the same styles, and what differs."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from citeproc_js import Shown, html, shown_by
from explained import Case, faults_in
from odd_items import citations, items

from citekit.csl import Citation, Cite, CslItem, Processor, StyleInfo, load_style

__all__ = ["Agreement", "compare", "differences", "independent", "ours", "spread"]

_AT_ONCE = 8
"""How many styles one node process is asked for."""
_TAG = re.compile(r"(<[^>]+>)")
_TOKEN = re.compile(r"<[^>]+>|\w+|\s|[^\w\s]")
_ERRORS = ("[CSL STYLE ERROR", "[NO_PRINTED_FORM]")
_WITHOUT_EFFECT = ("text-decoration:none;", "baseline")
"""Spans that citeproc-js writes where nothing around them is to be undone."""
_LONGEST_CLASS = 3


@dataclass(frozen=True)
class Difference:
    """A text that differs."""

    style: str
    what: str
    """The number of the citation, or the id of the entry."""
    ours: str
    theirs: str
    faults: Sequence[str] | None = None
    """The faults of citeproc-js that explain it; None where nothing does."""

    @property
    def kind(self) -> str:
        """What is put for what: the same for differences of one cause, as a rule."""
        return " ".join(f"[{old}→{new}]" for old, new in differences(self.ours, self.theirs))


@dataclass
class Agreement:
    """How many texts were compared, and which of them differ."""

    compared: int = 0
    differing: list[Difference] = field(default_factory=list)
    ordered: int = 0
    """In how many styles the order of the entries was compared."""
    misordered: list[str] = field(default_factory=list)
    """The styles in which it differs."""

    @property
    def share(self) -> float:
        """The share of texts that are equal."""
        return 1 - len(self.differing) / max(1, self.compared)

    @property
    def ordered_share(self) -> float:
        """The share of bibliographies in equal order."""
        return 1 - len(self.misordered) / max(1, self.ordered)

    @property
    def unexplained(self) -> list[Difference]:
        """What differs by no known fault of citeproc-js."""
        return [one for one in self.differing if one.faults is None]

    @property
    def explained_share(self) -> float:
        """The share of texts that are equal, or differ by known faults of citeproc-js alone."""
        return 1 - len(self.unexplained) / max(1, self.compared)

    def add(
        self,
        style: StyleInfo,
        what: str,
        our_text: str,
        their_text: str,
        cited: Sequence[dict[str, Any]],
        items: Sequence[dict[str, Any]],
    ) -> None:
        """Compare two texts; an error that citeproc-js prints instead is no text.

        Args:
            style: The style.
            what: The number of the citation, after a "c", or the id of the entry.
            our_text: What ours prints.
            their_text: What citeproc-js prints.
            cited: The cites of the citation; none of an entry.
            items: The items that are cited, or the item of the entry.
        """
        if any(error in their_text for error in _ERRORS):
            return
        self.compared += 1
        one, other = _normal(our_text), _normal(their_text)
        if one != other:
            xml = style.path.read_text(encoding="utf-8")
            faults = faults_in(Case(xml, cited, items), one, other)
            self.differing.append(Difference(style.id, what, one, other, faults))

    def add_order(self, style: StyleInfo, ours: Sequence[str], theirs: Sequence[str]) -> None:
        """Compare the order of the entries, by their ids; one of which a processor prints nothing has no place."""
        self.ordered += 1
        if [one for one in ours if one in theirs] != list(theirs):
            self.misordered.append(style.id)

    def faults(self) -> Counter[str]:
        """Count the texts in which citeproc-js has each fault, and nothing else differs."""
        return Counter(fault for one in self.differing for fault in one.faults or ())

    def commonest(self, most: int = 20) -> list[tuple[int, int, Difference]]:
        """Give the commonest kinds that are not explained: how many texts, in how many styles, and an example."""
        kinds: dict[str, list[Difference]] = defaultdict(list)
        for one in self.unexplained:
            kinds[one.kind].append(one)
        rows = sorted(kinds.values(), key=len, reverse=True)[:most]
        return [(len(row), len({one.style for one in row}), row[0]) for row in rows]


def spread(styles: Iterable[StyleInfo], count: int) -> list[StyleInfo]:
    """Give public independent styles at even distances through the alphabet."""
    public = independent(styles)
    return public[:: max(1, len(public) // count)][:count]


def independent(styles: Iterable[StyleInfo]) -> list[StyleInfo]:
    """Give the public styles that are no mere name for another."""
    return [one for one in styles if one.origin == "public" and one.path.parent.name != "dependent"]


def compare(styles: Sequence[StyleInfo]) -> tuple[Agreement, Agreement]:
    """Compare the citations and the entries of both processors in some styles."""
    cites, entries = Agreement(), Agreement()
    for at in range(0, len(styles), _AT_ONCE):
        some = styles[at : at + _AT_ONCE]
        answers = shown_by([one.path for one in some], items(), citations())
        for info, theirs in zip(some, answers, strict=True):
            put_side_by_side(info, items(), citations(), theirs, cites, entries)
    return cites, entries


def put_side_by_side(
    style: StyleInfo,
    data: Sequence[dict[str, Any]],
    cited: Sequence[Sequence[dict[str, Any]]],
    other: Shown,
    cites: Agreement,
    entries: Agreement,
) -> None:
    """Note what differs between our processor and another in one style."""
    one = ours(style, data, cited)
    known = {item["id"]: item for item in data}
    rows = zip(one.citations, other.citations, cited, strict=True)
    for at, (our_text, their_text, row) in enumerate(rows):
        items_cited = [known[cite["id"]] for cite in row]
        cites.add(style, f"c{at}", our_text, their_text, row, items_cited)
    theirs = dict(other.entries)
    for key, our_text in one.entries:
        entries.add(style, key, our_text, theirs.get(key, ""), (), [known[key]])
    if one.entries:
        entries.add_order(style, [key for key, _ in one.entries], list(theirs))


def ours(
    info: StyleInfo, data: Sequence[dict[str, Any]], cited: Sequence[Sequence[dict[str, Any]]]
) -> Shown:
    """Give what our processor prints."""
    style = load_style(info.path)
    processor = Processor(style, map(CslItem.from_json, data))
    document = [Citation(tuple(map(_cite, cites))) for cites in cited]
    texts = [html(tree) for tree in processor.citations(document)]
    entries = processor.bibliography(document) if style.has_bibliography else []
    return Shown(texts, [(one, html(tree)) for one, tree in entries])


def _cite(data: dict[str, Any]) -> Cite:
    return Cite(**{name.replace("-", "_"): value for name, value in data.items()})


def differences(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in the one and not in the other, and the reverse, place by place."""
    before, after = _TOKEN.findall(one), _TOKEN.findall(other)
    found = 0
    for what, i, j, k, n in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():  # fmt: skip
        if what != "equal" and found < _LONGEST_CLASS:
            found += 1
            yield "".join(before[i:j]), "".join(after[k:n])


def _normal(text: str) -> str:
    """Give HTML without what no reader sees: spaces at the edges, fonts set twice or undone in vain."""
    text = re.sub(r"\s*(</?div[^>]*>)\s*", r"\1", text.strip())
    text = re.sub(r"[ \n]+", " ", text).strip()
    kept: list[str] = []
    opened: list[tuple[str, bool]] = []
    for piece in _TAG.split(text):
        if piece.startswith("</"):
            if not opened or opened.pop()[1]:
                kept.append(piece)
        elif piece.startswith("<"):
            twice = any(tag == piece for tag, _ in opened)
            vain = any(f'"{style}"' in piece for style in _WITHOUT_EFFECT)
            opened.append((piece, not twice and not vain))
            if opened[-1][1]:
                kept.append(piece)
        else:
            kept.append(piece)
    return "".join(kept)
