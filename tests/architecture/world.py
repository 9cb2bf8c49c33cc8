"""Where the program touches the world: disk, network, clock, environment, chance, other programs.

How it is told
    1. Every import binds a name. `from datetime import date as day` binds `day` to `datetime.date`.
    2. Every use of such a name is spelled out: `day.today` is `datetime.date.today`.
    3. The longest entry of `WORLD` that it starts with says what it touches, if anything.
    4. A method that only a path has (`.read_text`) counts on whatever it is called. A name that others have
       too (`.exists`) counts where the file imports `Path`.

What it cannot tell
    What is done through an argument: `connection.execute(...)` in a file that neither opens the connection
    nor imports its type. The one that opens it is marked, and that is the point.
"""

import ast
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from tests.architecture.tree import Module


class Touch(StrEnum):
    """The ways to touch the world."""

    DISK = "disk"
    NETWORK = "network"
    CLOCK = "clock"
    ENVIRONMENT = "environment"
    CHANCE = "chance"
    PROGRAM = "another program"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BY_TOUCH: Final[Mapping[Touch | None, str]] = {
    Touch.DISK: """
        os io.open io.FileIO glob fileinput linecache sqlite3 dbm tempfile shutil importlib pkgutil runpy mmap
        fcntl codecs.open gzip.open bz2.open lzma.open tarfile.open pathlib.Path.cwd pathlib.Path.home
        jinja2.FileSystemLoader jinja2.PackageLoader jinja2.loaders
        numpy.load numpy.loadtxt numpy.genfromtxt numpy.fromfile numpy.memmap
        numpy.save numpy.savez numpy.savez_compressed numpy.savetxt
        pyarrow.parquet pyarrow.dataset pyarrow.fs pyarrow.memory_map pyarrow.OSFile
    """,
    Touch.NETWORK: """
        socket socketserver ssl select selectors urllib http requests httpx aiohttp urllib3 websockets
        ftplib smtplib poplib imaplib xmlrpc asyncio webbrowser uvicorn
    """,
    Touch.CLOCK: """
        time sched datetime.datetime.now datetime.datetime.today datetime.datetime.utcnow datetime.date.today
    """,
    Touch.ENVIRONMENT: """
        os.environ os.environb os.getenv os.getenvb os.getcwd os.cpu_count os.getpid os.getlogin os.uname
        sys.argv sys.stdin sys.stdout sys.stderr sys.path sys.platform sys.executable
        platformdirs platform locale getpass pwd grp
    """,
    Touch.CHANCE: "random secrets uuid os.urandom os.getrandom numpy.random",
    Touch.PROGRAM: "subprocess multiprocessing concurrent.futures pty os.system os.popen os.fork os.kill",
    None: """
        os.PathLike os.fspath os.sep os.linesep os.path.join os.path.basename os.path.splitext
        urllib.parse http.HTTPStatus time.struct_time numpy.random.Generator numpy.random.BitGenerator
    """,
}

WORLD: Final = {name: touch for touch, names in _BY_TOUCH.items() for name in _words(names)}
"""What each name of the standard library, or of another's, touches; `None` is for nothing."""

BY_USE: Final = frozenset({"os", "numpy.random"})
"""Modules of many kinds: importing one says nothing yet, each use of it does."""

SEEDED: Final = frozenset(
    f"numpy.random.{name}" for name in ("default_rng", "SeedSequence", "PCG64", "PCG64DXSM", "Philox", "SFC64")
)
"""Chance, but not when it is given a seed."""

PATHS_ALONE: Final = _words(
    "read_text write_text read_bytes write_bytes open iterdir rglob mkdir rmdir unlink is_file is_dir"
    " is_symlink expanduser symlink_to hardlink_to lstat"
)
"""Methods that touch the disk, on whatever they are called."""

PATHS_TOO: Final = _words("exists stat resolve glob touch rename replace absolute samefile chmod walk")
"""Methods that touch the disk on a `Path`, and mean something else on others."""

BUILT_IN: Final[Mapping[str, Touch]] = {
    "open": Touch.DISK,
    "input": Touch.ENVIRONMENT,
}
"""Built-in functions that touch something."""


def touches(module: Module) -> dict[Touch, int]:
    """What the file touches, and the line where it first does."""
    found: dict[Touch, int] = {}
    for line, touch in sorted(_touches(module), key=lambda seen: seen[0]):
        found.setdefault(touch, line)
    return found


def _touches(module: Module) -> Iterator[tuple[int, Touch]]:
    bound = _names_bound(module.syntax)
    has_paths = not {"pathlib", "pathlib.Path"}.isdisjoint(bound.values())
    nodes = list(ast.walk(module.syntax))
    inner = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    seeded = {id(node.func) for node in nodes if isinstance(node, ast.Call) and _is_seeded(node)}
    for node in nodes:
        match node:
            case ast.Import() | ast.ImportFrom():
                for name in set(_names_imported(node)) - BY_USE - SEEDED:
                    yield from _looked_up(name, node.lineno)
            case ast.Name() | ast.Attribute() if id(node) not in inner:
                name = _spelled_out(node, bound)
                if not (name in SEEDED and id(node) in seeded):
                    yield from _looked_up(name, node.lineno)
        match node:
            case ast.Name(id=name, ctx=ast.Load()) if name in BUILT_IN and name not in bound:
                yield node.lineno, BUILT_IN[name]
            case ast.Attribute(attr=name, ctx=ast.Load()) if name in PATHS_ALONE:
                yield node.lineno, Touch.DISK
            case ast.Call(func=ast.Attribute(attr=name)) if name in PATHS_TOO and has_paths:
                if name != "replace" or (len(node.args) == 1 and not node.keywords):  # else of a text, or a day
                    yield node.lineno, Touch.DISK


def _names_imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(source), names=names, level=0):
            yield from (f"{source}.{alias.name}" for alias in names)


def _names_bound(syntax: ast.Module) -> dict[str, str]:
    """Each name that an import binds, and what it stands for."""
    bound: dict[str, str] = {}
    for node in ast.walk(syntax):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    top = alias.name.partition(".")[0]
                    bound[alias.asname or top] = alias.name if alias.asname else top
            case ast.ImportFrom(module=str(source), names=names, level=0):
                bound |= {alias.asname or alias.name: f"{source}.{alias.name}" for alias in names}
    return bound


def _spelled_out(node: ast.expr, bound: Mapping[str, str]) -> str:
    """The full dotted name of a use, or nothing if it does not start at an import."""
    match node:
        case ast.Name(id=name):
            return bound.get(name, "")
        case ast.Attribute(value=value, attr=attr):
            before = _spelled_out(value, bound)
            return f"{before}.{attr}" if before else ""
    return ""


def _looked_up(name: str, line: int) -> Iterator[tuple[int, Touch]]:
    """The touch of the longest entry that `name` is, or starts with."""
    while name and name not in WORLD:
        name = name.rpartition(".")[0]
    touch = WORLD.get(name)
    if touch is not None:
        yield line, touch


def _is_seeded(call: ast.Call) -> bool:
    """Whether something is given, other than `None`."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return any(not (isinstance(value, ast.Constant) and value.value is None) for value in given)
