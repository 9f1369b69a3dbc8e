"""What a language brings to tell of sources: its words, its endings, its punctuation.

Names of people, archives and books are never inflected: they stand where each language has them in their plain form.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from citekit.model import Contribution, EdtfDate, Holding, Repository, Statement, Text
from citekit.model.agent import Agent, LiteralName, NameForm
from citekit.model.date import Point
from citekit.model.language import base_language, is_romanised
from citekit.model.text import DerivationKind

__all__ = ["Grammar"]


class Grammar:
    """The words of one language; each language is a subclass that says what is its own.

    Templates take names in plain form: ``"paid for by {}"``.
    """

    tag: ClassVar[str]
    """The language that is spoken: ``de``."""

    colon: ClassVar[str] = ": "
    comma: ClassVar[str] = ", "
    semicolon: ClassVar[str] = "; "
    stop: ClassVar[str] = "."
    between: ClassVar[str] = " "
    """What stands between sentences."""
    brackets: ClassVar[tuple[str, str]] = (" [", "]")
    parentheses: ClassVar[tuple[str, str]] = (" (", ")")
    between_names: ClassVar[str] = ", "
    and_two: ClassVar[str]
    """Between two names."""
    and_last: ClassVar[str]
    """Before the last of three or more."""

    original: ClassVar[tuple[str, str]]
    """``the original, as far as is known``; and ``an original``, where there are several."""
    certainties: ClassVar[Mapping[str, str]]
    asserted: ClassVar[str]
    """How a certainty and who asserted it stand together: ``{} by {}``."""
    doers: ClassVar[Mapping[str, str]]
    """By the kind of the step, who did it: ``by {}``."""
    roles: ClassVar[Mapping[str, str]]
    """By the field of a step or publication, who had a part in it: ``paid for by {}``."""
    plurals: ClassVar[Mapping[str, str]] = {}
    """By the name of a template, what stands for it where there are several people."""
    behalf: ClassVar[str]
    witness: ClassVar[str]
    written: ClassVar[str]
    titled: ClassVar[str]
    held: ClassVar[str]
    and_held: ClassVar[str]
    published: ClassVar[tuple[str, str]]
    """``published`` and ``reprinted``."""
    in_title: ClassVar[str]
    by_publisher: ClassVar[str]
    volume: ClassVar[str]
    issue: ClassVar[str]
    when: ClassVar[str]
    """How the date of a step stands: ``in {}``."""
    months: ClassVar[Sequence[str]]
    seasons: ClassVar[Sequence[str]]
    day: ClassVar[str]
    """``{day} {month} {year}``."""
    month: ClassVar[str]
    year: ClassVar[str] = "{year}"
    season: ClassVar[str] = "{month} {year}"
    """The same of a season, whose name stands in the month's place."""
    question: ClassVar[str] = "?"
    """After a date that is uncertain."""
    about: ClassVar[str]
    perhaps: ClassVar[str]
    spans: ClassVar[tuple[str, str, str]]
    """From one day to another, from one on, up to one."""
    date_roles: ClassVar[Mapping[str, str]]

    # In a footnote or a headnote.
    by_short: ClassVar[str]
    """Who made a text, after its name: `` by {}``."""
    at: ClassVar[str]
    """Before the archive: `` in {}``."""
    lost: ClassVar[str]
    """Said of an original that nobody is named to hold."""
    guessed: ClassVar[Mapping[str, str]]
    """By certainty, what a text may be: ``inferred to be {}``."""
    mine: ClassVar[str]
    """A translation of the writer's own."""
    passage: ClassVar[str]
    """A place in a text: ``{} of the {}``."""
    labels: ClassVar[Mapping[str, str]]
    """What stands before the parts of a headnote: ``text``, ``from``, ``date``, ``support``."""

    # In a citation, which a style puts together.
    kinds: ClassVar[Mapping[str, str]]
    """By the type of a source, what it is called after its title."""
    unnamed: ClassVar[tuple[str, str]]
    """``text`` and ``translation``, where no language is known."""
    reprinted: ClassVar[str]
    edited: ClassVar[str]
    translated: ClassVar[str]
    circa: ClassVar[str]
    cited_day: ClassVar[str] = ""
    """A day in a citation, where that is written otherwise than in a sentence."""
    cited_seasons: ClassVar[Sequence[str]] = ()
    either: ClassVar[str]
    """Between dates of which one is right."""
    dash: ClassVar[str] = "–"
    """Between two pages, as the locales of CSL have it."""
    decade: ClassVar[str]
    before_christ: ClassVar[str]

    def in_language(self, tag: str) -> str:
        """Say in which language something is written: ``in Chinese``."""
        raise NotImplementedError

    def century(self, number: int) -> str:
        """Name a century: ``19th century``."""
        raise NotImplementedError

    def text(self, text: Text) -> str:
        """Name a text by its language, or by its id where that is not known, as a sentence begins with it or not."""
        raise NotImplementedError

    def made(self, kind: DerivationKind, origin: Text) -> str:
        """Say how a text was made from another: ``translated from the Chinese text``."""
        raise NotImplementedError

    def noun(self, kind: DerivationKind | None) -> str:
        """Name what a step makes, without its language: ``translation``; an original where there was none."""
        raise NotImplementedError

    def thing(self, kind: DerivationKind | None, tag: str | None) -> str:
        """Name what a step has made: ``English translation``; an original where there was none."""
        raise NotImplementedError

    def plain(self, tag: str | None) -> str:
        """Name a text of which nothing is said but its language: ``Chinese text``."""
        raise NotImplementedError

    def source(self, kind: DerivationKind, tag: str | None) -> str:
        """Name what something is made from by its language alone: ``a translation from Russian``."""
        raise NotImplementedError

    def out_of(self, tag: str | None) -> str:
        """Say from which language something was translated: `` from the Chinese``; nothing where it is not known."""
        raise NotImplementedError

    # What all languages share.

    def role(self, field: str, people: Sequence[Contribution]) -> str:
        """Say who had a part in a step or publication: ``paid for by MacArthur Foundation``."""
        return self._filled(field, self.roles[field], people)

    def doer(self, kind: DerivationKind, people: Sequence[Contribution]) -> str:
        """Say who took a step: ``by 7Brands``."""
        return self._filled(kind, self.doers[kind], people)

    def writer(self, people: Sequence[Contribution]) -> str:
        """Say who wrote the document."""
        return self._filled("written", self.written, people)

    def by(self, people: Sequence[Contribution]) -> str:
        """Say who made a text, after its name in a footnote."""
        return self._filled("by_short", self.by_short, people)

    def _filled(self, name: str, template: str, people: Sequence[Contribution]) -> str:
        several = self.plurals.get(name, template) if len(people) > 1 else template
        return several.format(self.listed(people))

    def listed(self, people: Sequence[Contribution]) -> str:
        """List people with affiliation, on whose behalf, and evidence."""
        return self.joined([self._person(person) for person in people])

    def joined(self, names: Sequence[str]) -> str:
        """Write names as a sentence does: ``A, B, and C``."""
        if len(names) <= 2:  # noqa: PLR2004 -- two names take no comma
            return self.joined_by(self.and_two, names)
        return self.joined_by(self.and_last, [self.between_names.join(names[:-1]), names[-1]])

    def joined_by(self, word: str, parts: Sequence[str]) -> str:
        """Join parts by a word such as "and", which may change before the one that follows."""
        return word.join(parts)

    def by_names(self, people: Sequence[Contribution]) -> str:
        """Say who made a text, after its name, by the names alone."""
        names = list(dict.fromkeys(self.name(person.agent) for person in people))
        several = self.plurals.get("by_short", self.by_short)
        return (several if len(names) > 1 else self.by_short).format(self.joined(names))

    def _person(self, person: Contribution) -> str:
        left, right = self.parentheses
        affiliation = f"{left}{person.affiliation}{right}" if person.affiliation else ""
        behalf = self.behalf.format(self.name(person.on_behalf_of)) if person.on_behalf_of else ""
        return f"{self.name(person.agent)}{affiliation}{behalf}{self.evidence(person)}"

    def name(self, agent: Agent) -> str:
        """Give a name as it is written in this language, where the record has it so."""
        forms = () if isinstance(agent, LiteralName) else agent.forms
        return next(self._own(forms), str(agent)) if self.tag != "en" else str(agent)

    def repository(self, repository: Repository) -> str:
        """Give the name of an archive in this language, where the table has it, with its sigle."""
        left, right = self.parentheses
        own = list(self._own(repository.forms)) if self.tag != "en" else []
        name = next((name for name in own if not _is_sigle(name)), str(repository))
        sigle = self.sigle(repository)
        return name if sigle in {name, str(repository)} else f"{name}{left}{sigle}{right}"

    def sigle(self, repository: Repository) -> str:
        """Give the name of an archive as citations have it, in this language's script where the table has it."""
        own = self._own(repository.forms) if self.tag != "en" else iter(())
        return next((name for name in own if _is_sigle(name)), repository.cited)

    def code(self, repository: Repository, held: Holding) -> str:  # noqa: ARG002 -- for languages with a form of their own
        """Give code and leaves, as they are printed."""
        return ", ".join(str(part) for part in (held.reference, held.locator) if part)

    def year_alone(self, date: EdtfDate) -> str:
        """Write a date as it stands among the facts of a book: a year without a word."""
        return date.text if date.text.isdecimal() else self.date(date)

    def credited(self, tag: str | None, people: Sequence[Contribution]) -> str:
        """Say from which language and by whom something was translated, after its name."""
        return self.out_of(tag) + (self.by(people) if people else "")

    def _own(self, forms: Sequence[NameForm]) -> Iterator[str]:
        written = (
            form.name
            if form.language
            and base_language(form.language) == self.tag
            and not is_romanised(form.language)
            else ""
            for form in forms
        )
        return filter(None, written)

    def evidence(self, statement: Statement) -> str:
        """Say how something is known: `` [inferred: the held copy is Chinese]``; nothing where it needs no words."""
        if statement.is_attested:
            left, right = self.parentheses
            return f"{left}{statement.basis}{right}" if statement.basis else ""
        left, right = self.brackets
        said = self.certainties[statement.certainty]
        if statement.asserted_by:
            said = self.asserted.format(said, statement.asserted_by)
        return f"{left}{said}{self.colon if statement.basis else ''}{statement.basis or ''}{right}"

    def mark(self, statement: Statement) -> str:
        """Mark what is not attested, and no more: `` [inferred]``."""
        left, right = self.brackets
        return (
            "" if statement.is_attested else f"{left}{self.certainties[statement.certainty]}{right}"
        )

    def date(self, date: EdtfDate) -> str:
        """Write a date in words; one of the rarer forms of EDTF as it stands."""
        if date.kind == "point":
            return self._point(date.known[0])
        if date.kind == "interval":
            ends = [self._point(point) if point else "" for point in date.points]
            between, since, until = self.spans
            if ends[0] and ends[1]:
                return between.format(*ends)
            return since.format(self.governed(ends[0])) if ends[0] else self.until(until, ends[1])
        return date.text

    def governed(self, date: str) -> str:
        """Give a date as it stands after a preposition: ``le 7 juin 1962``, ``июня 1962 г.``."""
        return date

    def until(self, template: str, date: str) -> str:
        """Say that something ends with a date."""
        return template.format(self.governed(date))

    def around(self, date: str) -> str:
        """Say in a citation that a date is not exact: ``ca. 1962``."""
        return self.circa.format(date)

    def numbered(self, day: int | None) -> str:
        """Give the number of a day, as dates have it."""
        return "" if day is None else str(day)

    def _point(self, point: Point) -> str:
        if point.year < 1 or point.year_span > 1:
            return (
                f"{point.year}"
                if point.year_span == 1
                else f"{point.year}–{point.year + point.year_span - 1}"
            )
        parts = {"year": point.year, "month": "", "day": self.numbered(point.day)}
        shape = self.year
        if point.season:
            parts["month"], shape = self.seasons[point.season - 21], self.season
        elif point.month:
            number = point.month - 1
            parts["month"] = self.months[number] if point.day else self.alone(number)
            shape = self.day if point.day else self.month
        said = shape.format(**parts)
        if point.approximate:
            said = self.about.format(self.governed(said))
        return self.perhaps.format(said) if point.uncertain else said

    def alone(self, month: int) -> str:
        """Name a month that stands without a day; 0 is January."""
        return self.months[month]

    def cited_date(self, date: EdtfDate) -> str:
        """Write a date as citations have it: ``June 8, 1962``, ``ca. 1962``, ``[1962?]``, ``1960s``.

        Source: Chicago 18, 14.44.
        """
        points = [self._cited_point(point) for point in date.known]
        if date.kind in {"all of", "one of"}:
            return self.joined_by(self.and_two if date.kind == "all of" else self.either, points)
        if len(points) < len(date.points):
            return self.open_range(points[0], is_start=bool(date.points[0]))
        if len(points) == 1 and date.known[0].uncertain:
            return f"[{points[0]}]"
        return self.spans[0].format(*points) if len(points) > 1 else points[0]

    def open_range(self, point: str, *, is_start: bool) -> str:
        """Write a range in a citation of which one end is not known: ``1962–``."""
        return f"{point}–" if is_start else f"–{point}"

    def years_before_christ(self, years: str) -> str:
        """Write several years before Christ in a citation: ``50–41 BC``."""
        return self.before_christ.format(self.year.format(year=years))

    def _cited_point(self, point: Point) -> str:
        if point.year_span > 1 and point.year <= 0:
            years = f"{1 - point.year}–{1 - point.last[0]}"
            return self.years_before_christ(years)
        if point.year_span == _CENTURY:
            return self.century(point.year // _CENTURY + 1)
        if point.year_span == _DECADE:
            return self.decade.format(point.year)
        year = point.year if point.year > 0 else 1 - point.year
        parts = {"year": year, "month": "", "day": self.numbered(point.day)}
        shape = self.year
        if point.season:
            seasons = self.cited_seasons or self.seasons
            parts["month"], shape = seasons[point.season - 21], self.season
        elif point.month:
            number = point.month - 1
            parts["month"] = self.months[number] if point.day else self.alone(number)
            shape = (self.cited_day or self.day) if point.day else self.month
        said = shape.format(**parts)
        if point.year <= 0:
            said = self.before_christ.format(said)
        if point.approximate:
            said = self.around(said)
        return f"{said}{self.question}" if point.uncertain else said

    def capital(self, words: str) -> str:
        """Begin a sentence."""
        return words[:1].upper() + words[1:]


_DECADE, _CENTURY = 10, 100
_LONGEST_SIGLE = 12


def _is_sigle(name: str) -> bool:
    return len(name) <= _LONGEST_SIGLE and name.isupper()
