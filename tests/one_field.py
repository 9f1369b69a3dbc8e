"""Records in which one field says one thing or another, for every field of the model that holds a plain value."""

from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from citekit.formats.loss import fields
from citekit.model import Repository, Source
from citekit.model.base import Key, Line, Prose, Url
from citekit.model.date import EdtfDate
from citekit.model.file import FilePath, MediaType, Sha256, Size
from citekit.model.language import Language

__all__ = ["LEAVES", "record", "value_at"]

_PLAIN: dict[Any, tuple[Any, Any]] = {
    Line: ("Alpha", "Beta"),
    Prose: ("Alpha.\nOmega.", "Beta."),
    Key: ("alpha", "beta"),
    Url: ("https://a.example/alpha", "https://a.example/beta"),
    Language: ("ru", "zh"),
    EdtfDate: ("1962-06-08", "1963"),
    bool: (True, False),
    FilePath: ("texts/alpha.txt", "beta.txt"),
    Size: (1, 2),
    Sha256: ("0" * 64, "f" * 64),
    MediaType: ("text/plain", "application/pdf"),
}
_TEXTS = [
    {"id": "a", "held_at": [{"id": "w1", "repository": "rgani"}, {"id": "w2", "repository": "rgani"}]},
    {"id": "c"},
]  # fmt: skip
_SPECIAL = {
    "type": ("letter", "memorandum"),
    "cite": ("a", "b"),
    "texts.derived_from.text": ("a", "c"),
    "texts.derived_from.witness": ("w1", "w2"),
    "texts.derived_from.passages.witness": ("w1", "w2"),
    "texts.held_at.repository.id": ("rgani", "prc-fma"),
}
"""Fields whose values have to fit others."""

LEAVES = tuple(
    path for path in fields() if not any(other.startswith(f"{path}.") for other in fields())
)
"""The fields that hold plain values, as dotted paths."""


def record(path: str, which: int) -> Source:
    """Give a record that says of a field the one thing (0) or the other (1), and else as little as can be."""
    data: dict[str, Any] = {"id": "k", "type": "document", "title": "T", "texts": [{"id": "a"}]}
    steps = path.split(".")
    if path == "cite":
        data["texts"] = [{"id": "a"}, {"id": "b"}]
    if steps[:2] == ["texts", "derived_from"]:
        text: dict[str, Any] = {"id": "b"}
        step = _part(Source, steps, path, which)["texts"]["derived_from"]
        text["derived_from"] = {**step, "text": step["text"] if steps[2:] == ["text"] else "a"}
        data |= {"texts": [*_TEXTS, text], "cite": "b"}
        return Source.model_validate(data)
    made = _part(Source, steps, path, which)
    if steps[0] == "texts":
        made["texts"] = [{"id": "a", **made["texts"]}]
    return Source.model_validate({**data, **made})


def _part(model: type[BaseModel], steps: list[str], path: str, which: int) -> dict[str, Any]:
    """Give what a model needs, and the field asked for."""
    name, *rest = steps
    hints = get_type_hints(model, include_extras=True)
    told: dict[str, Any] = {
        key: _value(hints[key], 0)
        for key, field in model.model_fields.items()
        if field.is_required() and key != name and model is not Source
    }
    if model is Repository and name not in {"id", "name"}:
        told["name"] = "Archive"
    if rest:
        inner = next(one for one in _models(hints[name]) if rest[0] in one.model_fields)
        told[name] = _part(inner, rest, path, which)
    else:
        default = model.model_fields[name].get_default(call_default_factory=True)
        told[name] = _SPECIAL.get(path, _values(hints[name], default))[which]
    return told


def _values(hint: Any, default: Any) -> tuple[Any, Any]:
    if get_origin(hint) is Literal:
        others = [word for word in get_args(hint) if word != default]
        return others[0], others[1] if len(others) > 1 else default
    first, second = _value(hint, 0), _value(hint, 1)
    return first, second


def _value(hint: Any, which: int) -> Any:
    if hint in _PLAIN:
        return _PLAIN[hint][which]
    if get_origin(hint) is Literal:
        return get_args(hint)[which]
    if hint is Repository:
        return {"name": ("Archive", "Other archive")[which]}
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        hints = get_type_hints(hint, include_extras=True)
        return {
            key: _value(hints[key], which)
            for key, field in hint.model_fields.items()
            if field.is_required()
        }
    arguments = get_args(hint)
    if get_origin(hint) in {Annotated, tuple, Union} or arguments:
        return _value(next(one for one in arguments if one is not type(None)), which)
    raise NotImplementedError(f"no value for {hint!r}; add one")


def _models(hint: Any) -> list[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [hint]
    return [model for part in get_args(hint) for model in _models(part)]


def value_at(source: Source, path: str) -> Any:
    """Give what a record says of a field; None where it says nothing."""
    part: Any = source
    for step in path.split("."):
        if step == "derived_from":
            part = next(iter(one for one in source.texts if one.derived_from), None)
        part = getattr(part, step, None)
        if isinstance(part, tuple):
            part = part[0] if part else None
    return part
