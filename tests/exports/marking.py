"""Asks made from any words of a file, and what a Word file says once marks are taken off again."""

import io
import re
import zipfile

from lxml import etree

from analyzer.exports.asks import Ask
from analyzer.model import Finding, Source, Statement

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def ask(block, start, end, *, number=1, wording="", whole=None):
    """An ask about characters of one block; `whole` is the part of the block that is the statement."""
    first, last = whole or (0, len(block.text))
    text = block.text[first:last]
    quote = block.text[start:end]
    finding = Finding(
        "test.rule",
        "undefined_trigger",
        start - first,
        end - first,
        quote,
        "Why.",
        "When?",
        "high",
        "sure",
    )
    source = Source(block.id, first, last, 0)
    return Ask(
        number,
        Statement(f"s{number}", "support", text, sources=(source,), findings=(finding,)),
        wording,
    )


def ask_for(blocks, phrase, **rest):
    block = next(b for b in blocks if phrase in b.text)
    start = block.text.index(phrase)
    return ask(block, start, start + len(phrase), **rest)


def part(data, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def comments(data):
    """The text of each comment of ours, by its id."""
    if "word/comments.xml" not in parts(data):
        return {}
    return {
        c.get(f"{W}id"): "".join(t.text or "" for t in c.iter(f"{W}t"))
        for c in part(data, "word/comments.xml")
        if c.get(f"{W}author") == "Parent"
    }


def anchors(data):
    """The words each comment of ours stands on, by the comment's text."""
    body, names = part(data), comments(data)
    found, open_ids = {}, set()
    for element in body.iter():
        if element.tag == f"{W}commentRangeStart":
            open_ids.add(element.get(f"{W}id"))
        elif element.tag == f"{W}commentRangeEnd":
            open_ids.discard(element.get(f"{W}id"))
        for number in open_ids & set(names):
            if element.tag == f"{W}t":
                found[names[number]] = found.get(names[number], "") + (element.text or "")
            elif element.tag in (f"{W}tab", f"{W}br") and element.getparent().tag == f"{W}r":
                found[names[number]] = found.get(names[number], "") + " "
            elif element.tag == f"{W}noBreakHyphen":
                found[names[number]] = found.get(names[number], "") + "-"
    return found


def normal(body, *, without_marks=True):
    """The body in one canonical form: our comments and highlights off, like runs joined."""
    if without_marks:
        for mark in list(body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")):
            mark.getparent().remove(mark)
        for reference in list(body.iter(f"{W}commentReference")):
            run = reference.getparent()
            run.getparent().remove(run)
    for highlight in list(body.iter(f"{W}highlight")):
        if highlight.get(f"{W}val") == "yellow":
            highlight.getparent().remove(highlight)
    for properties in list(body.iter(f"{W}rPr")):
        if not len(properties) and properties.getparent().tag == f"{W}r":
            properties.getparent().remove(properties)
    for run in list(body.iter(f"{W}r")):
        before = run.getprevious()
        while before is not None and before.tag == f"{W}r" and _look(before) == _look(run):
            for child in [c for c in run if c.tag != f"{W}rPr"]:
                before.append(child)
            run.getparent().remove(run)
            run, before = before, before.getprevious()
    for text in list(body.iter(f"{W}t")):
        after = text.getnext()
        while after is not None and after.tag == f"{W}t":
            text.text = (text.text or "") + (after.text or "")
            text.getparent().remove(after)
            after = text.getnext()
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    return etree.tostring(body, method="c14n", exclusive=True)


def _look(run):
    properties = run.find(f"{W}rPr")
    own = (
        etree.tostring(properties, method="c14n", exclusive=True) if properties is not None else b""
    )
    return own, tuple(sorted(run.attrib.items()))


def settle(data, *, accept):
    """The body with the changes of "Parent" accepted or rejected (an oracle of its own, not ours)."""
    body = part(data)
    gone, kept = (f"{W}del", f"{W}ins") if accept else (f"{W}ins", f"{W}del")
    for mark in [m for m in body.iter(gone) if m.get(f"{W}author") == "Parent"]:
        mark.getparent().remove(mark)
    for mark in [m for m in body.iter(kept) if m.get(f"{W}author") == "Parent"]:
        place = mark.getparent().index(mark)
        for child in reversed(mark):
            mark.getparent().insert(place, child)
        mark.getparent().remove(mark)
    for text in body.iter(f"{W}delText"):
        if not any(a.tag == f"{W}del" for a in text.iterancestors()):
            text.tag = f"{W}t"
    return body


def with_body(data, body):
    """The file with another body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts(data).items():
            made.writestr(name, etree.tostring(body) if name == "word/document.xml" else content)
    return out.getvalue()


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()
