import pytest

from analyzer.structure import guess_place
from tests.structure.blocks import document


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Student OEN", "IPRC placement", "Annual Program Goal"], "CA-ON"),
        (["Core Competency Goals", "Essential Supports"], "CA-BC"),
        (["Education, Health and Care Plan", "SENCO"], "UK-ENG"),
        (["Measurable annual goals", "Supplementary aids and services"], "US"),
        (["Plan d\u2019intervention", "Quebec"], "CA-QC"),
        (["A letter about a dog"], None),
        (["a good idea and a pen"], None),
    ],
)
def test_place_by_the_words_of_its_forms(lines: list[str], place: str | None) -> None:
    assert guess_place(document(*lines)) == place
