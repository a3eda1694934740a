"""Small documents for the tests, written as lines.

"# Goals"          a heading                "- reads a page"   an item
"** Strategies"    a bold line              "[x] Calculator"   a ticked box, "[ ] …" one left empty
"| Goal | Who"     a row of a table (rows that follow one another are one table)
anything else      a paragraph
"""

from analyzer.model import Block, Cell, Document


def document(*lines: str, name: str = "plan.docx") -> Document:
    blocks: list[Block] = []
    table, row = -1, 0
    for line in lines:
        if not line.startswith("|"):
            row = 0
            blocks.append(_block(len(blocks), line))
            continue
        if row == 0:
            table += 1
        for column, text in enumerate(line.strip("| ").split("|")):
            for part in filter(None, (piece.strip() for piece in text.split("//"))):
                block = _block(len(blocks), part)
                place = Cell(table, row, column, header=row == 0)
                bold = row == 0
                kind = "cell" if block.kind == "paragraph" else block.kind
                blocks.append(
                    Block(block.id, block.text, kind, marker=block.marker, cell=place, bold=bold)
                )
        row += 1
    return Document(name, "docx", tuple(blocks))


def _block(number: int, line: str) -> Block:
    if line.startswith("#"):
        level = len(line) - len(line.lstrip("#"))
        return Block(number, line.lstrip("# "), "heading", level=level, bold=True)
    if line.startswith("** "):
        return Block(number, line[3:], "paragraph", bold=True, size=10)
    if line.startswith("- "):
        return Block(number, line[2:], "item", marker="•")
    if line.startswith(("[x] ", "[ ] ")):
        return Block(number, line[4:], "item", marker="☐", ticked=line[1] == "x")
    marker, _, rest = line.partition(" ")
    if marker.rstrip(".").isdigit() and marker.endswith("."):
        return Block(number, rest, "item", marker=marker)
    return Block(number, line, "paragraph", size=10)
