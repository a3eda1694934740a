"""Words that want to be more than words stay words: in every file made, in the mail, on the screen."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from urllib.parse import parse_qs, urlsplit

import lxml.html
import openpyxl
import pytest
from lxml import etree
from pypdf import PdfReader
from typer.testing import CliRunner

from analyzer import cli, letters, pipeline, reading
from analyzer.comparing import Asked, compare_reports, outcomes
from analyzer.exports import KINDS, all_asks, make
from analyzer.exports.comparison import COMPARISON_KINDS, Compared, make_comparison
from analyzer.exports.letter_docx import letter_docx
from analyzer.letters import Fields, Item
from analyzer.model import Person, PlanNote
from tests.exports.pdf_pages import plain_pdf
from tests.exports.plans import LINES, report
from tests.hostile import payloads

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RUNS = tuple(
    W + name for name in ("instrText", "fldSimple", "fldChar", "hyperlink", "object", "altChunk")
)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MARKS_OF_THE_PAGE = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "article", "span",
    "blockquote", "mark", "dl", "dt", "dd", "strong",
}  # fmt: skip
MARKS_OF_A_COMPARISON = MARKS_OF_THE_PAGE | {"h3", "section", "del", "ins", "ul", "li", "div"}


def hurtful(payload):
    """A report in which everything that comes from a plan is the payload."""
    line = f"{payload} as needed {payload}"
    made = report("pdf", payload, [("support", line, "as needed", f"{payload} [how often]")])
    statement = replace(made.statements[0], section=payload, lead_in=payload, row=(payload,))
    return replace(
        made,
        statements=(statement,),
        people=(Person(payload, "student"), Person(payload, payload)),
        notes=(PlanNote("plan.x", payload, payload, payload, ("s1",)),),
        warnings=(payload,),
    )


@pytest.fixture(params=payloads.ALL, ids=range(len(payloads.ALL)))
def payload(request):
    return request.param


@pytest.fixture
def made(payload):
    def one(kind):
        return make(kind, hurtful(payload)).data

    return one


def letters_of(text):
    """What can be seen of a text."""
    return re.sub(r"\s", "", CONTROLS.sub("", text))


def test_the_page_holds_only_its_own_marks(made, payload):
    page = lxml.html.fromstring(made("html"))
    for element in page.iter(etree.Element):
        assert element.tag in MARKS_OF_THE_PAGE
        assert set(element.attrib) <= {"class", "lang", "charset", "name", "content", "http-equiv"}
    assert letters_of(payload) in letters_of(page.text_content())


def test_no_cell_can_run(made):
    rows = list(csv.reader(io.StringIO(made("csv").decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        bare = re.sub(r"^[\s\x00-\x1f\u200b\ufeff]+", "", cell)
        assert not bare.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")), cell
    sheet = openpyxl.load_workbook(io.BytesIO(made("xlsx"))).active
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        assert cell.hyperlink is None
        assert cell.data_type == "s" or cell.value is None


@pytest.mark.parametrize("kind", ["word", "changes", "sheet-word"])
def test_no_word_file_holds_a_field_or_reaches_out(kind, made):
    data = made(kind)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(package.read(name))
            assert not [e.tag for e in root.iter(*RUNS)], name
            assert not root.xpath("//*[@TargetMode='External']"), name


def test_the_sheet_runs_nothing(made, payload):
    if payload not in (*payloads.FIELDS, *payloads.PAGE[:2], *payloads.TERMINAL[:3]):
        pytest.skip("set by Typst, a second each: tried with what Typst could take for its own")
    document = PdfReader(io.BytesIO(made("sheet")))
    assert "/OpenAction" not in document.root_object or "JavaScript" not in str(
        document.root_object
    )
    assert not [note for page in document.pages for note in page.get("/Annots", ())]
    words = re.sub(r"\W+", "", "".join(page.extract_text() for page in document.pages))
    assert re.sub(r"\W+", "", letters_of(payload))[:20] in words


def test_the_highlighted_pdf_runs_nothing(payload):
    document = reading.read_here(plain_pdf(), name=payload)
    plan = pipeline.report_on(document, place="CA-BC")
    asks = [replace(ask, wording=payload) for ask in all_asks(plan)]
    pages = PdfReader(io.BytesIO(make("pdf", plan, source=plain_pdf(), asks=asks).data)).pages
    for note in (note.get_object() for page in pages for note in page.get("/Annots", ())):
        assert not {"/A", "/AA", "/JS", "/URI", "/RC"} & set(note)


@pytest.mark.parametrize("kind", ["json", "sarif"])
def test_data_stays_data(kind, made, payload):
    data = json.loads(made(kind))
    assert payload in json.dumps(data, ensure_ascii=False) or json.dumps(payload)[
        1:-1
    ] in json.dumps(data)
    if kind == "sarif":
        uri = data["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"][
            "uri"
        ]
        assert re.fullmatch(r"[\w./%~-]*", uri)


@pytest.fixture
def years(payload):
    """Two years of a plan, and what was asked for: every word of them is the payload."""
    new = hurtful(payload)
    line = f"{payload} 45 minutes every day {payload}"
    old = report("pdf", payload, [("support", line, "", "")])
    asked = outcomes([Asked(f"{payload} every Monday", payload)], new)
    return Compared(old, new, compare_reports(old, new), asked)


def test_a_comparison_as_a_page_holds_only_its_own_marks(years, payload):
    page = lxml.html.fromstring(make_comparison("html", years).data)
    for element in page.iter(etree.Element):
        assert element.tag in MARKS_OF_A_COMPARISON
        assert set(element.attrib) <= {"class", "lang", "charset", "name", "content", "http-equiv"}
    assert letters_of(payload) in letters_of(page.text_content())


def test_a_comparison_in_word_holds_no_field_and_reaches_out_to_nobody(years):
    made = make_comparison("docx", years).data
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name))
                assert not [e.tag for e in root.iter(*RUNS)], name
                assert not root.xpath("//*[@TargetMode='External']"), name


def test_a_comparison_as_data_stays_data(years, payload):
    data = json.loads(make_comparison("json", years).data)
    said = json.dumps(data, ensure_ascii=False)
    assert payload in said or json.dumps(payload)[1:-1] in json.dumps(data)


def written(payload):
    return letters.write(
        "revise",
        items=[Item(f"{payload} as needed", 1, payload, payload)] * 7,
        fields=Fields(
            reply_by=date(2026, 12, 3), student=payload, to=payload, sender=payload, seen=payload
        ),
    )


def test_no_mail_gets_another_header_or_reader(payload):
    letter = written(payload)
    message = message_from_bytes(
        letters.eml(letter, to=f"{payload}@x.example"), policy=policy.default
    )
    assert {name.lower() for name in message} <= {
        "subject", "x-unsent", "to", "mime-version", "content-type", "content-transfer-encoding",
    }  # fmt: skip
    assert not message.defects
    assert len(list(message.iter_attachments())) == 1
    link = urlsplit(letters.mailto(letter, to=payload))
    assert link.scheme == "mailto"
    assert set(parse_qs(link.query)) <= {"subject", "body"}
    assert not link.fragment


def test_the_letter_as_word_holds_no_field(payload):
    with zipfile.ZipFile(io.BytesIO(letter_docx(written(payload)))) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    assert not list(root.iter(*RUNS))


def test_the_template_of_a_letter_is_not_the_plans():
    letter = written("{{ f.sender }} {% raw %} {{ 7*7 }}")
    assert "{{ 7*7 }}" in letter.body + letter.attachment
    assert "49" not in letter.body


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    lines = "\n".join(f"- {' '.join(line.split())}" for line in payloads.lines())
    path = tmp_path_factory.mktemp("plan") / "[red]plan\x1b[2J.txt"
    path.write_text(f"Student: Maya [link=x]Lee[/link]\n\nSupports\n\n{lines}\n", "utf-8")
    return path


class TestScreen:
    @pytest.mark.parametrize(
        "command",
        [
            ("check",), ("check", "--explain", "all"), ("check", "--format", "json"),
            ("check", "--format", "csv"), ("check", "--format", "sarif"), ("check", "--format", "html"),
            ("read",), ("letter", "--child", "\x1b[31mMaya\x07"),
        ],
        ids=" ".join,
    )  # fmt: skip
    def test_nothing_gives_the_terminal_an_order(self, command, plan):
        result = CliRunner().invoke(cli.app, [command[0], str(plan), *command[1:]])
        assert result.exit_code in (0, 1), result.output
        said = result.stdout + result.stderr
        assert not CONTROLS.search(said.replace("\r\n", "\n")), CONTROLS.search(said)
        assert "[link=http" in said or command[0] == "letter"

    def test_nor_does_a_comparison(self, plan, tmp_path):
        older = tmp_path / "[blue]older\x1b[2J.txt"
        older.write_text(plan.read_text("utf-8").replace("- ", "- 45 minutes every day. "), "utf-8")
        result = CliRunner().invoke(cli.app, ["compare", str(older), str(plan)])
        assert result.exit_code in (0, 1), result.output
        assert not CONTROLS.search(result.stdout + result.stderr)


def test_every_kind_of_file_was_tried():
    assert set(COMPARISON_KINDS) == {"html", "docx", "json"}
    assert set(KINDS) == {
        "word", "changes", "pdf", "sheet", "sheet-word", "html", "json", "csv", "xlsx", "sarif",
    }  # fmt: skip
    assert len(payloads.PAGE) >= 55
    assert LINES
