"""A made-up plan that gives its child away in every way a form can, and what must not get out."""

import io
import re
import zipfile

import docx
from pypdf import PdfReader

NAME = "Wren Halloway-Ng, PEN 123456780, IEP.docx"
# Each as it may be written anywhere in a file; read without capitals and spaces.
SECRETS = (
    "wren", "halloway", "birdie", "siobhán", "björk", "okafor", "lindgren", "tremblay", "ferrante",
    "123456780", "123-456-780", "b123456789012", "100774",
    "2015-03-14", "14 march 2015", "march 14, 2015", "14/03/2015", "mar. 14/15",
    "17 heron lane", "v9z 1k4", "250-555-0143", "(250) 555-0143", "wren.h@example.org",
)  # fmt: skip
_HEAD = {
    "Student": "Wren Halloway-Ng",
    "Preferred name": "Birdie",
    "D.O.B. (yyyy-mm-dd)": "2015-03-14",
    "PEN": "123 456 780",
    "UPN": "B123456789012",
    "Home address": "17 Heron Lane, Starling Bay, V9Z 1K4",
    "Parent/Guardian": "Siobhán Björk",
    "Telephone:": "250-555-0143",
    "Case manager": "Ms. A. Okafor",
}
_LINES = (
    "Mrs. Tremblay will offer Wren visual supports as needed.",
    "Birdie (born March 14, 2015) will improve her reading with Ms. Okafor.",
    "WREN HALLOWAY-NG has access to a quiet space when appropriate; call (250) 555-0143.",
    "The EA will check in often. Student number: 100774. Mr. K. Ferrante notes it.",
    "Reports go to wren.h@example.org or 17 Heron Lane, Starling Bay.",
)


def leaky_docx(*, older=False):
    """The plan as a Word file; `older` is the year before, with other words in some lines."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Wren Halloway-Ng | PEN 123-456-780 | DOB: 14/03/2015"
    section.footer.paragraphs[0].text = "Dr. Lindgren, 14 March 2015 (Mar. 14/15)"
    document.core_properties.author = "Ms. Okafor"
    document.core_properties.title = "IEP of Wren Halloway-Ng"
    document.add_heading("Individual Education Plan for Wren Halloway-Ng", level=1)
    table = document.add_table(len(_HEAD), 2)
    for row, (label, value) in zip(table.rows, _HEAD.items(), strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    document.add_heading("Supports for Wren", level=2)
    for line in _LINES:
        text = line.replace("as needed", "at 9:00 each day") if older else line
        document.add_paragraph(text, style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def leaks(data, name=""):
    """Return the secrets that a file or its name gives away: text, parts, streams and properties."""
    text = name + " ".join(_all_texts(data))
    squeezed = _squeezed(text)
    return [secret for secret in SECRETS if _squeezed(secret) in squeezed]


def _squeezed(text):
    return re.sub(r"[\s\u00ad]+", "", text.casefold())


def _all_texts(data):
    yield data.decode("utf-8", "replace")
    yield data.decode("utf-16-be", "replace")
    if data.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(data))
        yield str(reader.metadata)
        for page in reader.pages:
            yield page.extract_text()
        for number in range(1, len(reader.xref[0]) if reader.xref else 0):
            thing = reader.get_object(number)
            yield str(thing)
            if hasattr(thing, "get_data"):
                yield thing.get_data().decode("latin-1")
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for part in package.namelist():
                text = package.read(part).decode("utf-8", "replace")
                yield part
                yield text
                yield re.sub(r"<[^>]*>", "", text)
