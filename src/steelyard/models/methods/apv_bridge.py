"""From the value of a firm with debt to its equity, where the debt of today is part of the forecast."""

from __future__ import annotations

import msgspec

from steelyard.models.methods.apv_inputs import Levered
from steelyard.models.methods.fcff_claims import Settled, settle


def settle_levered(value: float, given: Levered, debt: float) -> Settled:
    """Equity and the value of a share; the debt is that of today in the forecast unless another is given.

    Raises:
        ModelInputError: see `settle`.
    """
    own = given.debt if given.debt is not None else debt
    cash = given.cash if given.cash is not None else 0.0
    settled = settle(value, msgspec.structs.replace(given, debt=own, cash=cash))
    if given.cash is not None:
        return settled
    says = "Cash is not given: debt is taken to be net of cash."
    return Settled(values=settled.values, lines=settled.lines, notes=(*settled.notes, says))
