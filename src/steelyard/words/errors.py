"""Every way this program refuses, in one family.

    SteelyardError                      we will not go on with this call
    ├── WordError                   a value that means nothing
    │   ├── CurrencyMismatchError       euros with dollars
    │   ├── UnitMismatchError           shares with tonnes
    │   ├── UnknownWordError            a word that is not in the vocabulary
    │   ├── RateTooLowError             a loss of more than everything
    │   ├── BackwardsPeriodError        a span that ends before it begins
    │   ├── BackwardsIntervalError      a low end above the high end
    │   ├── AmountNotationError         an amount we cannot read
    │   └── PeriodNotationError         a period we cannot read
    ├── SourceError                 a case folder we cannot go on with
    │   ├── NoSuchCaseError             no folder and no bundled case of that name
    │   ├── EmptyFolderError            a folder without a case in it
    │   ├── NameTakenError              a new case where something stands already
    │   ├── CaseNameError               a name that cannot be a folder's
    │   ├── CaseFlawsError              all that is wrong in a case, with file and line
    │   ├── TableFlawsError             all that is wrong in a table of names, with its lines
    │   ├── NoSuchFileError             no file and no bundled case of that name
    │   ├── FolderGivenError            a folder where a file was wanted
    │   ├── FileUnreadableError         a file that cannot be opened
    │   ├── NoSuchRepairError           no open repair with that id
    │   ├── RepairNotKeptError          a decision that a case cannot hold
    │   ├── RelationRowError            a row of relations that we cannot judge
    │   └── DocumentError           a document we cannot read
    │       ├── UnknownKindError            a kind of file that is not read
    │       ├── DocumentTooLargeError       more than a document may hold
    │       ├── DocumentDamagedError        a file that is broken, or cut short
    │       ├── DocumentLockedError         a file that asks for a password
    │       ├── NoTextError                 pictures, or nothing at all
    │       └── HostileDocumentError        a file made to exhaust whoever opens it
    ├── LedgerError                 a fact that may not enter, or is not there
    │   ├── NothingKnownError           nothing of that name is known
    │   └── LedgerDamagedError          a ledger file that is none
    ├── OwnershipError              stakes that cannot be
    │   ├── ShareOutOfRangeError        less than nothing, or more than all
    │   └── ExchangeFlawsError          all that is wrong in stakes from elsewhere, with its places
    ├── ModelError                  a model asked outside its domain
    │   ├── NoYearsError                nothing to discount
    │   ├── GrowthTooHighError          growth not below the discount rate
    │   ├── DriverSettingError          a driver set by hand to what it cannot be
    │   ├── ModelInputError             an input outside the domain of a formula
    │   ├── NoSuchMethodError           no method of that name
    │   ├── MethodInputsError           inputs that a method cannot read
    │   ├── PrintedDisagreesError       a printed result that does not follow from its inputs
    │   ├── MarketExtraMissingError     arrays without the packages for them
    │   ├── NoValueError                a range of which no future has a value
    │   └── DisorderedRangeError        a low end above the middle, or a middle above the high end
    ├── DeskError                   a question we cannot answer
    │   ├── UnknownIdError              no number with that id
    │   ├── AmbiguousIdError            more than one number begins like that
    │   ├── NothingFoundError           a filter that leaves nothing
    │   └── UnwritableError             a place we may not write to
    └── AssistantError              an assistant that gives no answer
        ├── AssistantAddressError       an address that is none, or not safe to use
        ├── AssistantKeyError           a key that cannot be sent
        ├── AssistantUnreachableError   nobody there, or not whom we asked for
        ├── AssistantTooSlowError       no whole answer in the time it was given
        ├── AssistantSaysNoError        an answer that is a refusal, or sends us elsewhere
        └── AssistantReplyError         an answer that is none

Rules of this room
    - A refusal says what happened, with the values (`what`), and what the
      reader can do next (`do`). A test walks the family: no class may leave
      either out, and every class stands in the tree above.
    - A refusal ends one call. A doubt about the *data* is no refusal: it is a
      `Doubt`, a `Finding` or a `Gap`, and the work goes on.
    - A wrong type is a programming mistake and stays a plain `TypeError`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass(eq=False)
class SteelyardError(Exception):
    """Base of the family. Caught at the edges (`cli`), nowhere else but where a refusal becomes a value."""

    what: ClassVar[str]
    do: ClassVar[str]

    @property
    def happened(self) -> str:
        """What happened, with the values."""
        return self.what.format_map(self._values())

    @property
    def remedy(self) -> str:
        """What the reader can do next."""
        return self.do.format_map(self._values())

    def __str__(self) -> str:
        return f"{self.happened}\n{self.remedy}"

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions cross process borders by their `args`; ours are their fields.
        return type(self), tuple(getattr(self, field.name) for field in fields(self))

    def _values(self) -> dict[str, object]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


class WordError(SteelyardError):
    """A value, or two values together, that mean nothing."""


@dataclass(eq=False)
class CurrencyMismatchError(WordError):
    """Two currencies met without a rate between them."""

    left: object
    right: object

    what: ClassVar[str] = "Cannot combine {left} with {right}."
    do: ClassVar[str] = "Convert one of them first, at a dated rate that is itself a fact."


@dataclass(eq=False)
class UnitMismatchError(WordError):
    """Two units met that cannot be added or compared."""

    left: object
    right: object

    what: ClassVar[str] = "Cannot combine {left} with {right}."
    do: ClassVar[str] = "Look at the page again: the two figures count different things."


@dataclass(eq=False)
class UnknownWordError(WordError):
    """A word that the vocabulary does not hold."""

    kind: str
    word: str
    known: str

    what: ClassVar[str] = "{word!r} is no {kind}."
    do: ClassVar[str] = "Write one of these: {known}."


@dataclass(eq=False)
class RateTooLowError(WordError):
    """A yearly rate of -100% or less."""

    percent: object

    what: ClassVar[str] = "A rate of {percent}% a year would lose more than everything."
    do: ClassVar[str] = "Look for a misplaced point or sign: 8.5% is a rate, 850% hardly ever is."


@dataclass(eq=False)
class BackwardsPeriodError(WordError):
    """A span that ends before it begins."""

    first: object
    last: object

    what: ClassVar[str] = "The span from {first} to {last} ends before it begins."
    do: ClassVar[str] = "Swap the two days, or look for a mistyped year."


@dataclass(eq=False)
class BackwardsIntervalError(WordError):
    """A low end above the high end."""

    low: object
    high: object

    what: ClassVar[str] = "The low end {low} is above the high end {high}."
    do: ClassVar[str] = "Write the smaller figure first, or look for a mistyped digit."


@dataclass(eq=False)
class AmountNotationError(WordError):
    """A text that is no amount in our notation."""

    text: str
    want: str = "an amount"

    what: ClassVar[str] = "{text!r} is not {want}."
    do: ClassVar[str] = "Write it as it is printed, with its unit: USD 1.5 billion, 13.85%, 18 times, 1,700."


@dataclass(eq=False)
class PeriodNotationError(WordError):
    """A text that is no period in our notation."""

    text: str

    what: ClassVar[str] = "{text!r} is not a period."
    do: ClassVar[str] = "Write FY2022, 2022H1, 2022Q3, 2022-12, 2022-12-31 or 2018/2021."


class SourceError(SteelyardError):
    """A case folder that we cannot go on with."""


@dataclass(eq=False)
class NoSuchCaseError(SourceError):
    """No folder and no bundled case of that name."""

    name: str
    known: str

    what: ClassVar[str] = "There is no folder {name!r}, and no bundled case of that name."
    do: ClassVar[str] = "Give a case folder or one of the bundled cases: {known}."


@dataclass(eq=False)
class EmptyFolderError(SourceError):
    """A folder without a case in it."""

    folder: str

    what: ClassVar[str] = "The folder {folder} holds no case.toml."
    do: ClassVar[str] = "Run `steelyard new NAME` for a commented case to start from, or name another folder."


@dataclass(eq=False)
class NameTakenError(SourceError):
    """A new case where something stands already."""

    folder: str

    what: ClassVar[str] = "{folder} is there already; nothing was written."
    do: ClassVar[str] = "Choose another name, or remove that folder first."


@dataclass(eq=False)
class CaseNameError(SourceError):
    """A name that cannot be a folder's."""

    name: str

    what: ClassVar[str] = "{name!r} cannot be the name of a case folder."
    do: ClassVar[str] = "Use letters, digits, dots and dashes, beginning with a letter or digit: acme-2024."


@dataclass(eq=False)
class CaseFlawsError(SourceError):
    """All that is wrong in a case folder, told at once."""

    folder: str
    flaws: str

    what: ClassVar[str] = "The case {folder} cannot be read:\n{flaws}"
    do: ClassVar[str] = (
        "Mend these lines and run the command again; `steelyard new NAME` writes a case with every key explained."
    )


class DocumentError(SourceError):
    """A document that we cannot read."""


@dataclass(eq=False)
class UnknownKindError(DocumentError):
    """A kind of file that is not read."""

    name: str
    kind: str

    what: ClassVar[str] = "{name} is {kind}, which is not read."
    do: ClassVar[str] = "Save it as .txt, .md, .html, .pdf, .docx, .csv, .tsv or .xlsx."


@dataclass(eq=False)
class DocumentTooLargeError(DocumentError):
    """More than a document may hold."""

    name: str
    holds: str
    most: str

    what: ClassVar[str] = "{name} holds {holds}; at most {most} are read."
    do: ClassVar[str] = "Split it, or keep only the part that speaks of the company."


@dataclass(eq=False)
class DocumentDamagedError(DocumentError):
    """A file that is broken, cut short, or not what it says it is."""

    name: str
    kind: str
    why: str

    what: ClassVar[str] = "{name} cannot be read as {kind}: {why}."
    do: ClassVar[str] = "Get the file again; if it opens elsewhere, save a fresh copy from there and give that."


@dataclass(eq=False)
class DocumentLockedError(DocumentError):
    """A file that asks for a password."""

    name: str

    what: ClassVar[str] = "{name} is locked with a password."
    do: ClassVar[str] = "Open it with its password, save a copy without one, and give that."


@dataclass(eq=False)
class NoTextError(DocumentError):
    """Pictures of pages, or nothing at all."""

    name: str
    holds: str

    what: ClassVar[str] = "{name} holds no text: {holds}."
    do: ClassVar[str] = "If it was scanned, run text recognition (OCR) over it and give the result."


@dataclass(eq=False)
class HostileDocumentError(DocumentError):
    """A file that is built to exhaust whoever opens it."""

    name: str
    why: str

    what: ClassVar[str] = "{name} was not opened: {why}."
    do: ClassVar[str] = "Ask whoever made it for a plain copy; a document of a company is not built like that."


@dataclass(eq=False)
class TableFlawsError(SourceError):
    """All that is wrong in a table of names, told at once."""

    file: str
    flaws: str

    what: ClassVar[str] = "The table of names {file} cannot be read:\n{flaws}"
    do: ClassVar[str] = "Mend these lines and run the command again; docs/reading.md shows how the table is written."


@dataclass(eq=False)
class NoSuchFileError(SourceError):
    """No file and no bundled case of that name."""

    name: str
    known: str

    what: ClassVar[str] = "There is no file {name!r}, and no bundled case of that name."
    do: ClassVar[str] = "Give files, a case folder or one of the bundled cases: {known}."


@dataclass(eq=False)
class FolderGivenError(SourceError):
    """A folder where a file was wanted."""

    folder: str

    what: ClassVar[str] = "{folder} is a folder, and it holds no case.toml."
    do: ClassVar[str] = "Name the files in it, as in {folder}/*, or give a case folder."


@dataclass(eq=False)
class FileUnreadableError(SourceError):
    """A file that cannot be opened."""

    file: str
    why: str
    advice: str

    what: ClassVar[str] = "{file} cannot be read: {why}."
    do: ClassVar[str] = "{advice}."


@dataclass(eq=False)
class NoSuchRepairError(SourceError):
    """No open repair of that id in the case."""

    repair: str
    known: str

    what: ClassVar[str] = "There is no open repair {repair}; it was decided already, or never proposed."
    do: ClassVar[str] = "Open ones: {known}. steelyard check CASE shows them."


@dataclass(eq=False)
class RepairNotKeptError(SourceError):
    """A decision that cannot be written into the case."""

    repair: str
    why: str

    what: ClassVar[str] = "The decision on {repair} was not written: {why}."
    do: ClassVar[str] = "Copy a bundled case with steelyard new, or write a [[repair]] by hand; docs/case.md shows how."


@dataclass(eq=False)
class RelationRowError(SourceError):
    """A row of relations that cannot be judged: no JSON, a key that lacks, a figure that is none."""

    row: int
    flaw: str

    what: ClassVar[str] = "Row {row} cannot be judged: {flaw}."
    do: ClassVar[str] = (
        'Write each row as one line of JSON with "relation", "operands" and "result", the figures as they are printed; '
        "docs/checks.md shows how."
    )


class LedgerError(SteelyardError):
    """A fact that may not enter the ledger, or is not there."""


@dataclass(eq=False)
class NothingKnownError(LedgerError):
    """No fact is known by the day that was asked for."""

    company: str
    day: object
    first: object

    what: ClassVar[str] = "Nothing was known about {company} by {day}."
    do: ClassVar[str] = "Choose a later day with --as-of; the first fact of this case became known on {first}."


@dataclass(eq=False)
class LedgerDamagedError(LedgerError):
    """A ledger file that is none."""

    path: str

    what: ClassVar[str] = "{path} is not a ledger that this version can open."
    do: ClassVar[str] = "Delete that file: a ledger is built again from the case folder."


class OwnershipError(SteelyardError):
    """Stakes that cannot be."""


@dataclass(eq=False)
class ShareOutOfRangeError(OwnershipError):
    """A stake of nothing, of less, or of more than all."""

    owner: str
    company: str
    share: object

    what: ClassVar[str] = "{owner} cannot hold {share}% of {company}."
    do: ClassVar[str] = "A stake is more than 0% and at most 100%; look for a misplaced point."


@dataclass(eq=False)
class ExchangeFlawsError(OwnershipError):
    """All that is wrong in stakes from elsewhere, told at once."""

    file: str
    form: str
    flaws: str

    what: ClassVar[str] = "{file} cannot be taken in as {form}; nothing was:\n{flaws}"
    do: ClassVar[str] = "Mend these places and import it again, or name another form; docs/owners.md shows each form."


class ModelError(SteelyardError):
    """A model asked outside its domain."""


@dataclass(eq=False)
class NoYearsError(ModelError):
    """A forecast of no years."""

    years: object

    what: ClassVar[str] = "A forecast of {years} years has nothing to discount."
    do: ClassVar[str] = "Forecast a whole number of years between 1 and 100."


@dataclass(eq=False)
class GrowthTooHighError(ModelError):
    """A perpetuity that grows as fast as it is discounted has no finite value."""

    growth: object
    rate: object

    what: ClassVar[str] = "Growth for ever of {growth} is not below the discount rate of {rate}."
    do: ClassVar[str] = (
        "Lower the terminal growth (few firms outgrow their economy for ever), or forecast"
        " the fast years one by one and let growth fall before the last."
    )


@dataclass(eq=False)
class DriverSettingError(ModelError):
    """A driver that is set by hand to what it cannot be, or that the case has not."""

    setting: str
    why: str

    what: ClassVar[str] = "{setting!r} cannot be set: {why}."
    do: ClassVar[str] = "Write --set growth=12% or --set rate=9%:10%:12%; steelyard value CASE shows the drivers."


@dataclass(eq=False)
class ModelInputError(ModelError):
    """An input outside the domain of a formula: zero shares, negative capital, a probability of two."""

    name: str
    value: str
    why: str
    advice: str

    what: ClassVar[str] = "{name} is {value}: {why}."
    do: ClassVar[str] = "{advice}"


@dataclass(eq=False)
class NoSuchMethodError(ModelError):
    """No method of that name."""

    name: str
    known: str

    what: ClassVar[str] = "There is no method {name!r}."
    do: ClassVar[str] = "Nearest: {known}. steelyard value --methods lists them."


@dataclass(eq=False)
class MethodInputsError(ModelError):
    """Inputs that a method cannot read: no JSON, a field that lacks, a number that is none."""

    method: str
    field: str
    why: str

    what: ClassVar[str] = "The inputs of {method} cannot be read at {field}: {why}."
    do: ClassVar[str] = "steelyard value --method {method} --schema shows what it takes, --example inputs that run."


@dataclass(eq=False)
class MarketExtraMissingError(ModelError):
    """Ranges, grids and markets are worked out over arrays, by packages that are not installed with the rest."""

    package: str

    what: ClassVar[str] = "This works on arrays and needs {package}, which is not installed."
    do: ClassVar[str] = "Install the extra: pip install 'steelyard[market]'. Valuing one company needs none of it."


@dataclass(eq=False)
class NoValueError(ModelError):
    """A range was asked for, and every future that was drawn has no value."""

    reasons: str

    what: ClassVar[str] = "No future that was drawn has a value: {reasons}."
    do: ClassVar[str] = "Look at the middles and widths of the drivers: the rate must lie above the growth for ever."


@dataclass(eq=False)
class PrintedDisagreesError(ModelError):
    """Printed results that do not follow from the printed inputs."""

    method: str
    figures: str

    what: ClassVar[str] = "What is printed does not follow from its own inputs by {method}: {figures}."
    do: ClassVar[str] = (
        "Look for a misprint, two rates in one valuation, or another convention; do not use it as it is."
    )


@dataclass(eq=False)
class DisorderedRangeError(ModelError):
    """Assumptions at their low ends that give more than those in the middle."""

    low: str
    mid: str
    high: str

    what: ClassVar[str] = "The low end gives {low}, the middle {mid} and the high end {high}: they are out of order."
    do: ClassVar[str] = (
        "Look for assumptions that pull the other way, such as more years of falling sales, and give them one value."
    )


class DeskError(SteelyardError):
    """A question that we cannot answer."""


@dataclass(eq=False)
class UnknownIdError(DeskError):
    """No number with that id."""

    id: str
    looked: str

    what: ClassVar[str] = "No number has the id {id!r} in {looked}."
    do: ClassVar[str] = "Copy an id from a report, or name its case: steelyard trace ID --case CASE --as-of DAY."


@dataclass(eq=False)
class AmbiguousIdError(DeskError):
    """More than one number begins like that."""

    id: str
    matches: str

    what: ClassVar[str] = "More than one id begins with {id!r}: {matches}."
    do: ClassVar[str] = "Write more of its characters."


@dataclass(eq=False)
class NothingFoundError(DeskError):
    """A filter that leaves nothing."""

    asked: str
    known: str

    what: ClassVar[str] = "No fact has {asked}."
    do: ClassVar[str] = "This case knows: {known}."


@dataclass(eq=False)
class UnwritableError(DeskError):
    """A place we may not write to."""

    path: str
    why: str

    what: ClassVar[str] = "Cannot write to {path}: {why}."
    do: ClassVar[str] = "Choose another name or folder, or make room."


class AssistantError(SteelyardError):
    """A language model was asked for proposals, as the command said, and gave none."""


@dataclass(eq=False)
class AssistantAddressError(AssistantError):
    """An address that is none, or not safe to use."""

    url: str
    why: str

    what: ClassVar[str] = "Cannot ask an assistant at {url!r}: {why}."
    do: ClassVar[str] = "Give the address before /chat/completions: https://HOST/v1 or http://localhost:PORT/v1."


@dataclass(eq=False)
class AssistantKeyError(AssistantError):
    """A key that cannot be sent; it is not shown."""

    variable: str

    what: ClassVar[str] = "The key in {variable} holds blanks or characters that cannot be sent; nothing was sent."
    do: ClassVar[str] = "Copy the key again, without quotes and line ends, or unset {variable} if none is needed."


@dataclass(eq=False)
class AssistantUnreachableError(AssistantError):
    """Nobody answers at the address, or not whom we asked for."""

    host: str
    why: str

    what: ClassVar[str] = "The assistant at {host} cannot be reached: {why}."
    do: ClassVar[str] = "Check the address and that the service runs, or leave --assistant out: it is never needed."


@dataclass(eq=False)
class AssistantTooSlowError(AssistantError):
    """No whole answer came in the time it was given."""

    host: str
    seconds: object

    what: ClassVar[str] = "The assistant at {host} gave no whole answer within {seconds} seconds."
    do: ClassVar[str] = "Give it more with --assistant-timeout SECONDS, or name a faster model."


@dataclass(eq=False)
class AssistantSaysNoError(AssistantError):
    """An answer that is a refusal, or sends us elsewhere."""

    host: str
    status: object
    says: str

    what: ClassVar[str] = "The assistant at {host} answers with status {status}: {says}."
    do: ClassVar[str] = "Check the address, the name of the model, and the key in STEELYARD_ASSISTANT_KEY."


@dataclass(eq=False)
class AssistantReplyError(AssistantError):
    """An answer that is none."""

    host: str
    why: str

    what: ClassVar[str] = "The answer of the assistant at {host} is of no use: {why}."
    do: ClassVar[str] = "Check that the address is one of an OpenAI-compatible service, or name another model."
