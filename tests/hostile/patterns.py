"""Every pattern the program searches with, and for each the texts that could make it slow.

python -m tests.hostile.patterns     the slowest, with the text that does it
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import signal
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

_OURS = str(Path(__file__).parents[2] / "analyzer")
_MANY = op.MAXREPEAT
# What may stand between the pumped part and the end of the text, so that the pattern fails late.
_ENDS = ("\x01", "x\x01", " \x01")
_PLAIN = (
    "a",
    "A",
    " ",
    "1",
    "-",
    ".",
    ",",
    "a ",
    "A ",
    "1 ",
    ", ",
    "and ",
    "Aa ",
    "(",
    "[",
    "_",
    "|",
    "\t",
    "a-",
    "a, ",
)


@cache
def all_patterns() -> tuple[tuple[str, int], ...]:
    """Return each pattern with its flags, as the program compiles them while it checks two plans."""
    seen: dict[tuple[str, int], None] = {}
    compile_ = re._compile  # type: ignore[attr-defined]

    def spy(pattern, flags):
        compiled = compile_(pattern, flags)
        if sys._getframe(2).f_code.co_filename.startswith(_OURS) and isinstance(
            compiled.pattern, str
        ):
            seen[compiled.pattern, compiled.flags & ~re.UNICODE] = None
        return compiled

    loaded = _ours()
    re._compile = spy  # type: ignore[attr-defined]
    try:
        for name in loaded:  # so that they are loaded again, under our eyes
            del sys.modules[name]
        import analyzer

        for module in pkgutil.walk_packages(analyzer.__path__, "analyzer."):
            if not module.name.startswith(("analyzer.app", "analyzer.cli", "analyzer.batch")):
                importlib.import_module(module.name)
        from analyzer import pipeline, reading, resources

        for plan in ("bc-older-form.docx", "us.docx"):
            path = resources.folder("sample_ieps") / plan
            pipeline.report_on(reading.read_here(path), place="CA-BC")
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
        for name in _ours():
            del sys.modules[name]
        sys.modules.update(loaded)  # the tests that come after hold on to these
    return tuple(seen)


def _ours() -> dict[str, ModuleType]:
    return {
        name: module for name, module in sys.modules.items() if name.split(".")[0] == "analyzer"
    }


# --- texts that fit a part of a pattern --------------------------------------------------------


def _letter(items) -> str:
    """Return a character of a class such as [a-z,;]."""
    negated = items and items[0][0] is op.NEGATE
    if negated:
        pattern = re.compile(_class_source(items))
        return next((c for c in "a 1,.-A(\n" if pattern.match(c)), chr(0x100))
    kind, value = items[-1]
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.RANGE:
        return chr(value[0])
    return _category(value)


def _class_source(items) -> str:
    parts = []
    for kind, value in items[1:]:
        if kind is op.LITERAL:
            parts.append(re.escape(chr(value)))
        elif kind is op.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        else:
            parts.append(
                {
                    op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
                    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D",
                    op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
                }[value]
            )  # fmt: skip
    return f"[^{''.join(parts)}]"


def _category(value) -> str:
    return {
        op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_SPACE: "a", op.CATEGORY_DIGIT: "1",
        op.CATEGORY_NOT_DIGIT: "a", op.CATEGORY_WORD: "a", op.CATEGORY_NOT_WORD: ",",
    }[value]  # fmt: skip


def _fits(tree) -> str:
    """Return a text that a piece of a pattern fits, as short as may be."""
    text = ""
    for kind, value in tree:
        if kind is op.LITERAL:
            text += chr(value)
        elif kind in (op.ANY, op.NOT_LITERAL):
            text += "a"
        elif kind is op.IN:
            text += _letter(value)
        elif kind is op.CATEGORY:
            text += _category(value)
        elif kind is op.BRANCH:
            text += _fits(value[1][0])
        elif kind is op.SUBPATTERN:
            text += _fits(value[3])
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            text += _fits(value[2]) * min(value[0], 3)
        elif kind is op.ATOMIC_GROUP:
            text += _fits(value)
    return text


def _pumps(tree, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield (what comes first, what is repeated) for each endless repetition in a pattern."""
    for kind, value in tree:
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            if value[1] == _MANY or value[1] > 20:
                yield before, _fits(value[2]) or "a"
            yield from _pumps(value[2], before)
        elif kind is op.SUBPATTERN:
            yield from _pumps(value[3], before)
        elif kind is op.ATOMIC_GROUP:
            yield from _pumps(value, before)
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from _pumps(branch, before)
                yield before, _fits(branch) or "a"
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from _pumps(value[1], before)
        before += _fits([(kind, value)])


def attacks(pattern: str, flags: int, length: int) -> Iterator[str]:
    """Yield texts of about this length that a pattern could take long to say no to."""
    tree = parser.parse(pattern, flags)
    whole = _fits(tree) or "a"
    starts = dict.fromkeys([*_pumps(tree), ("", whole), ("", whole[:-1] or "a")])
    for before, pump in [*starts, *(("", plain) for plain in _PLAIN)]:
        times = max(length // len(pump), 1)
        for end in _ENDS[: 2 if before else 1]:
            yield _single_spaced(before + pump * times + end)
        if before:
            yield _single_spaced((before + pump) * max(length // len(before + pump), 1))


def _single_spaced(text: str) -> str:
    """Return the text as a reader gives it: `Block.text` has single spaces."""
    return re.sub(r"\s+", " ", text)


class _Enough(Exception):
    """A pattern took longer than anybody would wait."""


def _ring(*_: object) -> None:
    raise _Enough


def seconds(compiled: re.Pattern[str], text: str, most: float = 1.0) -> float:
    """Return how long a pattern takes to find all it finds in a text, at most so many seconds.

    Counted in work of this process: a busy computer makes it no longer.
    """
    signal.signal(signal.SIGVTALRM, _ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, most)
    started = time.process_time()
    try:
        for _ in compiled.finditer(text):
            pass
        compiled.match(text)
    except _Enough:
        return most
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - started


def slowest(pattern: str, flags: int, length: int) -> tuple[float, str]:
    """Return the longest time any attack of this length takes, and the attack."""
    compiled = re.compile(pattern, flags)
    return max((seconds(compiled, text), text) for text in attacks(pattern, flags, length))


def main() -> None:
    """Print the slowest patterns, and how their time grows when the text is twice as long."""
    rows = []
    for pattern, flags in all_patterns():
        compiled = re.compile(pattern, flags)
        took, text = slowest(pattern, flags, 400)
        if took > 0.001:
            double = min(seconds(compiled, text[: len(text) // 2] + text) for _ in range(2))
            rows.append((took, double / took, pattern, text))
            if took > 0.05:
                sys.stderr.write(f"{took:.3f} {text[:40]!r} {pattern[:200]!r}\n")
    rows.sort(reverse=True)
    for took, growth, pattern, text in rows[:40]:
        sys.stdout.write(
            f"{took:7.3f} s  x{growth:4.1f}  {text[:30]!r}...{text[-10:]!r}  {pattern[:150]!r}\n"
        )
    sys.stdout.write(f"{len(all_patterns())} patterns\n")


if __name__ == "__main__":
    main()
