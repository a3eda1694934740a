"""The plan's own text: nothing dropped, everything escaped, marks on exactly the broad words."""

import re
from dataclasses import replace

from analyzer.app import reading_view
from analyzer.app.questions import gather
from analyzer.model import Block, Cell, Document


def words_of(html: str) -> str:
    html = re.sub(r"<sup.*?</sup>|<span class=\"heard\">.*?</span>", "", html)
    return re.sub(r"<[^>]+>", " ", html)


def test_every_block_is_shown_and_escaped(report):
    html = reading_view.html(report.document, gather(report))
    assert "<b>" not in html
    assert "&lt;b&gt;" in html
    shown = " ".join(words_of(html).split()).replace(" .", ".")
    for block in report.document.blocks[1:]:
        assert " ".join(block.text.split()) in shown


def test_marks_stand_on_the_words_and_lead_to_their_card(report):
    html = reading_view.html(report.document, gather(report))
    assert 'id="mark-1" href="#card-1" data-card="1">Visual supports<' in html
    assert html.count('data-card="3"') == 2
    assert html.count('id="mark-3"') == 1


def test_decided_cards_look_decided(report):
    cards = gather(report)
    style = reading_view.style(cards, {cards[0].key: "aside", cards[1].key: "listed"})
    assert 'a.mark[data-card="1"] { background: none' in style
    assert 'a.mark[data-card="2"] sup::before' in style
    assert 'data-card="3"' not in style


def test_tables_keep_rows_columns_and_header_cells():
    blocks = [
        Block(0, "Support", "cell", page=1, cell=Cell(0, 0, 0, header=True)),
        Block(1, "Who", "cell", page=1, cell=Cell(0, 0, 1, header=True)),
        Block(2, "Scribe", "cell", page=1, cell=Cell(0, 1, 0)),
        Block(3, "EA", "cell", page=1, cell=Cell(0, 1, 1)),
        Block(4, "Reader", "cell", page=1, cell=Cell(0, 2, 0, column_span=2)),
    ]
    html = reading_view.html(Document("x", "pdf", tuple(blocks)), ())
    assert '<th scope="col">Support</th><th scope="col">Who</th>' in html
    assert "<tr><td>Scribe</td><td>EA</td></tr>" in html
    assert '<td colspan="2">Reader</td>' in html


def test_pages_lists_and_tick_boxes_are_kept():
    blocks = (
        Block(0, "One", "item", page=1, marker="•"),
        Block(1, "Two", "item", page=1, marker="2.", level=1),
        Block(2, "Reader", "item", page=2, ticked=True),
        Block(3, "Maya", "field", page=2, label="Name"),
    )
    html = reading_view.html(Document("x", "pdf", blocks), ())
    assert html.count("<ul") == 2
    assert 'id="page-2"' in html
    assert 'aria-label="ticked"' in html
    assert "<strong>Name</strong> Maya" in html


def test_a_finding_over_two_blocks_is_marked_in_both(report):
    statement = report.statements[0]
    source = statement.sources[0]
    first, second = replace(source, end=10), replace(source, block=99, start=3, end=40, at=10)
    found = reading_view.located(replace(statement, sources=(first, second)), statement.findings[0])
    assert found == [(1, 0, 10), (99, 3, 8)]
