"""``citekit archives``: what it lists, finds and shows."""

import pytest

pytestmark = pytest.mark.usefixtures("folder")

OWN = "parish: {name: Parish Chest, place: Much Binding}\nrgani: {place: Perm}\n"


@pytest.fixture(autouse=True)
def no_table_named_by_the_environment(monkeypatch):
    monkeypatch.delenv("CITEKIT_ARCHIVES", raising=False)


@pytest.fixture
def own(folder):
    """Give the path of a table of one's own."""
    path = folder / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_lists_all_in_the_order_of_their_ids(run):
    ran = run("archives")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines == sorted(lines, key=lambda line: line.split()[0])
    assert len(lines) >= 110
    assert lines[0].split(maxsplit=2) == [
        "aan",
        "AAN",
        "Central Archives of Modern Records, Warsaw",
    ]


SEARCHES = [
    # words, first line
    (["foreign", "ministry", "poland"], "amsz  AMSZ  Archive of the Ministry of Foreign Affairs of Poland, Warsaw"),
    (["newberry"], "newberry    Newberry Library, Chicago"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "line"), SEARCHES)
def test_searches(run, words, line):
    ran = run("archives", *words)
    assert (ran.code, ran.out, ran.err) == (0, f"{line}\n", "")


def test_says_that_nothing_was_found(run):
    ran = run("archives", "no", "such")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no archive has 'no' and 'such' in its names or its place\n"


@pytest.mark.parametrize("name", ["rgani", "RGANI", "ЦХСД", "tskhsd"])
def test_shows_an_entry_as_a_table_has_it(run, name):
    ran = run("archives", "--show", name)
    assert ran.code == 0
    assert ran.out.startswith("rgani:\n  sigle: RGANI\n")
    assert "  former:\n" in ran.out


def test_shows_all_that_a_sigle_may_mean(run):
    ran = run("archives", "--show", "NAI")
    assert ran.out.startswith("# NAI may also be nai-india, nigeria-na\nnai:\n")
    assert "\n# NAI may also be nai, nigeria-na\nnai-india:\n" in ran.out


def test_what_is_shown_can_be_taken_into_a_table_of_ones_own(run, folder):
    shown = run("archives", "--show", "NAI").out
    (folder / "own.yaml").write_text(shown, encoding="utf-8")
    assert run("archives", "--show", "NAI", "--table", folder / "own.yaml").out == shown


FAILS = [
    # arguments, message
    (["--show", "rgapsi"], "no archive 'rgapsi'; did you mean 'rgaspi'?"),
    (["--show"], "expected an archive to show: its id, sigle or name"),
    (["--table", "nowhere.yaml"], "nowhere.yaml: there is no such file"),
    (["--table", "."], ".: expected a file, found a folder"),
]


@pytest.mark.parametrize(("arguments", "message"), FAILS)
def test_says_what_is_wrong_with_the_call(run, arguments, message):
    ran = run("archives", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_a_table_of_ones_own_is_laid_on_top(run, own):
    assert run("archives", "--table", own, "binding").out.endswith("Parish Chest, Much Binding\n")
    assert "place: Perm\n" in run("archives", "--table", own, "--show", "rgani").out


def test_a_table_of_ones_own_can_be_named_by_the_environment(run, own, monkeypatch):
    monkeypatch.setenv("CITEKIT_ARCHIVES", str(own))
    assert run("archives", "chest").out.split()[0] == "parish"


def test_mistakes_in_a_table_of_ones_own_are_told(run, own):
    own.write_text("a: {sigel: A}\n", encoding="utf-8")
    ran = run("archives", "--table", own)
    assert ran.code == 1
    assert "own.yaml:1:5: a.sigel: unknown key; did you mean 'sigle'?" in ran.err
