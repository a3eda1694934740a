"""PDF pages without end, without size, or by the thousand."""

from __future__ import annotations

from tests.hostile import hostile
from tests.hostile.pdf.by_hand import FONT, SAY, one_page, pdf, stream


@hostile("pages.pdf", quick=False)
def pages() -> bytes:
    """Ten thousand pages, each with a line of text."""
    count = 10_000
    numbers = range(10, 10 + count)
    kids = " ".join(f"{n} 0 R" for n in numbers)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
            4: stream(SAY),
            5: FONT,
            **dict.fromkeys(numbers, page),
        }
    )


@hostile("page-count-lies.pdf", "either")
def page_count_lies() -> bytes:
    """One page that says it is two thousand million."""
    return one_page().replace(b"/Count 1 ", b"/Count 2000000000 ")


@hostile("page-loop.pdf", "either")
def page_loop() -> bytes:
    """A tree of pages whose branch is its own trunk."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
            3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>",
        }
    )


@hostile("parent-loop.pdf", "either")
def parent_loop() -> bytes:
    """A page that asks its parent for its size, and the parent asks the page."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
            3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            4: stream(SAY),
            5: FONT,
        }
    )


@hostile("deep-page-tree.pdf", "either")
def deep_page_tree() -> bytes:
    """A page a hundred thousand branches up the tree."""
    depth = 100_000
    objects = {1: b"<< /Type /Catalog /Pages 10 0 R >>", 5: FONT}
    for n in range(10, 10 + depth):
        objects[n] = f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 /Parent {n - 1} 0 R >>".encode()
    objects[10 + depth] = b"<< /Type /Page /MediaBox [0 0 612 792] /Contents 4 0 R >>"
    return pdf({**objects, 4: stream(SAY)})


@hostile("huge-page.pdf", "either")
def huge_page() -> bytes:
    """A page as wide as a country."""
    return one_page(box="[0 0 1e9 1e9]")


@hostile("no-size.pdf", "either")
def no_size() -> bytes:
    """A page without any width or height."""
    return one_page(box="[0 0 0 0]")


@hostile("negative-size.pdf", "either")
def negative_size() -> bytes:
    """A page whose right edge is left of its left edge, and turned by 45 degrees."""
    return one_page(box="[612 792 -5 -5]", page="/Rotate 45")


@hostile("size-is-no-number.pdf", "either")
def size_is_no_number() -> bytes:
    """A page whose size is words, names and numbers out of all bounds."""
    return one_page(box="[nan (wide) 1e9999 -999999999999999999999999]", page="/Rotate /Left")
