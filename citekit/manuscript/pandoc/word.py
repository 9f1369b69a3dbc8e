"""The document whose styles Pandoc takes for Word: its own, but for notes and the list.

Source: ECMA-376, part 1, 17.11 (footnotes), 17.3.1.12 (indentation).
"""

import io
import re
import zipfile

__all__ = ["reference_document"]

_RESTART = re.compile(rb'<w:footnotePr>\s*<w:numRestart w:val="eachSect" ?/>\s*</w:footnotePr>')
_STYLE = re.compile(
    rb'(<w:style\b[^>]*w:styleId="Bibliography"[^>]*>(?:(?!</w:style>).)*?)<w:pPr ?/>', re.DOTALL
)
_HANGING = rb'\1<w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr>'


def reference_document(default: bytes) -> bytes:
    """Give Pandoc's document for Word with notes numbered right through, and entries that hang.

    Args:
        default: The file ``reference.docx`` of Pandoc.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(default)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                data = _RESTART.sub(b"", data)
            elif part.filename == "word/styles.xml":
                data = _STYLE.sub(_HANGING, data)
            new.writestr(part, data)
    return made.getvalue()
