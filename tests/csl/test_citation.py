import pytest

from citekit.csl import Cite
from citekit.errors import ItemError


@pytest.mark.parametrize(
    ("label", "kept"), [("page", "page"), ("sub verbo", "sub-verbo"), ("folio", "folio")]
)
def test_takes_the_locators_of_csl(label, kept):
    assert Cite("a", "1", label).label == kept


def test_an_author_is_not_left_out_and_alone():
    with pytest.raises(ItemError, match="expected suppress_author or author_only, found both"):
        Cite("a", suppress_author=True, author_only=True)


@pytest.mark.parametrize(
    ("label", "hint"), [("pge", "; did you mean 'page'?"), ("xyzzyx", "not 'xyzzyx'")]
)
def test_refuses_other_labels(label, hint):
    with pytest.raises(ItemError) as caught:
        Cite("a", "1", label)
    assert str(caught.value).endswith(hint)
