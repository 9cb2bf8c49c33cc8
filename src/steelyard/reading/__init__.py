"""What the text says: documents in, claims and doubts out.

What this room is for
    Numbers with units become figures with exact spans; figures become claims
    where an explicit grammar links them to a company, a measure and a period;
    all else becomes a doubt, listed for a person. Nothing is guessed, nothing
    with a digit in it is dropped.

What may enter
    `words`, and documents from `sources`.

What may not enter
    - What is already known: a reader that leans on earlier facts repeats them.
    - A rule that names a company or a document. Words belong in `labels.py`
      and `words/vocabulary.py`, where anyone can lengthen the tables.

Why it is this strict
    A wrong figure read in silence costs more than ten that were doubted.
"""
