"""The command line: the only room that knows the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from analyzer import __version__
from analyzer.cli.batch import batch
from analyzer.cli.check import check
from analyzer.cli.common import BAD_INPUT, OwnRules, engine, err, out, stop
from analyzer.cli.compare import compare
from analyzer.cli.export import export
from analyzer.cli.letter import letter
from analyzer.errors import BadInput
from analyzer.quiet import code, keep_quiet
from analyzer.saving import DISK_FULL, FULL

app = typer.Typer(
    name="iep-analyzer",
    help="Find wording in a school plan that is too broad, and the sentence to ask for instead.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # a traceback could carry the plan's text to a log
    context_settings={"help_option_names": ["-h", "--help"]},
)
rules_app = typer.Typer(help="See, test and write the rules.", no_args_is_help=True)
app.add_typer(rules_app, name="rules")


@app.callback(invoke_without_command=True)
def _start(
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False,  # noqa: FBT002
) -> None:
    if version:
        out.print(f"iep-analyzer {__version__}")
        raise typer.Exit


app.command()(check)
app.command()(export)
app.command()(letter)
app.command()(compare)
app.command()(batch)


@app.command()
def read(
    file: Annotated[str, typer.Argument(help="A plan (PDF, Word, text).")],
    redact: Annotated[  # noqa: FBT002
        bool, typer.Option("--redact", help="Hide the words, for a bug report.")
    ] = False,
) -> None:
    """Show what was read from a file, block by block, with page and kind."""
    from analyzer import reading
    from analyzer.reading.show import lines

    try:
        document = reading.read(file)
    except BadInput as problem:
        stop(file, problem)
    for line in lines(document, redact=redact):
        sys.stdout.write(line + "\n")


@app.command("app")
def start_page(
    sample: Annotated[bool, typer.Option("--sample", help="Open with a made-up plan.")] = False,  # noqa: FBT002
    port: Annotated[int | None, typer.Option("--port", help="The port to use.")] = None,
    headless: Annotated[  # noqa: FBT002
        bool, typer.Option("--headless", help="Do not open a browser window.")
    ] = False,
) -> None:
    """Start the page on this computer. Nothing leaves it. Stop it with Ctrl+C."""
    from analyzer.app.launch import run

    raise typer.Exit(run(sample=sample, port=port, headless=headless))


@app.command()
def evaluate(
    rows: Annotated[Path | None, typer.Argument(help="Labelled rows (.jsonl).")] = None,
    documents: Annotated[
        Path | None, typer.Option("--documents", help="A folder of plans with gold files.")
    ] = None,
    format_: Annotated[Literal["text", "json"], typer.Option("--format")] = "text",
    errors: Annotated[  # noqa: FBT002
        bool, typer.Option("--errors", help="List the rules that are wrong most often first.")
    ] = False,
    rules: OwnRules = None,
) -> None:
    """Score the program against labels: rows of statements, or whole plans with --documents."""
    if (rows is None) == (documents is None):
        err.print("Give a file of labelled rows, or --documents with a folder of plans.")
        raise typer.Exit(BAD_INPUT)
    try:
        if documents is not None:
            from analyzer.evaluation import documents as gold

            score = gold.evaluate_documents(documents)
            shown = (
                gold.render_json(score)
                if format_ == "json"
                else gold.render_table(score, details=errors)
            )
            sys.stdout.write(shown + "\n")
            return
        from analyzer.evaluation import statements

        assert rows is not None  # one of the two is given
        result = statements.score_rows(statements.read_rows(rows), engine(rules))
    except BadInput as problem:
        stop(str(rows or documents), problem)
    if format_ == "json":
        sys.stdout.write(statements.to_json(result) + "\n")
    else:
        from analyzer.cli.show import show_score

        show_score(result, out, errors=errors)


@rules_app.command("list")
def rules_list() -> None:
    """List every rule: id, how serious, what it looks for."""
    from analyzer.cli.show import rules_table
    from analyzer.rulebook import shipped_rules

    out.print(rules_table(shipped_rules().values()))


@rules_app.command("show")
def rules_show(rule_id: Annotated[str, typer.Argument(help="As `rules list` prints it.")]) -> None:
    """Show one rule: what it looks for, when the words are fine, its examples and its sources."""
    from analyzer.cli.show import show_rule
    from analyzer.rulebook import shipped_rules

    rule = shipped_rules().get(rule_id)
    if rule is None:
        err.print(f"There is no rule '{rule_id}'. See `iep-analyzer rules list`.", markup=False)
        raise typer.Exit(BAD_INPUT)
    show_rule(rule, out)


@rules_app.command("test")
def rules_test(
    folder: Annotated[
        Path | None, typer.Argument(help="Your own folder; the shipped rules without it.")
    ] = None,
) -> None:
    """Try every rule on its own examples; say file and line of each that fails."""
    from analyzer.checking import engine_for, prove, shipped_engine
    from analyzer.resources import folder as resource

    try:
        if folder is not None:
            engine = engine_for(folder)
        else:
            engine = shipped_engine()
            prove(engine, root=resource("rules") / "vague")
    except BadInput as problem:
        err.print(str(problem), markup=False)
        raise typer.Exit(1) from None
    out.print(f"{len(engine.rules)} rules, all examples hold.")


@rules_app.command("new")
def rules_new(
    rule_id: Annotated[str, typer.Argument(help="category.slug, as open_list.and-more.")],
    folder: Annotated[Path, typer.Option("--folder", help="Your own folder of rules.")] = Path(
        "rules"
    ),
) -> None:
    """Start a rule file of your own, with every key explained."""
    from analyzer.rulebook.draft import write_draft

    try:
        path = write_draft(rule_id, folder)
    except BadInput as problem:
        err.print(str(problem), markup=False)
        raise typer.Exit(BAD_INPUT) from None
    out.print(f"Wrote {path}. Fill it in, then: iep-analyzer rules test {folder}", markup=False)


def main() -> None:
    """Run the command line. Whatever goes wrong, no text of a plan reaches the terminal."""
    keep_quiet()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except (KeyboardInterrupt, BrokenPipeError):
        _give_up_screen()
        sys.exit(130)
    except Exception as problem:  # noqa: BLE001  (the last line of defence: say so, show no text)
        if isinstance(problem, OSError) and problem.errno in FULL:
            _give_up_screen()
            err.print(DISK_FULL)
            sys.exit(BAD_INPUT)
        err.print(
            "Something went wrong on our side; your file was not sent anywhere. "
            f"Please report this code: {code(type(problem), problem.__traceback__)}."
        )
        sys.exit(3)


def _give_up_screen() -> None:
    """Let what could not be shown go: Python would try again at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
