import pytest

from citekit.csl.textcase import change_case

TITLES = [
    # as written, in title case
    ("the cold war and after", "The Cold War and After"),
    ("a war: the end of it", "A War: The End of It"),
    ("history: a", "History: A"),
    ("history of x", "History of x"),
    ("a b c and d", "A b c and d"),
    ("on NATO and the eMusic of de Gaulle", "On NATO and the eMusic of de Gaulle"),
    ("NATO AND ITS WARS", "NATO AND ITS WARS"),
    ("the war, a history", "The War, a History"),
    ("the co-op of the north-to-south line", "The Co-Op of the North-to-South Line"),
    ("who was who? the answer", "Who Was Who? The Answer"),
    ("“the war” : a history", "“The War” : A History"),
    ("ed. and translator", "Ed. and Translator"),
    ("war –the end", "War –the End"),
    ("from a  to b", "From a  to b"),
    ("history:\u00a0the end", "History:\u00a0The End"),
    (" the end of", " The End Of"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title_case(text, title):
    assert change_case(text, "title") == title
