"""The made-up BC plan as it might have read a year before: made from the sample, never kept."""

from io import BytesIO

import docx

from analyzer.resources import folder

# What this year's sample says, and what last year's plan said in its place ("" for nothing).
_BEFORE = {
    "Sensory breaks as needed.": "The EA walks the hall with her at 9:45 and 1:15 for 5 minutes each day.",
    "30 minutes once a week": "45 minutes once a week",
    "Visual supports": "A first-then board on her desk in math and science",
    "A laptop with text-to-speech stays on her desk for every writing task.": "Access to technology.",
    "Noise-reducing headphones on the hook beside her desk, offered by the EA before assemblies and music": "",
    "Agenda written on the board before each block": "Tests read aloud by the EA in the library\nHer spelling words on a card each Monday",
    "2025/2026": "2024/2025",
}


def older_plan() -> bytes:
    """Last year's plan as a Word file."""
    document = docx.Document(str(next(folder("sample_ieps").glob("bc-competency*.docx"))))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    for paragraph in [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]:
        for now, before in _BEFORE.items():
            if now in paragraph.text:
                text = paragraph.text.replace(now, before)
                for run in paragraph.runs[1:]:
                    run.text = ""
                paragraph.runs[0].text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()
