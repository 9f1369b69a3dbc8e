import pytest
from lxml import etree

from citekit.csl import vocabulary
from citekit.csl.citeproc_py import schema_path

_RNG = {"rng": "http://relaxng.org/ns/structure/1.0"}


def _values(name):
    """Collect the values of a definition of the schema, those of the ones it names included."""
    schema = etree.parse(schema_path())

    def collect(wanted):
        (define,) = schema.xpath(f"//rng:define[@name='{wanted}']", namespaces=_RNG)
        values = set(define.xpath(".//rng:value/text()", namespaces=_RNG))
        for ref in define.xpath(".//rng:ref/@name", namespaces=_RNG):
            values |= collect(ref)
        return values

    return collect(name)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (vocabulary.TYPES, "item-types"),
        (vocabulary.DATE_VARIABLES, "variables.dates"),
        (vocabulary.NAME_VARIABLES, "variables.names"),
        (vocabulary.NUMBER_VARIABLES, "variables.numbers"),
        (vocabulary.VARIABLES, "variables"),
    ],
)
def test_words_are_those_of_the_schema(ours, theirs):
    assert ours == _values(theirs)


def test_locators_are_those_of_the_schema():
    known = _values("terms.locator") | _values("terms.locator-number-variables")
    assert known == vocabulary.LOCATORS
