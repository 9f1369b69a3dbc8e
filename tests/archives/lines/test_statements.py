"""Credits, printed works and dates: what a line says besides where the document is."""

import pytest

from citekit.archives.lines import parse_line
from citekit.archives.lines.english_date import edtf
from citekit.archives.lines.work import work

CREDITS = [
    # credits, (roles, names with affiliations) of each, and what else the first says
    ("Translated by 7Brands.", [("translated", "7Brands")], {}),
    ("Translated for CWIHP by Ann Lee.", [("translated", "Ann Lee")], {"on_behalf_of": "CWIHP"}),
    ("Translated from Portuguese by James G. Lee.", [("translated", "James G. Lee")], {"language": "Portuguese"}),
    ("Translated from the Russian original into English by Ann Lee.", [("translated", "Ann Lee")], {"language": "Russian", "into": "English"}),
    ("Translated by Ann Lee for CWIHP.", [("translated", "Ann Lee")], {"on_behalf_of": "CWIHP"}),
    ("Translated by Ann Lee (from Russian).", [("translated", "Ann Lee")], {"language": "Russian"}),
    ("Obtained and translated for CWIHP by Ann Lee.", [("obtained translated", "Ann Lee")], {"on_behalf_of": "CWIHP"}),
    ("Contributed, transcribed, and translated by Ann Lee.", [("contributed transcribed translated", "Ann Lee")], {}),
    ("Contributed by Ann Lee and translated by Bo Ek.", [("contributed", "Ann Lee"), ("translated", "Bo Ek")], {}),
    ("Obtained by Ann Lee (Troy University) and translated by Karl P. Ek (Rice University).", [("obtained", "Ann Lee @ Troy University"), ("translated", "Karl P. Ek @ Rice University")], {}),
    ("Obtained by Béla Ér; translated and edited by A. Ek, Bo Ek, and Karl P. Ek.", [("obtained", "Béla Ér"), ("translated edited", "A. Ek; Bo Ek; Karl P. Ek")], {}),
    ("Contributed by Ann Lee, Cold War Center, Budapest.", [("contributed", "Ann Lee @ Cold War Center, Budapest")], {}),
    ("Translated by Ann Lee and Bo Ek, Jr.", [("translated", "Ann Lee; Bo Ek, Jr.")], {}),
    ("Provided to the Project/Ann Lee by Bo Ek. With permission of the Project.", [("provided", "Bo Ek"), ("permitted", "Project")], {"given_to": "Project/Ann Lee"}),
    ("Courtesy of the Foreign Ministry.", [("provided", "Foreign Ministry")], {}),
    ("copy obtained by NHK, provided to CWIHP; translation by Ann Lee, Rice University.", [("obtained", "NHK"), ("provided", ""), ("translated", "Ann Lee @ Rice University")], {}),
    ("trans. Ann Lee", [("translated", "Ann Lee")], {}),
    ("Translator: Ann Lee", [("translated", "Ann Lee")], {}),
    ("Drafted and initialed by Lee on June 4 and cleared by OSD.", [("drafted initialed", "Lee"), ("approved", "OSD")], {}),
    ("This document was made possible with support from the MacArthur Foundation, Chun & Jane Chiu Family Foundation and the Leon Levy Foundation", [("funded", "MacArthur Foundation; Chun & Jane Chiu Family Foundation; Leon Levy Foundation")], {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "said"), CREDITS)
def test_reads_credits(text, expected, said):
    line = parse_line(text)
    assert [
        (" ".join(one.roles), "; ".join(map(_named, one.names))) for one in line.credits
    ] == expected
    assert {name: getattr(line.credits[0], name) for name in said} == said
    assert not line.unread


def _named(name):
    return f"{name.text} @ {name.affiliation}" if name.affiliation else name.text


WORKS = [
    # words, fields
    ("Reprinted in Ann Lee, Bo Ek and Cy Ott, Sovetskie Otnosheniia, Vol. 5, Book 2 (Moscow: Mysl, 2005), pp. 11-14",
     {"reprint": True, "authors": ("Ann Lee", "Bo Ek", "Cy Ott"), "sure_of_authors": False, "title": "Sovetskie Otnosheniia", "volume": "Vol. 5, Book 2", "place": "Moscow", "publisher": "Mysl", "year": "2005", "pages": "pp. 11-14"}),
    ("Ann Lee. Wartime. Translated by Karl P. Ek. (New York: Harcourt, 1977), 385-387",
     {"reprint": False, "authors": ("Ann Lee",), "sure_of_authors": True, "title": "Wartime", "translators": ("Karl P. Ek",), "pages": "385-387"}),
    ("Zhongyang wenxian yanjiushi, ed., Jianguo yilai wengao (Manuscripts), vol. 7 (Beijing: Zhongyang, 1992), 326-327",
     {"authors": ("Zhongyang wenxian yanjiushi",), "edited": True, "title": "Jianguo yilai wengao (Manuscripts)", "volume": "vol. 7"}),
    ('published in "Documents on Foreign Policy," Volume XI, Document No. 96',
     {"reprint": False, "title": "Documents on Foreign Policy", "volume": "Volume XI", "number": "Document No. 96"}),
    ('Ann Lee, "Talk with Bo Ek," in Selected Works, vol. IV (Peking: Press, 1961), 97-101', {"authors": ("Ann Lee",), "title": "Selected Works", "volume": "vol. IV"}),
    ("See also Ann Lee et al., A History (Beijing: Press, 1994), pp.17- 18", {"authors": ("Ann Lee",), "title": "A History", "year": "1994"}),
    ("Published in Vestnik, no. 1 (1993), pp. 5-10", {"title": "Vestnik", "number": "no. 1", "year": "1993", "pages": "pp. 5-10"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WORKS)
def test_reads_printed_works(text, said):
    found = work(text, 0, len(text))
    assert {name: getattr(found, name) for name in said} == said
    assert (found.text, found.start) == (text, 0)


def test_the_translator_of_a_book_is_the_books():
    line = parse_line("Ann Lee. Wartime. Translated by Bo Ek. (New York: Harcourt, 1977), 385-387.")
    assert [one.translators for one in line.works] == [("Bo Ek",)]
    assert (line.credits, line.witnesses, line.unread) == ((), (), ())


DATES = [
    # written, EDTF
    ("June 8, 1962", "1962-06-08"), ("July 07, 1949", "1949-07-07"), ("8 June 1962", "1962-06-08"),
    ("Friday 19 September 1958", "1958-09-19"), ("Sept. 3, 1950", "1950-09-03"), ("June 1962", "1962-06"), ("1962", "1962"),
    ("1960s", "196X"), ("Summer 1962", "1962-22"), ("7-8 June 1962", "1962-06-07/1962-06-08"), ("June 7/8, 1962", "1962-06-07/1962-06-08"),
    ("30 May - 2 June 1962", "1962-05-30/1962-06-02"), ("May - June 1962", "1962-05/1962-06"), ("1958-1960", "1958/1960"),
    ("c. 1958", "1958~"), ("circa 1958", "1958~"), ("October [5?], 1945", "1945-10-05?"), ("[June 1962]", "1962-06?"), ("before 1950", "../1950"),
    ("not earlier than June 1962", "1962-06/.."), ("no later than 1950", "../1950"), ("after 1950", "1950/.."), ("1944-05-19", "1944-05-19"),
    ("08.06.1962", None), ("06/08/1962", None), ("February 30, 1962", None), ("undated", None), ("n.d.", None), ("June", None), ("x" * 1000, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_tells_dates(text, expected):
    date = edtf(text)
    assert (date and str(date)) == expected
