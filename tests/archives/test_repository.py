import pytest

from citekit.archives import Repositories
from citekit.errors import NotFoundError, ReadError, RecordError
from citekit.model import Repository

TABLE = Repositories(
    [
        Repository(id="rgaspi", sigle="RGASPI", name="Russian Archive", place="Moscow"),
        Repository(id="aprf", sigle="APRF", position="first"),
    ]
)

RESOLVES = [
    # the record's words, sigle, name, place
    ({"id": "rgaspi"}, "RGASPI", "Russian Archive", "Moscow"),
    ({"id": "rgaspi", "sigle": "RTsKhIDNI"}, "RTsKhIDNI", "Russian Archive", "Moscow"),
    ({"id": "rgaspi", "place": "Perm"}, "RGASPI", "Russian Archive", "Perm"),
    ({"id": "parish-chest", "name": "Parish Chest"}, None, "Parish Chest", None),
    ({"id": "parish-chest", "sigle": "PC"}, "PC", None, None),
    ({"name": "Parish Chest"}, None, "Parish Chest", None),
]


@pytest.mark.parametrize(("said", "sigle", "name", "place"), RESOLVES)
def test_the_record_overrides_the_table(said, sigle, name, place):
    found = TABLE.resolve(Repository.model_validate(said))
    assert (found.id, found.sigle, found.name, found.place) == (said.get("id"), sigle, name, place)


def test_an_id_without_entry_or_name_is_not_found():
    with pytest.raises(NotFoundError, match="no archive 'rgapsi'; did you mean 'rgaspi'") as caught:
        TABLE.resolve(Repository(id="rgapsi"))
    assert caught.value.known == ("aprf", "rgaspi")
    with pytest.raises(NotFoundError):
        TABLE.get("rgapsi")


def test_the_order_is_that_of_the_ids_and_the_later_of_two_counts():
    table = Repositories([*TABLE, Repository(id="aprf", sigle="AP RF"), Repository(name="no id")])
    assert [(one.id, one.sigle) for one in table] == [("aprf", "AP RF"), ("rgaspi", "RGASPI")]
    assert len(table) == 2


def test_how_citations_name_an_archive():
    table = Repositories.packaged()
    assert table is Repositories.packaged()
    assert table.get("prc-fma").joined_by == "space"
    assert table.get("rgani").position == "first"
    assert table.get("yale").position == "last"


def test_a_table_of_ones_own_adds_and_overrides(tmp_path):
    own = tmp_path / "archives.yaml"
    own.write_text("\ufeffrgaspi: {place: Perm}\nno: {sigle: NO, name: '0100'}\n", encoding="utf-8")
    table = TABLE.with_table(own)
    assert [one.id for one in table] == ["aprf", "no", "rgaspi"]
    assert str(table.get("no")) == "0100"
    assert (table.get("rgaspi").sigle, table.get("rgaspi").place) == ("RGASPI", "Perm")
    assert TABLE.get("rgaspi").place == "Moscow"


MISTAKES = [
    # table, message without the folder
    ("", "own.yaml: expected archives: the id of each as a key, and under it its fields"),
    ("- a\n", "own.yaml: expected archives: the id of each as a key, and under it its fields"),
    ("a: {name: A", "own.yaml:2:1: not YAML: "),
    ("a: \x07\n", "own.yaml: not YAML: control characters are not allowed"),
    ("a: A\n", "own.yaml:1:1: a: expected fields such as 'sigle' and 'name'"),
    ("a:\n  place: Perm\n", "own.yaml:1:1: a: expected 'name' or 'sigle'"),
    (
        "a: {id: b, name: A}\n",
        "own.yaml:1:5: a.id: expected no 'id': the key of the entry is its id",
    ),
    ("a: {sigel: A}\n", "own.yaml:1:5: a.sigel: unknown key; did you mean 'sigle'?"),
    ("a: {name: [A]}\n", "own.yaml:1:5: a.name: expected text"),
    ("a:\n  name: A\n  position: middle\n", "own.yaml:3:3: a.position: expected 'first' or 'last'"),
    ("a: {name: A, url: a.org}\n", "own.yaml:1:14: a.url: expected a web address"),
    ("a: {name: A, forms: {nane: B}}\n", "own.yaml:1:14: a.forms.0.name: the key is missing"),
    ("A B: {name: A}\n", "own.yaml:1:1: A B.id: expected a key of at most"),
    ("a: {name: A}\na: {name: B}\n", "own.yaml:2:1: a: the id stands twice"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_mistakes_are_told_with_their_place(tmp_path, text, message):
    own = tmp_path / "own.yaml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        TABLE.with_table(own)
    assert str(caught.value).replace(f"{tmp_path}/", "").startswith(message)


def test_all_mistakes_are_listed(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text("a: {sigel: A}\nb: {name: B, position: middle}\n", encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        TABLE.with_table(own)
    assert [problem.key for problem in caught.value.problems] == ["a.sigel", "b.position"]


def test_a_file_that_is_missing_or_not_text_is_told(tmp_path):
    with pytest.raises(ReadError, match=r"nowhere\.yaml: there is no such file"):
        TABLE.with_table(tmp_path / "nowhere.yaml")
    own = tmp_path / "own.yaml"
    own.write_bytes(b"a: {name: \xe9}\n")
    with pytest.raises(RecordError, match=r"own\.yaml:1:11: expected UTF-8, found the byte 0xE9"):
        TABLE.with_table(own)
