"""Commands typed in, as a person would."""

from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from steelyard.cli.main import main

COMMANDS: Final = tuple(sorted(main.commands))


def steelyard(*words: object) -> Result:
    """What a command prints and how it ends. A traceback is a failure of ours, whatever the words were."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise AssertionError(f"a traceback for: steelyard {' '.join(map(str, words))}") from result.exception
    assert "Traceback" not in result.output
    return result


def refused(*words: object) -> str:
    """What a person reads whose command ends with a refusal."""
    result = steelyard(*words)
    assert result.exit_code == 1, result.output
    assert result.stderr.startswith("Error: ")
    assert result.stdout == ""
    return result.stderr


def printed(*words: object) -> str:
    """What a command that does its work prints."""
    result = steelyard(*words)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result.stdout


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
