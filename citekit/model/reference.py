"""Where a copy of a text lies: repository, reference code, leaves.

A reference code is its verbatim text first; levels are added where it could be read.
Nearly always the code names a file, and leaves or pages locate the document in it.

Source: ISAD(G) 2nd ed., 3.1.1 (reference code) and 3.1.4 (level); EAD3, ``@level``.
"""

from typing import Literal, Self

from pydantic import model_validator

from citekit.model.agent import NameForm
from citekit.model.base import Key, Line, Model, Prose, Short, Url
from citekit.model.evidence import Statement
from citekit.model.file import KeptFile
from citekit.model.identifier import Identifier
from citekit.model.many import Many

__all__ = ["Container", "Holding", "Level", "Locator", "ReferenceCode", "Repository"]


class Repository(Short):
    """Who holds documents. In a record a bare text is the key of an entry of the archives table.

    >>> Repository.model_validate("prc-fma").id
    'prc-fma'
    """

    MAIN = "id"

    id: Key | None = None
    """Key of its entry in the archives table; what stands beside it here overrides the table."""
    sigle: Line | None = None
    """The abbreviation that stands in citations: ``RGANI``."""
    name: Line | None = None
    """Full name in English."""
    forms: Many[NameForm] = ()
    """What it is called now besides: its name and sigle in its own language and script, romanised, shortened."""
    former: Many[NameForm] = ()
    """Names and sigles that it no longer bears: ``TsKhSD`` of RGANI, ``PRO`` of TNA."""
    place: Line | None = None
    """City."""
    country: Line | None = None
    """Country."""
    identifiers: Many[Identifier] = ()
    """ISIL, Wikidata, ROR."""
    url: Url | None = None
    """Its website."""
    position: Literal["first", "last"] | None = None
    """Whether citations name it before the code (archives of fonds and files) or after it
    (collections). None where nothing is known, which is taken as ``first``. Source: Chicago 18, 14.127."""
    joined_by: Literal["comma", "space"] | None = None
    """What stands between its name and the code: ``BArch, B 136/59748``, ``PRC FMA 118-01765-03``.
    None where nothing is known, which is taken as ``comma``."""
    codes: Key | None = None
    """The grammar that reads its reference codes: ``soviet``, ``british``. None where nothing is known."""
    facts_from: Many[Line] = ()
    """Where what stands here was read."""

    def __str__(self) -> str:
        return self.name or self.sigle or str(self.id)

    @property
    def cited(self) -> str:
        """The name that stands in citations: the sigle where there is one."""
        return self.sigle or str(self)

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if not (self.id or self.sigle or self.name):
            raise ValueError(
                "expected 'name' or 'sigle', or 'id' for an entry of the archives table"
            )
        return self


LevelName = Literal[
    "recordgrp", "subgrp", "fonds", "subfonds", "collection", "class", "series", "subseries", "file", "item", "otherlevel"
]  # fmt: skip
"""The levels of EAD3; ``otherlevel`` for what an archive has between or beside them."""


class Level(Model):
    """One part of a reference code.

    >>> str(Level(level="series", label="op.", name="opis", value="49"))
    'op. 49'
    """

    level: LevelName
    """What it is a level of description of."""
    value: Line
    """Its number or name, as text: ``0100``, ``059a``, ``[120]`` without the brackets."""
    label: Line | None = None
    """The label as the code has it: ``op.``."""
    name: Line | None = None
    """The archive's word for the level, spelt out: ``opis``."""
    uncertain: bool = False
    """Whether the code itself marks it as uncertain: ``d.[120]``."""

    def __str__(self) -> str:
        value = f"[{self.value}]" if self.uncertain else self.value
        return f"{self.label} {value}" if self.label else value


class Container(Model):
    """What one asks for at the desk: a box, a folder, a reel.

    >>> str(Container(type="box", value="26"))
    'box 26'
    """

    type: Line
    """``box``, ``folder``, ``reel``, ``carton``, ``papka``."""
    value: Line
    """Its number, as text."""

    def __str__(self) -> str:
        return f"{self.type} {self.value}"


class ReferenceCode(Short):
    """The code under which a repository keeps a file or document. A bare text is its verbatim form.

    >>> str(ReferenceCode.model_validate("118-01765-03"))
    '118-01765-03'
    """

    MAIN = "raw"

    raw: Line
    """The code as it is printed, without repository and leaves."""
    levels: Many[Level] = ()
    """Fonds, series, file, item: outermost first, as many as could be read."""
    containers: Many[Container] = ()
    """Box, folder, reel: outermost first."""
    former: Many[Line] = ()
    """Codes it had before."""
    parsed_by: Key | None = None
    """The grammar that read the levels, where a program did."""

    def __str__(self) -> str:
        return self.raw


class Locator(Short):
    """Where in its file a document lies, or in its book a text. A bare text is its verbatim form.

    >>> str(Locator.model_validate("ll. 193-194"))
    'll. 193-194'
    """

    MAIN = "raw"

    raw: Line
    """As it is printed, label included: ``27-28``, ``ll. 193-194``, ``fol. 12r``."""
    unit: (
        Literal["page", "leaf", "folio", "sheet", "image", "frame", "membrane", "document"] | None
    ) = None
    """What is counted; None where the source does not say."""
    start: Line | None = None
    """The first, as text: ``0020``."""
    end: Line | None = None
    """The last, as text; None where there is one."""
    side: Literal["recto", "verso"] | None = None
    """The side of the leaf, where there is one leaf."""

    def __str__(self) -> str:
        return self.raw


class Holding(Statement):
    """One witness: a copy of a text, in one repository."""

    id: Key | None = None
    """A name for this witness, so that a derivation can say it was made from it."""
    repository: Repository
    """Who holds it."""
    collection: Line | None = None
    """The fonds or collection by name: ``Edward M. House Papers``."""
    reference: ReferenceCode | None = None
    """The code of the file or document."""
    locator: Locator | None = None
    """Leaves or pages in the file."""
    carrier: Line | None = None
    """What the copy is on, where that is not paper: ``Microfilm``."""
    verbatim: Line | None = None
    """The whole of it as the source of these facts prints it: ``PRC FMA 118-01765-03, 27-28``."""
    files: Many[KeptFile] = ()
    """Scans of the copy, kept beside the record."""
    note: Prose | None = None
    """What else is to be said of the copy: ``stamped "Translation from Chinese"``."""
