"""The parts of the reference that are made from the code: a page says ``<!-- generated: NAME -->``.

Plain functions from the code's own objects to Markdown, so that no table here is kept by hand.
"""
# ruff: noqa: INP001 -- documentation is no package

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from types import ModuleType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError

from citekit import errors
from citekit.cli.main import COMMANDS
from citekit.model import (
    Source,
    agent,
    base,
    date,
    evidence,
    file,
    language,
    reference,
    source,
    text,
)

__all__ = ["PARTS", "filled", "record_models"]

_MARK = re.compile(r"<!-- generated: (?P<name>[a-z-]+) -->")


def filled(page: str) -> str:
    """Put the generated parts in their places.

    Raises:
        KeyError: A page asks for a part that there is not.
    """
    return _MARK.sub(lambda mark: PARTS[mark["name"]](), page)


# The record: every model that a record can hold, every key of each.


def record_models() -> list[type[BaseModel]]:
    """Give the models of a record, a model before those that its keys hold."""
    found: list[type[BaseModel]] = []
    waiting: list[type[BaseModel]] = [Source]
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found.append(model)
            hints = get_type_hints(model, include_extras=True)
            waiting += [inner for name in model.model_fields for inner in _models(hints[name])]
    return found


def _models(hint: Any) -> list[type[BaseModel]]:
    if inspect.isclass(hint) and issubclass(hint, BaseModel):
        return [hint]
    return [model for part in get_args(hint) for model in _models(part)]


def _record() -> str:
    return "\n\n".join(map(_model, record_models()))


def _model(model: type[BaseModel]) -> str:
    heading = [
        f"(record-{model.__name__.lower()})=",
        f"## {_spaced(model.__name__)}",
        "```{eval-rst}",
        f".. py:class:: {model.__module__}.{model.__qualname__}",
        "   :no-typesetting:",
        "```",
    ]
    keys = "\n\n".join(_keys(model))
    return "\n\n".join(["\n".join(heading), _prose(model.__doc__), *_evidence_note(model), keys])


def _spaced(name: str) -> str:
    """Write a class name as words: ``SourceDate`` becomes ``Source date``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _evidence_note(model: type[BaseModel]) -> Iterator[str]:
    if issubclass(model, evidence.Statement):
        keys = ", ".join(f"`{name}`" for name in evidence.Statement.model_fields)
        yield f"Takes the [keys of evidence](#evidence) as well: {keys}."


def _keys(model: type[BaseModel]) -> Iterator[str]:
    hints = get_type_hints(model, include_extras=True)
    shared = evidence.Statement.model_fields if issubclass(model, evidence.Statement) else ()
    for name, field in model.model_fields.items():
        if name not in shared:
            yield _key(name, hints[name], field)


def _key(name: str, hint: Any, field: Any) -> str:
    needed = ", **required**" if field.is_required() else ""
    default = field.get_default(call_default_factory=True)
    usual = f", `{default}` where left out" if isinstance(default, str) else ""
    usual = ", `false` where left out" if default is False else usual
    return f"`{name}`: {_value(hint)}{needed}{usual}\n: {_one_line(field.description)}"


def _evidence() -> str:
    hints = get_type_hints(evidence.Statement, include_extras=True)
    fields = evidence.Statement.model_fields
    return "\n\n".join(_key(name, hints[name], field) for name, field in fields.items())


# Values: what may stand after a key.

_WORDS = {
    "Line": "one line of text",
    "Prose": "free text",
    "Key": "a key",
    "Url": "a web address",
    "Language": "a language tag",
    "EdtfDate": "a date",
    "Agent": "a name",
    "FilePath": "the path of a file",
    "Sha256": "a SHA-256",
}
_MODULES: tuple[ModuleType, ...] = (
    base, language, date, evidence, agent, source, text, reference, file,
)  # fmt: skip


def _value(hint: Any) -> str:
    """Say in words what may stand after a key."""
    if named := _named(hint):
        words = _WORDS.get(named, f"a {_spaced(named).lower()}")
        return f"[{words}](#value-{named.lower()})"
    if get_origin(hint) in {Union, UnionType}:
        return " or ".join(_value(part) for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is Annotated:
        inner = get_args(hint)[0]
        if get_origin(inner) is tuple:
            return f"{_value(get_args(inner)[0])}, or a list of them"
        return _value(inner)
    if get_origin(hint) is Literal:
        return " or ".join(f"`{word}`" for word in get_args(hint))
    if hint is bool:
        return "`true` or `false`"
    if inspect.isclass(hint) and issubclass(hint, BaseModel):
        link = f"[the keys of {_article(_spaced(hint.__name__).lower())}](#record-{hint.__name__.lower()})"
        return f"text, or {link}" if _takes_text(hint) else link
    raise TypeError(f"no words for the value {hint!r}")


def _takes_text(model: type[BaseModel]) -> bool:
    """Whether bare text may stand for a model's keys."""
    try:
        model.model_validate("text")
    except ValidationError:
        return False
    return True


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


@cache
def _aliases() -> dict[str, tuple[Any, str]]:
    """Give the named kinds of value, each with what its module says of it."""
    found: dict[str, tuple[Any, str]] = {}
    for module in _MODULES:
        told = _told_under_assignments(module)
        for name in [*getattr(module, "__all__", ()), "LevelName"]:
            value = getattr(module, name, None)
            if name in told and get_origin(value) in {Annotated, Literal, Union, UnionType}:
                found[name] = (value, told[name])
    found["EdtfDate"] = (date.EdtfDate, (date.__doc__ or "").partition("\n")[0])
    return found


def _told_under_assignments(module: ModuleType) -> dict[str, str]:
    """Give the text that stands under each assignment of a module."""
    body = ast.parse(inspect.getsource(module)).body
    return {
        target.id: inspect.cleandoc(after.value.value)
        for before, after in pairwise(body)
        if isinstance(before, ast.Assign)
        and isinstance(target := before.targets[0], ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    }


def _named(hint: Any) -> str | None:
    return next((name for name, (value, _) in _aliases().items() if value == hint), None)


def _values() -> str:
    return "\n\n".join(_kind(name, value, told) for name, (value, told) in _aliases().items())


def _kind(name: str, value: Any, told: str) -> str:
    words = _WORDS.get(name, _spaced(name)).removeprefix("a ")
    parts = [f"(value-{name.lower()})=\n### {words[0].upper()}{words[1:]}", _prose(told)]
    if get_origin(value) is Literal:
        parts.append(f"One of: {', '.join(f'`{word}`' for word in get_args(value))}.")
    if name == "Agent":
        kinds = " or ".join(
            f"[{_spaced(model.__name__).lower()}](#record-{model.__name__.lower()})"
            for model in dict.fromkeys(_models(value))
        )
        parts.append(f"Text, or the keys of a {kinds}.")
    return "\n\n".join(parts)


# Errors, formats, styles, commands.


def _errors() -> str:
    return "\n\n".join(_error(getattr(errors, name)) for name in _error_names())


def _problems() -> str:
    """Give the values that errors are made of."""
    return "\n\n".join(
        f"```{{eval-rst}}\n.. autoclass:: citekit.errors.{one.__name__}\n   :members:\n"
        "   :exclude-members: __init__, __new__\n```"
        for one in (errors.Problem, errors.Location)
    )


def _error_names() -> Iterator[str]:
    for name in errors.__all__:
        value = getattr(errors, name)
        if inspect.isclass(value) and issubclass(value, errors.CitekitError):
            yield name


def _error(error: type[errors.CitekitError]) -> str:
    also = ", ".join(
        f"`{base.__name__}`"
        for base in error.__bases__
        if base not in {errors.CitekitError, Exception}
    )
    return "\n".join(
        [
            "```{eval-rst}",
            f".. autoexception:: citekit.errors.{error.__name__}",
            "```",
            *([f"\nCan also be caught as {also}.\n"] if also else []),
        ]
    )


def _formats() -> str:
    from citekit.formats import registry

    return "\n\n".join(_format(name, registry.get(name)) for name in registry.names())


def _format(name: str, module: Any) -> str:
    suffixes = ", ".join(f"`{suffix}`" for suffix in module.SUFFIXES)
    lost = (
        "those that [the table](#fields-by-format) marks so"
        if getattr(module, "LOST", ())
        else "none"
    )
    written = hasattr(module, "write")
    profiles = [
        f"- Profile `{profile}`: for {why}"
        for profile, why in getattr(module, "PROFILES", {}).items()
    ]
    return "\n".join(
        [
            f"(format-{name})=",
            f"## `{name}`",
            "",
            _prose(inspect.getmodule(module).__doc__ if not module.__doc__ else module.__doc__),
            "",
            f"- File endings: {suffixes}",
            f"- Media type: `{module.MEDIA_TYPE}`",
            *profiles,
            f"- Fields of a record that do not come back: {lost}"
            if written
            else "- Only read, not written",
        ]
    )


def _fields_by_format() -> str:
    """Make a table of what each format keeps of each field; those that keep all share a column."""
    from citekit.formats import registry

    named = {name: registry.writer(name).LOST for name in registry.names(written=True)}
    whole = [name for name, lost in named.items() if not lost]
    partly = {name: lost for name, lost in named.items() if lost}
    head = ["Field", ", ".join(f"`{name}`" for name in whole), *(f"`{name}`" for name in partly)]
    rows = [
        [f"`{path}`", "all", *(_kept(path, lost) for lost in partly.values())]
        for path in _fields_to_show()
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


_PARTS_OF_TEXTS = ("texts", "texts.held_at", "texts.derived_from", "texts.published_in")


def _fields_to_show() -> list[str]:
    from citekit.formats.loss import fields

    shown = []
    for path in fields():
        before, _, name = path.rpartition(".")
        if name not in evidence.Statement.model_fields and before in {"", *_PARTS_OF_TEXTS}:
            shown.append(path)
    return [path for path in shown if path not in _PARTS_OF_TEXTS]


def _kept(path: str, lost: frozenset[str]) -> str:
    """Say whether all of a field comes back, a part of it, or nothing."""
    from citekit.formats.loss import fields, is_lost

    inner = [one for one in fields() if one == path or one.startswith(f"{path}.")]
    gone = [one for one in inner if is_lost(one, lost)]
    return "all" if not gone else "–" if len(gone) == len(inner) else "part"


def _styles() -> str:
    from citekit.csl.style import list_styles

    return "\n\n".join(_style(info) for info in list_styles() if info.origin == "citekit")


def _style(info: Any) -> str:
    from citekit.csl.citing import bibliography, cite
    from citekit.csl.style import load_style
    from citekit.library.folder import load

    style = load_style(info.id)
    entry = load(_EXAMPLE)[_EXAMPLE]
    names = ", ".join(f"`{name}`" for name in (info.id, *info.aliases))
    shown = {
        "First citation": cite(entry, style=style),
        "Later citation": cite(entry, style=style, short=True, locator="27"),
    }
    if style.has_bibliography:
        shown["Bibliography"] = bibliography(entry, style=style)[0]
    lines = "\n\n".join(f"{form}:\n{citation}" for form, citation in shown.items())
    return f"(style-{info.id})=\n### {info.title}\n\nNames: {names}\n\n```text\n{lines}\n```"


_EXAMPLE = "wcda-121618"


def _archives() -> str:
    from citekit.archives import Repositories

    return "\n\n".join(map(_archive, Repositories.packaged()))


def _archive(one: Any) -> str:
    where = ", ".join(part for part in (one.place, one.country) if part)
    names = [str(one), *(form.name for form in one.forms)]
    cited = f"cited as {one.cited}" if one.sigle else ""
    after = "named after the collection" if one.position == "last" else ""
    told = "; ".join(part for part in (where, cited, after) if part)
    return f"`{one.id}`\n: {' / '.join(names)}. {told}."


def _rules() -> str:
    from citekit.provenance.check import SUBJECTS
    from citekit.provenance.check.report import UNREADABLE

    subjects = {"Reading": (UNREADABLE,), **SUBJECTS}
    return "\n\n".join(f"## {name}\n\n{_table(rules)}" for name, rules in subjects.items())


def _table(rules: Any) -> str:
    rows = (f"| `{rule.code}` | {rule.level} | {rule.why} | {rule.mend} |" for rule in rules)
    return "\n".join(
        ["| Code | Level | Why it matters | How to mend it |", "| --- | --- | --- | --- |", *rows]
    )


def _vocabulary() -> str:
    from citekit.provenance.prov.vocabulary import TERMS

    kinds = {"class": "Classes", "property": "Properties", "role": "Roles"}
    return "\n\n".join(
        f"## {heading}\n\n{_vocabulary_table(term for term in TERMS.values() if term.kind == kind)}"
        for kind, heading in kinds.items()
    )


def _vocabulary_table(terms: Any) -> str:
    rows = (
        f"| `citekit:{term.name}` | {term.meaning} | `{term.broader}` | {' '.join(f'`{one}`' for one in term.others) or '–'} |"
        for term in terms
    )
    return "\n".join(
        ["| Term | Meaning | In PROV | Elsewhere |", "| --- | --- | --- | --- |", *rows]
    )


def _commands() -> str:
    return "\n\n".join(f"`citekit {name}`\n: {told}" for name, told in COMMANDS.items())


# Docstrings, which are reStructuredText in Google's form, as Markdown.


def _prose(docstring: str | None) -> str:
    """Give a docstring as Markdown: without examples for Python, with its literal block fenced."""
    told = re.sub(r"\n+>>> .*", "", inspect.cleandoc(docstring or ""), flags=re.DOTALL)
    told = re.sub(r"\n\n(?:={3,}[ =]*\n).*?\n={3,}[ =]*(?=\n\n|\Z)", "", told, flags=re.DOTALL)
    return re.sub(
        r"::\n\n(?P<block>(?:    .*\n?|\n)+)",
        lambda found: f":\n\n```text\n{inspect.cleandoc(found['block'])}\n```\n\n",
        told,
    ).strip()


def _one_line(description: str | None) -> str:
    return " ".join((description or "").split())


PARTS: dict[str, Callable[[], str]] = {
    "record": _record,
    "evidence": _evidence,
    "values": _values,
    "errors": _errors,
    "problems": _problems,
    "formats": _formats,
    "fields-by-format": _fields_by_format,
    "styles": _styles,
    "archives": _archives,
    "commands": _commands,
    "rules": _rules,
    "vocabulary": _vocabulary,
}
