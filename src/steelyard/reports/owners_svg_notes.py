"""What stands under the drawing: how it is read, as far as it is needed there."""

from __future__ import annotations

from steelyard.owners.graph import Graph
from steelyard.reports.owners_svg_sheet import Sheet
from steelyard.reports.owners_svg_text import plainly
from steelyard.reports.owners_svg_words import is_votes_only
from steelyard.words.names import EntityKind


def notes_of(graph: Graph, sheet: Sheet) -> list[str]:
    """How to read the drawing, and what it cannot show as a line."""
    if not graph.positions:
        return ["No stake was known."]
    kinds = {box.kind for box in sheet.boxes}
    votes_only = any(is_votes_only(each) for each in graph.positions)
    reading = [
        ("broader line = larger part of the capital", True),
        ("dashed = votes only", votes_only),
        ("? = nobody says", any(each.economic is None or each.voting is None for each in graph.positions)),
        ("≠ = sources disagree", any(each.rivals for each in graph.positions)),
        ("◆ = control as declared", bool(graph.controllers)),
        ("upwards, into the side = closes a ring", any(tie.link.is_back for tie in sheet.ties)),
        ("round box = person", EntityKind.PERSON in kinds),
        ("dotted box = market", EntityKind.MARKET in kinds),
    ]
    text = "; ".join(words for words, is_needed in reading if is_needed)
    notes = [text[0].upper() + text[1:] + "."]
    if all(each.voting is None for each in graph.positions):
        notes.append("Votes are not known on any line.")
    for number, names in enumerate(graph.concert, 1):
        notes.append(f"Group {number} votes together: {', '.join(plainly(name) for name in sorted(names))}.")
    return notes
