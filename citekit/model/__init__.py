"""The record: frozen values, no input or output.

A `Source` is one citable document. Its texts (`Text`) are the document in each language and stage;
`Derivation` tell how one was made from another, `Holding` where copies lie, and
`Publication` where it can be read. Every `Statement` says how it is known.
"""

from citekit.model.acceptance import Acceptance
from citekit.model.agent import Agent, Body, Contribution, LiteralName, NameForm, Person
from citekit.model.date import EdtfDate, SourceDate
from citekit.model.evidence import Certainty, Statement
from citekit.model.file import KeptFile
from citekit.model.identifier import Identifier
from citekit.model.language import LanguageStatement
from citekit.model.reference import Container, Holding, Level, Locator, ReferenceCode, Repository
from citekit.model.source import Source
from citekit.model.text import Derivation, Passage, Publication, Text
from citekit.model.title import Title, TitleForm

__all__ = [
    "Acceptance",
    "Agent",
    "Body",
    "Certainty",
    "Container",
    "Contribution",
    "Derivation",
    "EdtfDate",
    "Holding",
    "Identifier",
    "KeptFile",
    "LanguageStatement",
    "Level",
    "LiteralName",
    "Locator",
    "NameForm",
    "Passage",
    "Person",
    "Publication",
    "ReferenceCode",
    "Repository",
    "Source",
    "SourceDate",
    "Statement",
    "Text",
    "Title",
    "TitleForm",
]
