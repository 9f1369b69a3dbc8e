"""Where in its file a part of a record stands, for what is found wrong after reading."""

from citekit.errors import CitekitError, Location
from citekit.formats import registry, yaml
from citekit.formats.record import Path

__all__ = ["place_in"]


def place_in(text: str, file: str, entry_id: str, path: Path) -> Location:
    """Give the place of a part of a record in its file; of the file alone where that is not YAML.

    Args:
        text: The whole text of the file.
        file: Its name.
        entry_id: The id of the record.
        path: The part, from the top of the record.
    """
    if registry.detect(text) != "yaml":
        return Location(file)
    try:
        for marked in yaml.marked_documents(text, file):
            if isinstance(marked.data, dict) and marked.data.get("id") == entry_id:
                return marked.location_of(path)
    except CitekitError:  # a later document is broken, and told of elsewhere
        return Location(file)
    return Location(file)
