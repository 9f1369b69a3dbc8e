"""The archives table names a grammar for each archive, and knows the archives that the grammars know."""

from citekit.archives import Repositories
from citekit.archives.codes import GRAMMARS, parse


def test_every_archive_names_a_grammar_that_is_there():
    assert {one.codes for one in Repositories.packaged()} <= set(GRAMMARS)


def test_a_code_is_read_by_the_grammar_of_its_archive():
    garf = Repositories.packaged().get("garf")
    reading = parse("f. R-9401, op. 2", grammar=garf.codes)
    assert [part.value for part in reading.parts if part.kind == "level"] == ["R-9401", "2"]


def test_a_sigle_that_is_one_archives_alone_tells_its_grammar():
    wrong = []
    table = [one for one in Repositories.packaged() if one.sigle and one.codes == "soviet"]
    for one in table:
        reading = parse(f"{one.sigle}, f. 5, op. 49")
        if reading.grammar != one.codes or reading.archive != one.sigle:
            wrong.append(one.id)
    assert len(table) > 10
    assert wrong == []
