r"""What is wrong with text that is not JSON, and what to do about it.

Python's reader names what it missed; what stands here says of each what was expected and what usually mends it.

>>> print(fault_of(json.JSONDecodeError("Invalid \\escape", "", 0)))
not JSON: expected n, t, ", / or another escape after '\'; write '\\' for a backslash
"""

import json

__all__ = ["TOO_NESTED", "UNENDED_LIST", "fault_of"]

TOO_NESTED = "expected less nesting; look for a bracket that is opened again and again"
UNENDED_LIST = "not JSON: the list does not end; expected ',' or ']': look for the rest of the file"
_FAULTS = {
    "Expecting property name": "expected a key in double quotes; look for a comma before '}', or a key without quotes",
    "Illegal trailing comma": "expected nothing between the last comma and the bracket; take the comma out",
    "Expecting ':' delimiter": "expected ':' and a value after the key",
    "Expecting ',' delimiter": (
        "expected ',' or a closing bracket; put a comma between values, and write a quotation mark inside text as \\\""
    ),
    "Expecting value": (
        "expected a value; look for a comma too many, text without double quotes, or the rest of the file"
    ),
    "Unterminated string": "the text that begins here does not end; look for its closing quotation mark, or for the rest of the file",
    "Invalid \\u": "expected four digits 0-9 or A-F after '\\u'; write '\\\\' for a backslash",
    "Invalid \\escape": "expected n, t, \", / or another escape after '\\'; write '\\\\' for a backslash",
    "Extra data": "expected nothing behind the end of the value; several stand in one list, [..., ...], or one a line in JSON Lines",
}
"""By what Python's messages begin with."""


def fault_of(error: json.JSONDecodeError) -> str:
    """Say what was expected, and what to do, where a text could not be read as JSON."""
    found = error.doc[error.pos : error.pos + 1]
    if error.msg.startswith("Invalid control character"):
        if found in {"\r", "\n"}:
            return "not JSON: expected a quotation mark that ends the text; write a line break inside text as \\n"
        return f"not JSON: expected text without control characters, found U+{ord(found):04X}; take it out"
    told = next((told for sign, told in _FAULTS.items() if error.msg.startswith(sign)), error.msg)
    return f"not JSON: {told}"
