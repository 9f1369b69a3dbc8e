"""Published works that the tests cite."""

from citekit.csl.item import CslItem


def book(key, author, title, publisher, year):
    family, _, given = author.partition(", ")
    return CslItem.from_json(
        {
            "id": key,
            "type": "book",
            "title": title,
            "author": [{"family": family, "given": given}],
            "publisher": publisher,
            "issued": {"date-parts": [[year]]},
        }
    )


BOOKS = {
    one.id: one
    for one in (
        book("split", "Lüthi, Lorenz M.", "The Sino-Soviet Split", "Princeton University Press", 2008),
        book("suns", "Radchenko, Sergey", "Two Suns in the Heavens", "Stanford University Press", 2009),
        book("who", "Doe, Jane", "Who Was There?", "Press", 1990),
    )
}  # fmt: skip
