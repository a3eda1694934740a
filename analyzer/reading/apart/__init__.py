"""Work on a stranger's file, in a process of its own with limits.

Whatever happens to that process, the one who asked hears one plain sentence and nobody else notices
anything. `run` is the way in. `line` says whose turn it is; `fork_server` and `single` start the
process; `child` is what runs in it and `confine` what it may not do; `frames` and `packing` are how
it answers.
"""

from analyzer.reading.apart.line import Line, Stopped
from analyzer.reading.apart.parent import BROKE, Headway, at_once, run, unheard, warm_up

__all__ = ["BROKE", "Headway", "Line", "Stopped", "at_once", "run", "unheard", "warm_up"]
