"""The line that stands on every page of every made-up plan."""

MADE_UP = "Made-up example. No real child, family, school or staff."
