"""Security classifications, as source notes give them: ``Secret; Limit Distribution``.

Source: Foreign Relations of the United States, source notes; Executive Order 10501 of 1953 for the grades.
"""

import re

__all__ = ["CLASSIFICATION"]

_GRADE = (
    r"Top\s+Secret|Secret|Confidential|Restricted|Unclassified|Limited\s+Official\s+Use|Official\s+Use\s+Only|"
    r"For\s+Official\s+Use\s+Only|Personal|Private|No\s+classification\s+marking|Administratively\s+Restricted"
)
_CAVEAT = r"[A-Z][\w/’'-]*(?: [\w/’'-]+){0,8}"
CLASSIFICATION = re.compile(
    rf"\s*(?P<marking>(?:{_GRADE})(?:\s*[;,]\s*{_CAVEAT})*)\s*(?:\.(?=\s|[\])]|$)|(?=\]?\s*$))",
    re.IGNORECASE,
)
"""A sentence that is a classification; to be matched where a sentence begins."""
