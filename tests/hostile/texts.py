"""Text, rich text, mail and things that are no text at all."""

from __future__ import annotations

import random

from tests.hostile import WORDS, hostile
from tests.hostile.words import good_docx, odt
from tests.reading.bed.pdf_text import paragraphs
from tests.reading.bed.scans import as_picture

_PLAN = f"Supports\n\n- {WORDS}\n"


@hostile("empty.pdf")
def empty() -> bytes:
    """Nothing at all."""
    return b""


@hostile("one-byte.docx", "either")
def one_byte() -> bytes:
    """One letter."""
    return b"P"


@hostile("random.pdf")
def noise() -> bytes:
    """A megabyte of chance."""
    return random.Random(9).randbytes(1_000_000)


@hostile("random-after-head.pdf")
def noise_after_head() -> bytes:
    """The first line of a PDF, then a megabyte of chance."""
    return b"%PDF-1.7\n" + random.Random(9).randbytes(1_000_000)


@hostile("utf-16.txt", "either")
def utf_16() -> bytes:
    """UTF-16 that does not say so."""
    return _PLAN.encode("utf-16-le")


@hostile("nul.txt", "either")
def nul() -> bytes:
    """Text with NUL bytes in it, after its first page."""
    return (_PLAN * 200).encode() + b"\0as needed\0" * 50


@hostile("controls.txt", "reads")
def controls() -> bytes:
    """Every control character, escape sequences for a terminal, and marks that turn text around."""
    every = "".join(map(chr, [*range(1, 32), 127, *range(128, 160), 0x202E, 0x2066, 0x2028]))
    return (
        f"{_PLAN}\n- Help \x1b]0;title\x07\x1b[2J\x1b[31mas needed\x1b[0m \x9b31m{every} in class.\n"
    ).encode()


@hostile("one-line.txt", "either", quick=False)
def one_line() -> bytes:
    """A single line of fifty megabytes."""
    return b"Visual supports as needed and " * 1_700_000


@hostile("one-word.txt", "either", quick=False)
def one_word() -> bytes:
    """A single word of two million letters."""
    return b"a" * 2_000_000


@hostile("million-lines.txt", "either", quick=False)
def million_lines() -> bytes:
    """A million lines, each with vague words."""
    return b"- Visual supports as needed.\n" * 1_000_000


@hostile("long-plan.txt", "refused")
def long_plan() -> bytes:
    """Ten thousand lines: a hundred times a long plan."""
    return b"Supports\n\n" + b"".join(
        b"- Extra time for task %d as needed in class.\n" % n for n in range(10_000)
    )


@hostile("bars.txt", "either", quick=False)
def bars() -> bytes:
    """A table of text with two million bars."""
    return (b"|" * 20_000 + b"\n") * 100


@hostile("only-invisible.txt")
def only_invisible() -> bytes:
    """A hundred thousand characters that nobody can see."""
    return ("\u200b\u2060\ufeff\u202e\u200d" * 20_000).encode()


@hostile("stacked-accents.txt", "reads")
def stacked_accents() -> bytes:
    """Letters with ten thousand accents each."""
    return (_PLAN + "- " + ("a" + "\u0301" * 10_000) * 3 + "\n").encode()


@hostile("mail.eml", "either")
def mail() -> bytes:
    """An e-mail in ISO-8859-1, with its headers."""
    return (
        "From: École <ecole@example.org>\r\nSubject: =?iso-8859-1?q?plan?=\r\nContent-Type: "
        f"text/plain; charset=iso-8859-1\r\n\r\nVoilà le plan.\r\n\r\n{_PLAN}"
    ).encode("latin-1")


@hostile("deep.rtf", "either")
def deep_rtf() -> bytes:
    """Two hundred thousand groups, each inside the one before."""
    return b"{\\rtf1 " + b"{" * 200_000 + WORDS.encode() + b"}" * 200_001


@hostile("odd.rtf", "either")
def odd_rtf() -> bytes:
    """Rich text with lengths, letters and code pages that cannot be."""
    odd = (
        r"{\rtf1\ansi\ansicpg99999\bin99999999999 \u99999999999? \u-1? \u55296? \'zz \uc99999999 "
        r"\u8217? {\fonttbl{\f0\fcharset777 x;}}\f0 \'e9 {\field{\*\fldinst{HYPERLINK "
        r'"javascript:alert(1)"}}{\fldrslt here}} \par '
    )
    return (odd + WORDS + r"\par}").encode()


@hostile("long.rtf", "either", quick=False)
def long_rtf() -> bytes:
    """Rich text with three million control words."""
    return b"{\\rtf1 " + b"\\b\\i0\\par a " * 1_000_000 + b"}"


@hostile("old-word.doc")
def old_word() -> bytes:
    """A Word file from before 2007."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")


@hostile("program.pdf")
def program() -> bytes:
    """A program for this computer."""
    return b"\x7fELF\x02\x01\x01\x00" + b"\0" * 4096


# --- the wrong name ----------------------------------------------------------------------------


@hostile("pdf-called.docx", "reads")
def pdf_called_docx() -> bytes:
    """A PDF with the name of a Word file."""
    return paragraphs().data


@hostile("word-called.pdf", "reads")
def word_called_pdf() -> bytes:
    """A Word file with the name of a PDF."""
    return good_docx()


@hostile("odt-called.txt", "reads")
def odt_called_txt() -> bytes:
    """An OpenDocument text with the name of a text file."""
    return odt(f"<text:p>{WORDS}</text:p>")


@hostile("text-called.pdf", "reads")
def text_called_pdf() -> bytes:
    """A text file with the name of a PDF."""
    return _PLAN.encode()


@hostile("picture-called.docx", "either")
def picture_called_docx() -> bytes:
    """A photo with the name of a Word file."""
    import io

    as_picture(paragraphs().data, 100).save(out := io.BytesIO(), "JPEG")
    return out.getvalue()
