import re

import pytest

from citekit.csl.item import CslItem
from citekit.formats import biblatex, bibtex
from citekit.formats.unread import Unread
from citekit.model import Source


def without_record(text):
    return re.sub(r"  citekit-json = .*\n", "", text)


def test_the_seed_is_an_entry_that_people_can_read(seed):
    assert without_record(bibtex.write([seed])) == (
        "@misc{wcda-121618,\n"
        "  title = {Memorandum {Submitted} by the {Ambassador} of the {Soviet Union} to {Zhang Hanfu} on 8 {June} 1962},\n"
        "  shorttitle = {Memorandum {Submitted} by the {Ambassador} of the {Soviet Union} to {Zhang Hanfu}},\n"
        "  translator = {{7Brands}},\n"
        "  year = {1962},\n"
        "  month = jun # {~8,},\n"
        "  date = {1962-06-08},\n"
        "  howpublished = {Wilson Center Digital Archive},\n"
        "  note = {PRC FMA 118-01765-03, 27--28. Translated by 7Brands. \\url{https://digitalarchive.umd.edu/document/121618}},\n"
        "  library = {PRC FMA 118-01765-03},\n"
        "  archive = {PRC FMA},\n"
        "  archivelocation = {118-01765-03},\n"
        "  folios = {27--28},\n"
        "  url = {https://digitalarchive.umd.edu/document/121618},\n"
        "  langid = {english},\n"
        "  language = {english},\n"
        "  abstract = {The Soviet Government presents its views on developments along the Xinjiang-USSR border.},\n"
        "  key = {Memorandum Submitted by the Ambassador of the Soviet Union to Zhang Hanfu},\n"
        "}\n"
    )


def test_the_embedded_record_is_ascii_on_one_line_with_balanced_braces(seed):
    (line,) = re.findall(r"  citekit-json = \{(.*)\},\n", bibtex.write([seed]))
    assert line.isascii()
    assert line.count("{") == line.count("}")
    assert not re.search(r"[@#%$&~^]|\\[^u]|  ", line)


def item(**variables):
    return CslItem.from_json({"id": "k", "title": "A", **variables})


WORKS = [
    # item, entry
    (
        item(type="book", author=[{"family": "Westad", "given": "Odd Arne"}], publisher="Basic Books", issued={"date-parts": [[2012]]}, ISBN="978-0"),
        "@book{k,\n  author = {Westad, Odd Arne},\n  title = {A},\n  publisher = {Basic Books},\n  year = {2012},\n  date = {2012},\n  isbn = {978-0},\n}\n",
    ),
    (
        item(type="chapter", **{"container-title": "China and the World", "page": "5-7", "editor": [{"family": "E"}]}),
        "@incollection{k,\n  title = {A},\n  editor = {E},\n  booktitle = {China and the {World}},\n  pages = {5--7},\n  key = {A},\n}\n",
    ),
    (
        item(type="article-journal", **{"container-title": "CWIHP", "volume": "6", "issue": "7", "DOI": "10.1/a_b"}),
        "@article{k,\n  title = {A},\n  journal = {CWIHP},\n  number = {7},\n  volume = {6},\n  doi = {10.1/a_b},\n  key = {A},\n}\n",
    ),
    (
        item(type="article-newspaper", **{"container-title": "Pravda"}),
        "@article{k,\n  title = {A},\n  journal = {Pravda},\n  entrysubtype = {newspaper},\n  key = {A},\n}\n",
    ),
    (
        item(type="thesis", publisher="Harvard University", genre="PhD diss."),
        "@phdthesis{k,\n  title = {A},\n  school = {Harvard University},\n  type = {PhD diss.},\n  key = {A},\n}\n",
    ),
    (
        item(type="thesis", author=[{"family": "E"}]),
        "@phdthesis{k,\n  author = {E},\n  title = {A},\n  type = {Thesis},\n}\n",
    ),
    (
        item(type="report", publisher="RAND", number="R-1", language="de"),
        "@techreport{k,\n  title = {A},\n  institution = {RAND},\n  number = {R-1},\n  langid = {german},\n  language = {german},\n  key = {A},\n}\n",
    ),
    (
        item(type="webpage", URL="https://a.example/b_c%20d#e", accessed={"date-parts": [[2026, 8, 24]]}),
        "@misc{k,\n  title = {A},\n  url = {https://a.example/b_c%20d#e},\n  urldate = {2026-08-24},\n  key = {A},\n}\n",
    ),
    (
        item(type="motion_picture", author=[{"literal": "Mosfilm"}, {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"}]),
        "@misc{k,\n  author = {{Mosfilm} and de Gaulle, Charles},\n  title = {A},\n  csltype = {motion_picture},\n}\n",
    ),
    (
        item(type="map", publisher="GUGK", language="zh", **{"original-date": {"date-parts": [[1925]]}}, author=[{"family": "E"}]),
        "@misc{k,\n  author = {E},\n  title = {A},\n  howpublished = {GUGK},\n  origdate = {1925},\n  language = {chinese},\n  csltype = {map},\n}\n",
    ),
    (
        item(type="pamphlet", custom={"bibtex": {"usera": "x & y"}}),
        "@booklet{k,\n  title = {A},\n  usera = {x \\& y},\n  key = {A},\n}\n",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("work", "entry"), WORKS)
def test_published_works(work, entry):
    assert bibtex.write([work]) == entry
    assert list(bibtex.read(entry)) == [work]


READ = [
    # entry, item
    ("@article{k, title={A}, journaltitle={J}, number=3, pages={1 -- 9}, date={1962-06/1962-07}}", {"type": "article-journal", "title": "A", "container-title": "J", "issue": "3", "page": "1-9", "issued": {"date-parts": [[1962, 6], [1962, 7]]}}),
    ("@book{k, title={A}, subtitle={B}, location={Moscow}, year=1962, month=8 # { June}}", {"type": "book", "title": "A: B", "publisher-place": "Moscow", "issued": {"date-parts": [[1962, 6, 8]]}}),
    ("@book{k, title={A}, year={[1962]}}", {"type": "book", "title": "A", "issued": {"literal": "[1962]"}}),
    ("@book{k, title={A}, year={1962}, month={6}, day={8}}", {"type": "book", "title": "A", "issued": {"date-parts": [[1962, 6, 8]]}}),
    ("@book{k, title={A}, date={1961}, year={1962}}", {"type": "book", "title": "A", "issued": {"date-parts": [[1961]]}, "custom": {"bibtex": {"year": "1962"}}}),
    ("@book{k, title={A}, origdate={1925}, urldate={yesterday}, url={\\url{https://a.example/b\\_c}}}", {"type": "book", "title": "A", "URL": "https://a.example/b_c", "accessed": {"literal": "yesterday"}, "original-date": {"date-parts": [[1925]]}}),
    ("@inbook{k, title={A}, booktitle={B}, booksubtitle={C}, language={ngerman}}", {"type": "chapter", "title": "A", "container-title": "B: C", "language": "de"}),
    ("@strange{k, title={A}, url={https://a.example}, xref={p}, csltype={book}}", {"type": "book", "title": "A", "URL": "https://a.example", "custom": {"bibtex": {"xref": "p", "entrytype": "strange"}}}),
    ("@misc{k, title={A}, url={https://a.example}, howpublished={B}}", {"type": "webpage", "title": "A", "publisher": "B", "URL": "https://a.example"}),
    ("@book{k, title={A}, author={{Ministry of Foreign Affairs} and Zhang, Hanfu and others and A, B, C, D and Ludwig van Beethoven}}", {"type": "book", "title": "A", "author": [{"literal": "Ministry of Foreign Affairs"}, {"family": "Zhang", "given": "Hanfu"}, {"family": "others"}, {"literal": "A, B, C, D"}, {"non-dropping-particle": "van", "family": "Beethoven", "given": "Ludwig"}]}),
    ("@book{k, title={A}, publisher={P}, organization={O}}", {"type": "book", "title": "A", "publisher": "P", "custom": {"bibtex": {"organization": "O"}}}),
    ("@book{k, title={A}, organization={O}, publisher={P}}", {"type": "book", "title": "A", "publisher": "P", "custom": {"bibtex": {"organization": "O"}}}),
    ("@mastersthesis{k, title={A}, school={S}}", {"type": "thesis", "title": "A", "publisher": "S", "genre": "Master's thesis"}),
    ("@phdthesis{k, title={A}}", {"type": "thesis", "title": "A", "genre": "PhD thesis"}),
    ("@phdthesis{k, title={A}, type={Thesis}}", {"type": "thesis", "title": "A"}),
    ("@thesis{k, title={A}, type={mathesis}}", {"type": "thesis", "title": "A", "genre": "master's thesis"}),
    ("@report{k, title={A}, type={techreport}}", {"type": "report", "title": "A", "genre": "technical report"}),
    ("@inbook{k, title={A}, chapter={3}, pages={1--2}}", {"type": "book", "title": "A", "chapter-number": "3", "page": "1-2"}),
    ("@article{k, title={A}, journaltitle={J}, journalsubtitle={S}, eventdate={1962-06}}", {"type": "article-journal", "title": "A", "container-title": "J: S", "event-date": {"date-parts": [[1962, 6]]}}),
    ("@article{k, title={A}, journalsubtitle={S}}", {"type": "article-journal", "title": "A", "custom": {"bibtex": {"journalsubtitle": "S"}}}),
    ("@book{k, title={A}, editor={C}, editortype={compiler}, editora={R}, editoratype={redactor}}", {"type": "book", "title": "A", "compiler": [{"family": "C"}], "custom": {"bibtex": {"editora": "R", "editoratype": "redactor"}}}),
    ("@book{k, title={A}, author={family=Gaulle, given={Charles, G.}, prefix=de, useprefix=true and given=Plato}}", {"type": "book", "title": "A", "author": [{"family": "Gaulle", "given": "Charles, G.", "non-dropping-particle": "de"}, {"given": "Plato"}]}),
    ("@book{k, title={A}, author={E=mc2, Inc.}}", {"type": "book", "title": "A", "author": [{"family": "E=mc2", "given": "Inc."}]}),
    (r"@book{k, title={A}, url={http://a.example/b{\_}c?d=e{\&}f={\%}20\~{}g{\textasciitilde}h}}", {"type": "book", "title": "A", "URL": "http://a.example/b_c?d=e&f=%20~g~h"}),
    ("@book{k, title={A}, langid={english}, language={russian}}", {"type": "book", "title": "A", "language": "en", "custom": {"bibtex": {"language": "russian"}}}),
    ("@book{k, title={A}, entrysubtype={classical}}", {"type": "book", "title": "A", "custom": {"bibtex": {"entrysubtype": "classical"}}}),
    ("@book{k, title={A}, month=jun # {/} # jul, year=1962}", {"type": "book", "title": "A", "issued": {"date-parts": [[1962, 6], [1962, 7]]}}),
    ("@book{k, title={A}, month={November--December}, year=1962}", {"type": "book", "title": "A", "issued": {"date-parts": [[1962, 11], [1962, 12]]}}),
    ("@book{k, title={A}, month=may # {--} # jun, year={c. 1962}}", {"type": "book", "title": "A", "issued": {"literal": "May–June c. 1962"}}),
    ("@book{k, title={A}, pages={{5}--{7}}}", {"type": "book", "title": "A", "page": "5-7"}),
    ("@book{k, title={A}, author={{}}, editor={}}", {"type": "book", "title": "A", "custom": {"bibtex": {"author": ""}}}),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "data"), READ)
def test_reads_what_others_write(entry, data):
    (found,) = bibtex.read(entry)
    assert found.to_json() == {"id": "k", **data}


def test_reads_an_archival_entry_that_others_wrote():
    (found,) = bibtex.read(
        "@unpublished{k, title={Memorandum}, archive={RGANI}, archive_location={f. 5}, translator={{7Brands}},"
        " note={RGANI, f. 5. Translated by 7Brands. Seen in 2026}, date={1962-06-08}, usera={x}}"
    )
    assert isinstance(found, Source)
    assert found.note == "RGANI, f. 5. Translated by 7Brands. Seen in 2026\ncustom.bibtex.usera: x"
    assert str(found.texts[0].held_at[0].reference) == "f. 5"


def test_a_source_in_a_book_says_so():
    source = Source.model_validate(
        {
            "id": "k", "type": "letter", "title": {"text": "Creel to House", "kind": "supplied"},
            "authors": [{"family": "Creel", "given": "George"}],
            "texts": {
                "id": "a",
                "held_at": {"repository": {"name": "Yale", "position": "last"}, "collection": "House Papers", "reference": "box 3"},
                "published_in": [
                    {"type": "book", "title": "Papers of State", "publisher": "GPO", "place": "Washington", "date": "1995", "volume": "V",
                     "number": "Doc. 9", "pages": "5-7", "editors": ["A", "B", {"family": "C", "given": "D", "order": "family-first"}]},
                    {"publisher": "Host", "url": "https://a.example/1"},
                ],
            },
        }
    )  # fmt: skip
    text = bibtex.write([source])
    assert (
        "  howpublished = {\\emph{Papers of {State}}, edited by A, B, and C D, vol. V, "
        "(Washington: GPO, 1995), Doc. 9, 5--7, Host},\n"
    ) in text
    assert "  note = {box 3, House Papers, Yale. \\url{https://a.example/1}},\n" in text
    assert "number =" not in text
    assert list(bibtex.read(text)) == [source]


def test_keys_are_clean_and_never_clash():
    works = [CslItem("Чай, 1", "book", {}), CslItem("1", "book", {}), CslItem("a b", "book", {}), CslItem("A-B", "book", {})]  # fmt: skip
    text = bibtex.write(works)
    assert re.findall(r"^@book\{(.*),", text, re.MULTILINE) == ["1", "1--2", "a-b", "A-B--2"]
    assert list(bibtex.read(text)) == works


EDITS = [
    # what is replaced, by what, the fields that are told
    ("to {Zhang Hanfu} on 8", "on 8", ("title",)),
    ("  month = jun # {~8,},\n", "", ("month",)),
    ("{PRC FMA},\n", "{PRC MFA},\n", ("archive",)),
    ("@misc{wcda-121618", "@misc{memo-1962", ("key of the entry",)),
    ("@misc{", "@unpublished{", ("type of the entry",)),
    ("  language", "  doi = {10.1/x},\n  language", ("doi",)),
]


@pytest.mark.parametrize(("before", "after", "fields"), EDITS)
def test_an_edited_entry_wins_and_says_so(seed, before, after, fields):
    text = bibtex.write([seed])
    assert text.count(before) == 1
    entry, told = bibtex.read(text.replace(before, after), file="x.bib")
    assert isinstance(entry, Source)
    assert entry != seed
    assert (told.id, told.fields) == (entry.id, fields)
    assert str(told.error) == (
        f"x.bib:1: {entry.id}: edited since citekit wrote it: {', '.join(fields)}; the entry was read as it stands, "
        "and what only the embedded record says was left aside"
    )
    assert told.raw.startswith('{"source":{"id":"wcda-121618"')


def test_an_edit_is_in_the_source_that_comes_out(seed):
    entry, _ = bibtex.read(bibtex.write([seed]).replace("Submitted} by", "Handed} by"))
    assert str(entry.title).startswith("Memorandum Handed by the Ambassador")
    assert [text.id for text in entry.texts] == ["original", "translation"]
    held = entry.texts[0].held_at[0]
    assert (held.repository.id, str(held.reference), str(held.locator)) == (
        "prc-fma",
        "118-01765-03",
        "27-28",
    )
    assert entry.note is None


HARMLESS = [
    (r"\n", "\n\n"),
    (r"\n  ", "\n\t"),
    (r"  title = ", "  file = {:a.pdf:PDF}, groups = {Border}, timestamp = {2026},\n  title = "),
    (r"(?s)(  title.*?\n)(  shorttitle.*?\n)", r"\2\1"),
    (r"(Ambassador\} of the) ", r"\1\n    "),
    (r"(citekit-json = .{200}[^ ]*) ", r"\1\n      "),
    (r"(  month = )jun # {(.*)}", r"\1{jun\2}"),
    (r"(  month = )jun # {(.*)}", r'\1jun # "\2"'),
    (r"  title", "  TITLE"),
]


@pytest.mark.parametrize(("pattern", "by"), HARMLESS)
def test_what_programs_change_when_they_save_is_no_edit(seed, pattern, by):
    text = bibtex.write([seed])
    saved = re.sub(pattern, by, text, count=0 if pattern == r"\n" else 1)
    assert saved != text
    assert list(bibtex.read(saved)) == [seed]


BOOK = {"type": "book", "title": "Émigrés & Co."}
KEYS = [
    # item, its field key in BibTeX
    (item(**BOOK), r"{\relax É}migrés \& Co."),
    (item(**BOOK, **{"title-short": "Co."}), "Co."),
    (item(type="book", title="5% <i>of</i> {NATO}"), r"5{\%} of {\textbraceleft}NATO{\textbraceright}"),
    (item(type="book", title="Граница"), r"{\relax Г}{\relax р}{\relax а}ница"),
    (item(type="book", title="", genre="Atlas"), "Atlas"),
    (CslItem("k", "book", {}), "k"),
    (item(**BOOK, author=[{"family": "Chen"}]), None),
    (item(**BOOK, editor=[{"family": "Chen"}]), None),
    (item(type="chapter", editor=[{"family": "Chen"}]), "A"),
    (item(type="chapter", author=[{"family": "Chen"}]), None),
    (item(**BOOK, custom={"bibtex": {"key": "Emigres"}}), "Emigres"),
    (item(**BOOK, author=[{"family": "Chen"}], custom={"bibtex": {"key": "Emigres"}}), "Emigres"),
    (item(**BOOK, custom={"bibtex": {"key": "Émigrés & Co."}}), "Émigrés \\& Co."),
]  # fmt: skip


@pytest.mark.parametrize(("work", "key"), KEYS)
def test_who_names_nobody_is_sorted_by_a_key(work, key):
    text = bibtex.write([work])
    assert re.findall(r"  key = \{(.*)\},\n", text) == ([key] if key else [])
    assert list(bibtex.read(text)) == [work]


@pytest.mark.parametrize("format_", [bibtex, biblatex])
def test_the_key_that_another_gave_is_kept(format_):
    (found,) = format_.read("@book{k, title={A}, author={Chen}, key={Chen Jian}}")
    assert found.variables["custom"] == {"bibtex": {"key": "Chen Jian"}}
    assert "  key = {Chen Jian},\n" in format_.write([found])


def test_a_key_that_repeats_the_title_is_no_news():
    (found,) = bibtex.read("@book{k, title={The {Border}}, key={The Border}}")
    assert found == item(type="book", title="The Border")


def test_a_key_that_was_edited_is_kept(seed):
    text = re.sub("  key = .*", "  key = {Zhang},", bibtex.write([seed]))
    entry, told = bibtex.read(text)
    assert told.fields == ("key",)
    assert entry.note == "custom.bibtex.key: Zhang"


def test_problems_of_a_field_come_after_the_entry():
    entry, problem = bibtex.read("@book{k, title = {A}, journal = jcws}")
    assert entry.id == "k"
    assert isinstance(problem, Unread)
    assert problem.raw == "journal = jcws"


def test_a_field_that_stands_twice_is_told_beside_the_record(seed):
    text = bibtex.write([seed]).replace("  language", "  title = {Other},\n  language")
    record, problem = bibtex.read(text, file="x.bib")
    assert record == seed
    assert "wcda-121618.title: the field stands twice; the first is kept" in str(problem.error)
