"""Who claims it, known since when: facts in time, kept in one file that can be built again.

What this room is for
    A claim becomes a fact when it gets the day on which it became known. Facts
    are kept, never changed; a later figure about the same period stands beside
    the earlier one. `Ledger.known_by(day)` is the one door to them.

What may enter
    `words`, `sources`, and the claims, stakes and doubts of `reading`.

What may not enter
    - A choice between facts that disagree: that is the work of `picture`.
    - A way round `known_by`: whatever values a company on a day sees only what
      was known by then.

Why it is this strict
    Hindsight enters a valuation by one careless query, and nobody notices.
"""
