"""Claims that a language model proposes, held against the text and against our own grammar.

What it does
    `prompt` cuts a document into pieces and words the question; `reply` takes
    the answer apart; `proving` holds each proposal against the document;
    `joining` puts what is proven beside what our own reader found. Nothing here
    asks anybody: that is done by the desk, and only for a person who wants it.

What a proposal must show
    Its words stand in the text, character by character, and our own grammar
    reads the same figure from them. Whatever else it says is a link that nobody
    can prove, so every claim made here says that a person should look.

The document is data
    No instruction in it reaches further than the proposals, and a proposal that
    is not in the text is refused whoever asked for it.
"""
