"""`steelyard`: the group of all commands, and the one place where a refusal becomes words on a screen."""

from __future__ import annotations

from typing import Any

import click

from steelyard import __version__
from steelyard.cli.cases import cases
from steelyard.cli.check import check
from steelyard.cli.doctor import doctor
from steelyard.cli.facts import facts
from steelyard.cli.new import new
from steelyard.cli.owners import owners
from steelyard.cli.read import read
from steelyard.cli.trace import trace
from steelyard.cli.value import value
from steelyard.cli.weigh import weigh
from steelyard.words.errors import SteelyardError
from steelyard.words.names import shown_plainly


class Refusing(click.Group):
    """A group whose commands end with a refusal's own words and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run a command; a refusal is told, never shown as a traceback."""
        try:
            return super().invoke(ctx)
        except SteelyardError as refusal:
            raise click.ClickException(shown_plainly(str(refusal))) from refusal
        except BrokenPipeError:
            raise  # whoever reads has enough; click knows
        except OSError as broken:
            says = f"The system refused: {broken.strerror or broken}.\nLook at the disk and its permissions."
            raise click.ClickException(says) from broken


@click.group(cls=Refusing, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="steelyard")
def main() -> None:
    """Weigh companies: from documents to a defended range of value, every figure traced to its source.

    \b
    Begin here:
        steelyard cases                   the bundled cases
        steelyard weigh xiaomi-2018       what was Xiaomi worth in June 2018?
        steelyard new acme-2024           a case of your own
    """


for command in (weigh, value, read, check, owners, cases, new, facts, trace, doctor):
    main.add_command(command)
