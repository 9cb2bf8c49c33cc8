"""Statements of BODS 0.4 as they are written, as far as they are read; another shape is refused with its place.

Source:
    Beneficial Ownership Data Standard 0.4, schema of Open Ownership: statement, entity, person and relationship record.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

import msgspec

PUBLISHER = "Steelyard"
"""Who our own packages say they are by; it is nobody's source."""
StatementId = Annotated[str, msgspec.Meta(min_length=32, max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=2000)]

INTERESTS = frozenset(
    "shareholding votingRights appointmentOfBoard otherInfluenceOrControl seniorManagingOfficial settlor trustee"
    " protector beneficiaryOfLegalArrangement rightsToSurplusAssetsOnDissolution rightsToProfitOrIncome"
    " rightsGrantedByContract conditionalRightsGrantedByContract controlViaCompanyRulesOrArticles"
    " controlByLegalFramework boardMember boardChair unknownInterest unpublishedInterest enjoymentAndUseOfAssets"
    " rightToProfitOrIncomeFromAssets nominee nominator".split()
)
"""Kinds of interest of the code list."""

CONTROLS = frozenset(
    "appointmentOfBoard otherInfluenceOrControl controlViaCompanyRulesOrArticles controlByLegalFramework".split()
)
"""Kinds of interest that say who controls, without a share."""

REASONS = frozenset(
    "noBeneficialOwners subjectUnableToConfirmOrIdentifyBeneficialOwner interestedPartyHasNotProvidedInformation"
    " subjectExemptFromDisclosure interestedPartyExemptFromDisclosure unknown informationUnknownToPublisher".split()
)
"""Why a party is not named, of the code list."""


class ShareRange(msgspec.Struct, rename="camel"):
    """A share in percent: exact, or between ends that belong to it or not."""

    exact: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    exclusive_minimum: Decimal | None = None
    exclusive_maximum: Decimal | None = None


class Interest(msgspec.Struct, rename="camel"):
    """One interest of a party in a company."""

    type: str | None = None
    direct_or_indirect: Literal["direct", "indirect", "unknown"] | None = None
    beneficial_ownership_or_control: bool | None = None
    details: str = ""
    share: ShareRange | None = None
    start_date: str = ""
    end_date: str = ""


class Unspecified(msgspec.Struct):
    """A party that is not named, and why."""

    reason: str
    description: str = ""


class RelationshipRecord(msgspec.Struct, rename="camel"):
    """Who holds what in whom."""

    is_component: bool
    subject: str | Unspecified
    interested_party: str | Unspecified
    component_records: list[str] = []
    interests: list[Interest] = []


class NumberedBy(msgspec.Struct, rename="camel"):
    """A number that a register gave."""

    id: str = ""
    scheme: str = ""
    scheme_name: str = ""


class EntityType(msgspec.Struct):
    """The form of a company or arrangement."""

    type: Literal[
        "registeredEntity", "legalEntity", "arrangement", "anonymousEntity", "unknownEntity", "state", "stateBody"
    ]


class EntityRecord(msgspec.Struct, rename="camel"):
    """A company or arrangement."""

    is_component: bool
    entity_type: EntityType
    name: Name = ""
    identifiers: list[NumberedBy] = []


class PersonName(msgspec.Struct, rename="camel"):
    """One name of a person."""

    type: str = ""
    full_name: Name = ""
    family_name: Name = ""
    given_name: Name = ""


class PersonRecord(msgspec.Struct, rename="camel"):
    """A person."""

    is_component: bool
    person_type: Literal["knownPerson", "anonymousPerson", "unknownPerson"]
    names: list[PersonName] = []
    identifiers: list[NumberedBy] = []


class Named(msgspec.Struct):
    """Who says or publishes something."""

    name: str = ""
    url: str = ""


class Publication(msgspec.Struct, rename="camel"):
    """When a statement was published, and by whom."""

    publication_date: str
    bods_version: Annotated[str, msgspec.Meta(pattern=r"^\d+\.\d+$")]
    publisher: Named


class Source(msgspec.Struct, rename="camel"):
    """Where a statement comes from."""

    type: list[str] = []
    description: str = ""
    asserted_by: list[Named] = []


class Statement(msgspec.Struct, rename="camel"):
    """A claim about a person, a company or a relationship, made on a day."""

    statement_id: StatementId
    declaration_subject: str
    record_id: str
    record_type: Literal["entity", "person", "relationship"]
    record_details: dict[str, object]
    statement_date: str
    record_status: Literal["new", "updated", "closed"] | None = None
    declaration: str = ""
    publication_details: Publication | None = None
    source: Source | None = None
