"""What we believe on a day: one figure for each line, and why that one.

What this room is for
    Sources disagree. Here one fact is chosen for each line that a model will
    ask for, with its reason and its rivals, so that whoever disputes a value
    can begin where values are most disputable.

What may enter
    `words`, one day's `Knowledge`, findings, and repairs a person accepted.

What may not enter
    - A mean of sources that disagree: one of them is taken, and it is said
      which and why.
    - A figure nobody printed. What is not known stays not known.

Why it is this strict
    A choice that is not written down is made again by everyone, differently.
"""
