"""Rules that records keep: what contradicts itself, what is missing, what nothing supports.

>>> from citekit.model import Source
>>> source = Source.model_validate({"id": "memo", "type": "memorandum", "title": "Memorandum", "dates": {"role": "dated", "date": "1962"},
...     "facts_from": "a page", "texts": [{"id": "russian", "language": "ru", "held_at": {"repository": "rgani", "collection": "Papers"}},
...     {"id": "copy", "language": "zh", "derived_from": {"text": "russian", "kind": "copy"}, "published_in": {"type": "book"}}]})
>>> [(finding.rule.code, finding.key) for finding in check([source])]
[('language-changes', 'texts.1.derived_from.0.kind')]
"""

from citekit.provenance.check.finding import Finding, check
from citekit.provenance.check.rule import LEVELS, Level, Rule
from citekit.provenance.check.rules import RULES, SUBJECTS

__all__ = ["LEVELS", "RULES", "SUBJECTS", "Finding", "Level", "Rule", "check"]
