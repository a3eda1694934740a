from pathlib import Path

import pytest

from analyzer.errors import BadInput
from analyzer.model import PLACES
from analyzer.structure.headings import templates


def write(folder: Path, text: str) -> Path:
    (folder / "here.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_place_has_a_template() -> None:
    known = {place for one in templates() for place in (one.place, *one.also)}
    assert known == {"any", *PLACES}


def test_signs_are_of_places_that_exist() -> None:
    assert {place for one in templates() for place in one.signs} <= set(PLACES)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("place: CA-BC\nheadngs: {goal: [Goal]}", "headngs"),
        ("place: CA-BC\nheadings: {gaol: [Goal]}", "gaol"),
        ("place: CA-BC\nheadings: {goal: [Aim, The aims]}", "read the same as 'Aim'"),
        ("place: [", "here.yaml"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"here\.yaml") as error:
        templates(write(tmp_path, text))
    assert says in str(error.value)


def test_a_new_template_needs_one_file_and_no_code(tmp_path: Path) -> None:
    (one,) = templates(
        write(tmp_path, "place: CA-YT\nsigns: [Yukon]\nheadings: {goal: [North star]}")
    )
    assert one.signs == {"CA-YT": ("Yukon",)}
