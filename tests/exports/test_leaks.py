"""With names hidden, nothing of a family is in any byte that is made, whoever makes it."""

import email
import json
from email import policy

import pytest
from typer.testing import CliRunner

from analyzer import analyze, cli
from analyzer.app import work_file
from analyzer.app.questions import gather
from analyzer.app.work import Work
from analyzer.comparing import Asked, compare_reports, outcomes
from analyzer.errors import BadInput
from analyzer.exports import KINDS, file_name, make
from analyzer.exports.comparison import COMPARISON_KINDS, Compared, make_comparison
from analyzer.exports.names import names_of
from tests.exports.leaky import NAME, SECRETS, leaks, leaky_docx

OLD_NAME = "Wren old.docx"


@pytest.fixture(scope="module")
def report():
    return analyze(leaky_docx(), name=NAME)


@pytest.fixture(scope="module")
def older():
    return analyze(leaky_docx(older=True), name=OLD_NAME)


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "Wren Halloway-Ng" / NAME
    path.parent.mkdir()
    path.write_bytes(leaky_docx())
    return path


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *arguments: runner.invoke(cli.app, list(map(str, arguments)))


def test_the_plan_does_give_everything_away(report):
    from datetime import date

    made = make("word", report, source=leaky_docx())
    assert set(leaks(made.data, NAME)) == set(SECRETS)
    assert not leaks(b"", file_name("word", date.today()))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "pdf"])
def test_no_file_of_a_report_gives_anything_away(report, kind):
    assert leaks(make(kind, report, source=leaky_docx(), hide_names=True).data) == []


@pytest.mark.parametrize("kind", COMPARISON_KINDS)
def test_no_file_of_a_comparison_gives_anything_away(report, older, kind):
    asked = outcomes([Asked("Mrs. Tremblay will give Wren a chart.", "Wren")], report)
    compared = Compared(older, report, compare_reports(older, report), asked)
    assert leaks(make_comparison(kind, compared, hide_names=True).data) == []


def test_saved_work_gives_nothing_away(report):
    work = Work(NAME, report, gather(report), leaky_docx())
    work.asked = (Asked("Wren, 14 March 2015", "Birdie"),)
    for card in work.cards:
        work.add(card, 0)
        work.draft(card, 0).answers[0] = "Ms. Okafor"
    saved = work_file.save(work, letter={"student": "Wren"}, with_plan=True, names=names_of(report))
    assert leaks(saved.encode()) == []


@pytest.mark.parametrize("format_", ["text", "json", "csv", "html", "sarif"])
def test_check_gives_nothing_away(run, plan, tmp_path, format_):
    result = run("check", plan, "--format", format_, "--hide-names")
    assert result.exit_code == 1
    assert leaks(result.output.encode()) == []
    run("check", plan, "--format", format_, "--hide-names", "--out", tmp_path / "made")
    assert leaks((tmp_path / "made").read_bytes()) == []


@pytest.mark.parametrize("format_", ["text", "json", "sarif"])
def test_check_of_several_plans_gives_nothing_away(run, plan, format_):
    (plan.parent / OLD_NAME).write_bytes(leaky_docx(older=True))
    result = run("check", plan.parent, "--format", format_, "--hide-names", "--explain", "all")
    assert leaks(result.stdout.encode()) == []


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".eml"])
def test_the_letter_gives_nothing_away(run, plan, tmp_path, suffix):
    path = tmp_path / f"letter{suffix}"
    own = ["--child", "Birdie", "--from", "Siobhán Björk", "--to", "Ms. Okafor"]
    assert run("letter", plan, "--hide-names", *own, "--out", path).exit_code == 0
    data = path.read_bytes()
    if suffix == ".eml":
        message = email.message_from_bytes(data, policy=policy.default)
        parts = [part.get_content() for part in message.walk() if not part.is_multipart()]
        data += " ".join([message["Subject"], *map(str, parts)]).encode()
    assert leaks(data) == []
    assert leaks(run("letter", plan, "--hide-names", *own).output.encode()) == []


@pytest.mark.parametrize("format_", ["text", "json", "html", "docx"])
def test_compare_gives_nothing_away(run, plan, tmp_path, format_):
    old = plan.parent / OLD_NAME
    old.write_bytes(leaky_docx(older=True))
    made = tmp_path / "made"
    work = tmp_path / "work.json"
    item = {"card": "0" * 12, "place": 0, "text": "Wren will go.", "says": "Birdie at 9:00"}
    work.write_text(json.dumps({"schema": "iep-analyzer/work/1", "items": [item]}), "utf-8")
    arguments = ["compare", old, plan, "--work", work, "--format", format_, "--hide-names"]
    assert run(*arguments, "--out", made).exit_code == 0
    assert leaks(made.read_bytes()) == []
    if format_ != "docx":
        assert leaks(run(*arguments).stdout.encode()) == []


def test_without_a_known_child_the_command_line_makes_nothing(run, tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text("Supports\n\n- Visual supports as needed\n", "utf-8")
    for command in (["check"], ["letter"], ["compare", plan]):
        result = run(*command, plan, "--hide-names")
        assert result.exit_code == 2
        assert "Give the names to hide" in result.output.replace("\n", " ")
        assert "as needed" not in result.stdout


def test_a_value_nobody_can_read_beside_its_label_is_hidden_whole():
    from analyzer.model import Block, Document, Person, Report

    blocks = (
        Block(0, "Date of birth:", "paragraph"),
        Block(1, "the 3rd day of May, year 15", "paragraph"),
        Block(2, "See the 3rd day of May, year 15.", "paragraph"),
    )
    plan = Report(
        Document("x", "text", blocks), "CA-BC", (), people=(Person("Ada Stone", "student"),)
    )
    names = names_of(plan)
    assert names.hidden(blocks[2].text) == "See [date of birth]."


def test_a_label_left_empty_does_not_hide_what_stands_below_it():
    from analyzer.model import Block, Document, Person, Report

    texts = ("PEN:", "School year: 2025/2026", "Date of birth:", "Grade: 5")
    blocks = tuple(Block(number, text, "paragraph") for number, text in enumerate(texts))
    plan = Report(
        Document("x", "text", blocks), "CA-BC", (), people=(Person("Ada Stone", "student"),)
    )
    assert [names_of(plan).hidden(text) for text in texts] == list(texts)


def test_a_picture_in_a_file_stops_it():
    import io
    import zipfile

    from analyzer.exports.names import refuse_names

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/media/image1.png", b"\x89PNG")
    with pytest.raises(BadInput, match="not made"):
        refuse_names(file.getvalue(), names_of(analyze(leaky_docx(), name=NAME)))


@pytest.mark.parametrize("name", ["Ng", "Li", "Bo"])
def test_a_short_name_is_not_found_in_what_the_pdf_writer_made_up(name):
    """The ids of a PDF are random, and its properties stand in tags such as `<rdf:li>`."""
    import io

    import pypdf

    from analyzer.exports.names import refuse_names
    from analyzer.model import Block, Document, Person, Report

    blocks = (Block(0, "Ada will read.", "paragraph"),)
    names = names_of(
        Report(
            Document("x", "text", blocks),
            "CA-BC",
            (),
            people=(Person(f"Ada {name}", "student"),),
        )
    )

    def pdf(title):
        writer = pypdf.PdfWriter()
        writer.add_blank_page(72, 72)
        writer.xmp_metadata = (
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><dc:title><rdf:Alt>'
            f'<rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
            f"<xmpMM:InstanceID>ULTGQKk0yG/xAQzEXJ+7{name}==</xmpMM:InstanceID>"
            "</rdf:Description></rdf:RDF></x:xmpmeta>"
        ).encode()
        file = io.BytesIO()
        writer.write(file)
        return file.getvalue()

    refuse_names(pdf("Meeting sheet"), names)
    with pytest.raises(BadInput, match="not made"):
        refuse_names(pdf(f"Meeting sheet of Ada {name}"), names)
