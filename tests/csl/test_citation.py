import pytest

from citekit.csl import Cite
from citekit.errors import ItemError


@pytest.mark.parametrize(
    ("label", "kept"), [("page", "page"), ("sub verbo", "sub-verbo"), ("folio", "folio")]
)
def test_takes_the_locators_of_csl(label, kept):
    assert Cite("a", "1", label).label == kept


@pytest.mark.parametrize(
    ("label", "hint"), [("pge", "; did you mean 'page'?"), ("xyzzyx", "not 'xyzzyx'")]
)
def test_refuses_other_labels(label, hint):
    with pytest.raises(ItemError) as caught:
        Cite("a", "1", label)
    assert str(caught.value).endswith(hint)
