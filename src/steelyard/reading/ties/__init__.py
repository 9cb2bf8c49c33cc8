"""Ties: figures that the words of a text set against each other.

"19 million yuan, or about 3 million dollars", "climbed to $27.4 billion, up from $19 billion", "a record high", "has
not exceeded 9 billion": such words claim something of two figures or more that no figure states. They are found here;
whether they are true is the business of the checks.

    scene            a sentence with its figures and dates in brackets, so that a rule is a pattern on words
    vocabulary       the words, in tables that anyone can lengthen
    moves … told     the rules, one file for each thing that words say
    read             all of them, over a document

A rule ties only what one sentence, two neighbours or one paragraph says. Where the grammar leaves another reading, the
tie says why.
"""
