"""What of a source may be printed as a fact: all that is inferred or disputed left out.

A citation has no place for "inferred" or "disputed"; what it cannot mark it does not say.
"""

from operator import is_
from typing import Any, TypeVar

from pydantic import BaseModel

from citekit.model import SourceDate, Statement, Text, Title

__all__ = ["attested"]

M = TypeVar("M", bound=BaseModel)
_NESTED = (tuple, BaseModel)


def attested(value: M) -> M:
    """Give a value without the statements inside it that are not attested.

    Texts stay, so that the chain holds together; whether a text may be cited is asked where it is. Dates stay
    as well, because several that disagree can be printed side by side. A title that is not attested is a
    description, and is set as one.
    """
    changed: dict[str, Any] = {}
    for name, before in value:
        after = _part(before) if isinstance(before, _NESTED) else before
        if after is not before:
            changed[name] = after
    return value.model_copy(update=changed) if changed else value


def _part(value: Any) -> Any:
    if isinstance(value, tuple):
        kept = tuple([_part(one) for one in value if _may_stand(one)])
        same = len(kept) == len(value) and all(map(is_, kept, value))
        return value if same else kept
    if isinstance(value, Title):
        described = value if value.is_attested else value.model_copy(update={"kind": "supplied"})
        return attested(described)
    if isinstance(value, BaseModel):
        return attested(value) if _may_stand(value) else None
    return value


def _may_stand(value: Any) -> bool:
    return (
        not isinstance(value, Statement)
        or isinstance(value, Text | SourceDate)
        or value.is_attested
    )
