import pytest

from analyzer.model import Block, Box, CharBoxes
from analyzer.structure.lines import list_lines


def printed(*lines: str) -> Block:
    """A block whose text was printed on these lines, ten points apart."""
    boxes = CharBoxes()
    for row, line in enumerate(lines):
        for column in range(len(line)):
            top = 10.0 * row
            boxes.append(Box(1, 5.0 * column, top, 5.0 * column + 5, top + 9))
        if row < len(lines) - 1:
            boxes.append(Box(1, 0, 0, 0, 0))  # the space nobody drew
    return Block(0, " ".join(lines), "cell", boxes=boxes)


def entries(*lines: str) -> list[str]:
    block = printed(*lines)
    return [block.text[start:end] for start, end in list_lines(block, 0)]


def test_each_line_with_a_capital_is_an_entry() -> None:
    lines = ("Visual cues", "Picture cards to show", "the steps", "Headphones", "Quiet desk")
    expected = ["Visual cues", "Picture cards to show the steps", "Headphones", "Quiet desk"]
    assert entries(*lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("Toys that move", "and spin"),
        ("Use of the", "Read Naturally program"),
        ("Teacher and Educational", "Assistant"),
        ("Show the card. Then", "Wait with him"),
    ],
)
def test_text_that_only_wraps_is_no_list(lines: tuple[str, ...]) -> None:
    assert entries(*lines) == []


def test_without_boxes_nothing_is_known_of_lines() -> None:
    assert list_lines(Block(0, "Visual cues Headphones", "cell"), 0) == []
