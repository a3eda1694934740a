"""Last year's plan beside this year's: what stayed, what is clearer, vaguer, gone or new."""

from analyzer.comparing.asked import Asked, Outcome, outcomes, read_asked
from analyzer.comparing.change import Amount, Change, Comparison, Leftover, Shrunk
from analyzer.comparing.compare import compare_reports

__all__ = [
    "Amount",
    "Asked",
    "Change",
    "Comparison",
    "Leftover",
    "Outcome",
    "Shrunk",
    "compare_reports",
    "outcomes",
    "read_asked",
]
