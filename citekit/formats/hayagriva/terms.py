"""The fields of Hayagriva and the CSL variables that they hold.

Source: Hayagriva, "The Hayagriva YAML File Format".
"""

__all__ = ["COUNTS", "IN_CHUNKS", "NUMBERS", "OF_ALL", "OF_PUBLICATION", "ROLES", "TEXTS"]

TEXTS = {
    "genre": "genre", "archive": "archive", "archive-location": "archive_location", "chapter": "chapter-number",
}  # fmt: skip
COUNTS = {"page-total": "number-of-pages", "volume-total": "number-of-volumes"}
OF_ALL = {"call-number": "call-number", "abstract": "abstract", "note": "note"}
OF_PUBLICATION = {
    "publisher": "publisher", "location": "publisher-place", "volume": "volume", "issue": "issue", "edition": "edition",
}  # fmt: skip
NUMBERS = {
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "serial": "number",
}
ROLES = {
    "translator": "translator", "compiler": "compiler", "composer": "composer", "director": "director",
    "illustrator": "illustrator", "narrator": "narrator", "producer": "producer", "executive-producer": "executive-producer",
    "writer": "script-writer", "cast-member": "performer", "organizer": "organizer", "collaborator": "contributor",
}  # fmt: skip

IN_CHUNKS = frozenset(
    {
        "title", "abstract", "archive", "archive-location", "call-number", "genre", "location", "note", "organization",
        "publisher",
    }
)  # fmt: skip
"""Fields in which Typst takes braces for a case to keep and dollar signs for mathematics."""
