import pytest

from citekit.csl.citeproc_py.names import NameOptions, format_names, name_sort_key
from citekit.csl.marks import plain

SMITH = {"family": "Smith", "given": "Jane"}
DOE = {"family": "Doe", "given": "John"}
POE = {"family": "Poe", "given": "E. A."}
ZHANG = {"family": "Zhang", "given": "Hanfu", "static-ordering": True}
MAO = {"family": "毛", "given": "泽东"}
GAULLE = {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"}
HUMBOLDT = {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}
ALEMBERT = {"family": "Alembert", "given": "Jean", "non-dropping-particle": "d’"}
KING = {"family": "King", "given": "Martin Luther", "suffix": "Jr."}
BODY = {"literal": "7Brands"}
LONG = {"family": "Luc", "given": "Jean-Paul de la"}

NAMES = [
    # names, options, printed
    ([SMITH], {}, "Jane Smith"),
    ([BODY], {}, "7Brands"),
    ([{"given": "Plato"}], {}, "Plato"),
    ([{"family": "Plato"}], {"form": "short"}, "Plato"),
    ([{"given": "Plato"}], {"form": "short"}, "Plato"),
    ([SMITH, DOE], {}, "Jane Smith, John Doe"),
    ([SMITH, DOE], {"conjunction": "and"}, "Jane Smith and John Doe"),
    ([SMITH, DOE, POE], {"conjunction": "and"}, "Jane Smith, John Doe, and E. A. Poe"),
    ([SMITH, DOE, POE], {"conjunction": "and", "delimiter_precedes_last": "never"}, "Jane Smith, John Doe and E. A. Poe"),
    ([SMITH, DOE], {"conjunction": "and", "delimiter_precedes_last": "always"}, "Jane Smith, and John Doe"),
    (
        [SMITH, DOE],
        {"conjunction": "and", "delimiter_precedes_last": "after-inverted-name", "name_as_sort_order": "first"},
        "Smith, Jane, and John Doe",
    ),
    (
        [ZHANG, DOE],
        {"conjunction": "and", "delimiter_precedes_last": "after-inverted-name", "name_as_sort_order": "first"},
        "Zhang Hanfu and John Doe",
    ),
    ([SMITH, DOE, POE], {"et_al_min": 3}, "Jane Smith et al."),
    ([SMITH, DOE, POE], {"et_al_min": 3, "et_al_use_first": 2}, "Jane Smith, John Doe, et al."),
    ([SMITH, DOE, POE], {"et_al_min": 3, "delimiter_precedes_et_al": "always"}, "Jane Smith, et al."),
    ([SMITH, DOE, POE], {"et_al_min": 4}, "Jane Smith, John Doe, E. A. Poe"),
    ([SMITH, DOE, POE], {"et_al_min": 3, "et_al": ""}, "Jane Smith"),
    ([SMITH, DOE, POE], {"et_al_min": 3, "et_al_use_last": True}, "Jane Smith, … E. A. Poe"),
    ([SMITH, DOE, POE], {"et_al_min": 3, "et_al_use_first": 2, "et_al_use_last": True}, "Jane Smith, John Doe, et al."),
    ([SMITH, DOE, POE], {"form": "count"}, "3"),
    ([SMITH, DOE, POE], {"form": "count", "et_al_min": 2}, "1"),
    ([SMITH, DOE], {"name_as_sort_order": "all"}, "Smith, Jane, Doe, John"),
    ([ZHANG], {}, "Zhang Hanfu"),
    ([ZHANG], {"name_as_sort_order": "all"}, "Zhang Hanfu"),
    ([ZHANG], {"form": "short"}, "Zhang"),
    ([MAO], {"name_as_sort_order": "all", "initialize_with": "."}, "毛泽东"),
    ([{"family": "毛"}], {}, "毛"),
    ([GAULLE], {}, "Charles de Gaulle"),
    ([GAULLE], {"form": "short"}, "de Gaulle"),
    ([GAULLE], {"name_as_sort_order": "all"}, "Gaulle, Charles de"),
    ([GAULLE], {"name_as_sort_order": "all", "demote_particle": "sort-only"}, "de Gaulle, Charles"),
    ([HUMBOLDT], {"name_as_sort_order": "all", "demote_particle": "never"}, "Humboldt, Alexander von"),
    ([HUMBOLDT], {"form": "short"}, "Humboldt"),
    ([ALEMBERT], {}, "Jean d’Alembert"),
    ([KING], {}, "Martin Luther King Jr."),
    ([{**KING, "comma-suffix": True}], {}, "Martin Luther King, Jr."),
    ([KING], {"name_as_sort_order": "all"}, "King, Martin Luther, Jr."),
    ([{"family": "King", "given": "Martin Luther, Jr."}], {}, "Martin Luther King Jr."),
    ([SMITH], {"initialize_with": ". "}, "J. Smith"),
    ([SMITH], {"initialize_with": ". ", "initialize": False}, "Jane Smith"),
    ([POE], {"initialize_with": "", "initialize": False}, "EA Poe"),
    ([{"family": "Roe", "given": "R.R."}], {"initialize_with": ". ", "initialize": False}, "R. R. Roe"),
    ([{"family": "Roe", "given": "Mary R"}], {"initialize_with": ". ", "initialize": False}, "Mary R. Roe"),
    ([KING], {"initialize_with": "."}, "M.L. King Jr."),
    ([LONG], {"initialize_with": "."}, "J.-P. de la Luc"),
    ([LONG], {"initialize_with": ".", "initialize_with_hyphen": False}, "J.P. de la Luc"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "options", "printed"), NAMES)
def test_names(names, options, printed):
    shown = format_names(names, NameOptions(**options), lambda _, text: text)
    assert plain(shown) == printed


def test_parts_are_formatted_one_by_one():
    def loud(part, text):
        return text.upper() if part == "family" else text

    shown = format_names([SMITH], NameOptions(name_as_sort_order="all"), loud)
    assert plain(shown) == "SMITH, Jane"


@pytest.mark.parametrize(
    ("names", "demote", "key"),
    [
        ([SMITH, BODY], "never", "Smith Jane; 7Brands"),
        ([GAULLE], "never", "de Gaulle Charles"),
        ([GAULLE], "display-and-sort", "Gaulle de Charles"),
        ([ZHANG], "display-and-sort", "Zhang Hanfu"),
    ],
)
def test_sort_keys_begin_with_the_family(names, demote, key):
    assert name_sort_key(names, demote) == key
