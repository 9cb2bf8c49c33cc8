"""What disagrees: figures against figures, by interval arithmetic on their printed digits.

What this room is for
    A document that states a change, a share or a growth rate beside the
    figures it came from can be checked; so can two sources for one figure.
    Every check answers: agrees, disagrees, or cannot tell and what is missing.

What may enter
    `words`, and the facts of one day's `Knowledge`.

What may not enter
    - A tolerance somebody chose. The printed digits say what rounding can do.
    - A correction. What would mend a gap is told; a person decides.

Why it is this strict
    A checker that cries wolf is switched off, and one that mends in silence
    is worse than none.
"""
