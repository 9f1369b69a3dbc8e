"""Files kept beside a record: path, size, digest, media type."""

import pytest
from pydantic import ValidationError

from citekit.model import KeptFile

DIGEST = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
RIGHT = {"path": "texts/memo.txt", "size": "0", "sha256": DIGEST}


def test_what_is_written_is_read():
    file = KeptFile.model_validate({**RIGHT, "media_type": "text/plain"})
    assert file.size == 0
    assert file.sha256 == DIGEST.lower()
    assert KeptFile.model_validate(file.model_dump()) == file


GOOD = [
    ("path", "../texts/Лист 1.txt"),
    ("path", "a"),
    ("size", 4096),
    ("size", " 4096 "),
    ("media_type", "image/svg+xml"),
]


@pytest.mark.parametrize(("key", "value"), GOOD)
def test_takes(key, value):
    KeptFile.model_validate({**RIGHT, key: value})


BAD = [
    # key, value, what the message begins with
    ("path", "/etc/hosts", "expected the path of a file from the folder of the record"),
    ("path", "C:/memo.txt", "expected the path of a file"),
    ("path", "texts\\memo.txt", "expected the path of a file"),
    ("path", "texts/", "expected the path of a file"),
    ("path", "", "expected text"),
    ("size", "4 kB", "expected a number of bytes in digits"),
    ("size", "-1", "expected a number of bytes in digits"),
    ("size", -1, "expected a number of bytes in digits"),
    ("size", True, "expected a number of bytes in digits"),
    ("size", 1.5, "expected a number of bytes in digits"),
    ("size", "1_000", "expected a number of bytes in digits"),
    ("size", "٣", "expected a number of bytes in digits"),
    ("sha256", "abc", "expected a SHA-256: 64 digits"),
    ("sha256", f"{DIGEST[:-1]}g", "expected a SHA-256"),
    ("media_type", "text", "expected a media type such as 'text/plain'"),
]


@pytest.mark.parametrize(("key", "value", "reason"), BAD)
def test_refuses(key, value, reason):
    with pytest.raises(ValidationError) as caught:
        KeptFile.model_validate({**RIGHT, key: value})
    (found,) = caught.value.errors()
    assert found["msg"].removeprefix("Value error, ").startswith(reason)
