"""Published examples: their inputs go through the reading that the command does, their figures through its check."""

from dataclasses import dataclass
from typing import Any, final

from tests.models.equity_cases import work


@final
@dataclass(frozen=True, slots=True)
class Example:
    """One worked example: where it stands, the method it is of, what goes in, and what its source prints."""

    source: str
    method: str
    inputs: dict[str, Any]
    printed: dict[str, Any]


def must_come_out(example: Example) -> None:
    """Refuse, as the command does, where a printed figure does not follow from the inputs."""
    work(example.method, {**example.inputs, "printed": example.printed})
