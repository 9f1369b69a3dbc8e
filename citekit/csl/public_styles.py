"""What items need so that styles made for books do not misrepresent archival sources."""

from typing import Any

from citekit.csl.item import CslItem

__all__ = ["without_leading_translator"]


def without_leading_translator(item: CslItem) -> CslItem:
    """Say the translator of an item without author in words, after its title.

    Public styles put the translator of such an item in the author's place.
    """
    data = item.to_json()
    if data.get("author") or not data.get("translator"):
        return item
    names = " and ".join(map(_name, data.pop("translator")))
    data["medium"] = ", ".join(part for part in (data.get("medium"), f"trans. {names}") if part)
    return CslItem.from_json(data)


def _name(name: dict[str, Any]) -> str:
    if "literal" in name:
        return str(name["literal"])
    given, family = name.get("given", ""), name.get("family", "")
    parts = (family, given) if name.get("static-ordering") else (given, family)
    return " ".join(part for part in parts if part)
