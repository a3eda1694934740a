"""JSON and SARIF against their schemas, and the other kinds against a checker where there is one."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import jsonschema
import openxml_audit
import pikepdf
import pytest

from analyzer.exports import KINDS, file_name, make
from analyzer.exports.json import json_schema
from analyzer.exports.sarif import sarif_log
from tests.exports.awkward import awkward_docx
from tests.exports.plans import report

SARIF = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def test_sarif_follows_its_schema():
    log = json.loads(make("sarif", report()).data)
    jsonschema.validate(log, SARIF)
    [run] = log["runs"]
    assert len(run["results"]) == 3
    assert run["results"][0]["ruleId"] == run["tool"]["driver"]["rules"][0]["id"]
    assert run["results"][2]["locations"][0]["physicalLocation"]["region"]["startLine"] == 4


def test_a_log_of_several_plans_or_none_follows_it_too():
    jsonschema.validate(sarif_log([(report(), "a folder/plän.docx"), (report(), "b.pdf")]), SARIF)
    jsonschema.validate(sarif_log([]), SARIF)


def test_json_follows_the_published_schema():
    published = json.loads(
        (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
    )
    assert published == json_schema()
    jsonschema.validate(json.loads(make("json", report()).data), published)


def problems(data: bytes, tmp_path: Path, suffix: str) -> set[str]:
    path = tmp_path / f"{hash(data)}.{suffix}"
    path.write_bytes(data)
    return {error.description for error in openxml_audit.OpenXmlValidator().validate(path).errors}


# What the checker says of every file python-docx 1.2 makes from its own template.
_TEMPLATE = "stylesWithEffects"


@pytest.mark.parametrize("kind", ["word", "changes", "sheet-word", "xlsx"])
def test_word_and_excel_files_follow_their_standard(kind, tmp_path):
    data = make(kind, report("pdf")).data
    found = problems(data, tmp_path, "xlsx" if kind == "xlsx" else "docx")
    assert {one for one in found if _TEMPLATE not in one} <= {
        "Style 'CommentReference' referenced but not defined in styles.xml"
    }


@pytest.mark.parametrize("kind", ["word", "changes"])
def test_notes_bring_no_new_fault_into_the_schools_file(kind, tmp_path):
    from analyzer.exports.asks import Ask
    from tests.exports.test_word import body_blocks, some_asks

    source = awkward_docx()
    asks = [Ask(a.number, a.statement, "A new [what] line.") for a in some_asks(source, 30)]
    if kind == "changes":
        seen: set[int] = set()
        asks = [
            a
            for a in asks
            if not (a.statement.sources[0].block in seen or seen.add(a.statement.sources[0].block))
        ]
    assert body_blocks(source)
    made = make(kind, report("docx"), source=source, asks=asks).data
    assert problems(made, tmp_path, "docx") <= problems(source, tmp_path, "docx")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_made_and_named(kind):
    from datetime import date

    from analyzer.reading import read
    from tests.exports.pdf_pages import plain_pdf

    plan = report()
    source = None
    if kind == "pdf":
        from dataclasses import replace

        source = plain_pdf()
        plan = replace(plan, document=read(source, name="x.pdf"))
    made = make(kind, plan, source=source)
    assert made.data
    name = file_name(kind, date(2026, 11, 23))
    assert "2026-11-23" in name
    assert "Wren" not in name
    if name.endswith(".pdf"):
        with pikepdf.open(BytesIO(made.data)) as pdf:
            assert pdf.check_pdf_syntax() == []
    if name.endswith((".docx", ".xlsx")):
        assert zipfile.ZipFile(BytesIO(made.data)).testzip() is None
