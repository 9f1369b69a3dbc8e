"""The metadata of a Pandoc document as plain values."""

from collections.abc import Mapping
from typing import Any

from citekit.manuscript.pandoc.inlines import rich_text, words

__all__ = ["plain_metadata"]


def plain_metadata(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Give metadata as text, lists and mappings, as their YAML has them.

    >>> plain_metadata({"lang": {"t": "MetaInlines", "c": [{"t": "Str", "c": "de"}]}})
    {'lang': 'de'}
    """
    return {key: _plain(value) for key, value in meta.items()}


def _plain(value: Mapping[str, Any]) -> Any:
    kind = value["t"]
    inside: Any = value.get("c")
    match kind:
        case "MetaMap":
            return plain_metadata(inside)
        case "MetaList":
            return [_plain(one) for one in inside]
        case "MetaBool":
            return "true" if inside else "false"
        case "MetaString":
            return str(inside)
        case "MetaInlines":
            return rich_text(inside, _word)
        case "MetaBlocks":
            return " ".join(
                rich_text(block["c"], _word) for block in inside if block["t"] in ("Para", "Plain")
            )
    return None


def _word(inline: Mapping[str, Any]) -> str:
    if inline["t"] == "Cite":
        return " ".join(f"@{{{cite['citationId']}}}" for cite in inline["c"][0])
    return words([dict(inline)])
