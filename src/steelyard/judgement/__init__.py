"""What kind of business is it: the eight questions, each with the evidence found and the evidence missing.

What this room is for
    For each question: what it asks, the facts that bear on it, what would
    answer it that nobody printed, and the answer a person wrote in the case.

What may enter
    `words`, the answers of a case, and the `Picture` of one day.

What may not enter
    - An answer of our own making. A machine lists evidence; a person judges.
    - A mark or score that adds up what cannot be added.

Why it is this strict
    Eight numbers would look like an answer and hide that nobody thought.
"""
