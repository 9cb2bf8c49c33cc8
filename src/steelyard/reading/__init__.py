"""What the text says: documents in, claims and doubts out.

What this room is for
    Numbers with units become figures with exact spans; figures become claims
    where an explicit grammar links them to a company, a measure and a period;
    all else becomes a doubt, listed for a person. Nothing with a digit in it
    is dropped.

    prose, linking   running text of cases: what has a second reading is a doubt
    running          any text: what has a second reading is likely, and says why
    english, chinese the grammars of running text, each with its own tables
    grids            tables of documents, for both
    when             days and periods
    aliases          names that are perhaps the same
    assistant        what a language model proposes, held against the document

What may enter
    `words`, and documents from `sources`.

What may not enter
    - What is already known: a reader that leans on earlier facts repeats them.
    - A rule that names a company or a document. Words belong in tables, where
      anyone can lengthen them: `labels.py`, `english/measures.py`,
      `chinese/measures.py`, `words/vocabulary*.py`.

Why it is this strict
    A wrong figure read in silence costs more than ten that were doubted.
"""
