from pathlib import Path

import pytest

from citekit.formats import yaml

RECORDS = Path(__file__).parents[2] / "records"


@pytest.fixture
def seed():
    """The memorandum of 8 June 1962, the record that all begins with."""
    (record,) = yaml.read((RECORDS / "wcda-121618.yaml").read_text(encoding="utf-8"))
    return record
