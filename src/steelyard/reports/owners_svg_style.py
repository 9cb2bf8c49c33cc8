"""The colours and letters of the drawing of owners, on light paper, dark screens and in print.

Nothing is told by colour alone: a person is rounder than a company, votes alone are dashed, a conflict has its sign.
"""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

STYLE: Final = Markup("""\
.owners-drawing text { font-family:system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC",sans-serif; }
.owners-drawing text { fill:#1b1f24; }
.owners-drawing .paper { fill:#fff; }
.owners-drawing .title { font-size:17px; font-weight:650; }
.owners-drawing .dated, .owners-drawing .note { font-size:12px; fill:#57606a; }
.owners-drawing .name { font-size:13px; font-weight:600; text-anchor:middle; }
.owners-drawing .sub { font-size:11px; fill:#57606a; text-anchor:middle; }
.owners-drawing .share { font-size:12px; text-anchor:middle; font-variant-numeric:tabular-nums; }
.owners-drawing .unsaid { fill:#57606a; }
.owners-drawing .rival, .owners-drawing .note .rival { fill:#9a4a00; font-weight:600; }
.owners-drawing .declared { font-weight:600; }
.owners-drawing .box { fill:#f6f8fa; stroke:#57606a; stroke-width:1.2; }
.owners-drawing .person .box { fill:#eef4fb; stroke:#0b57a4; }
.owners-drawing .market .box { fill:#f6f8fa; stroke:#57606a; stroke-dasharray:2 3; }
.owners-drawing .focus .box { fill:#dbe9f8; stroke:#1b1f24; stroke-width:3; }
.owners-drawing .line { fill:none; stroke:#7a8794; }
.owners-drawing .tip { fill:#57606a; }
.owners-drawing .votes .line { stroke:#6f42c1; stroke-dasharray:6 4; }
.owners-drawing .votes .tip { fill:#6f42c1; }
.owners-drawing .unknown .line { stroke:#7a8794; }
.owners-drawing .back .line { stroke:#b35900; }
.owners-drawing .back .tip { fill:#b35900; }
.owners-drawing .votes.back .line { stroke:#6f42c1; }
@media screen and (prefers-color-scheme: dark) {
.owners-drawing text { fill:#e6edf3; }
.owners-drawing .paper { fill:#0d1117; }
.owners-drawing .dated, .owners-drawing .note, .owners-drawing .sub, .owners-drawing .unsaid { fill:#a3adb8; }
.owners-drawing .rival, .owners-drawing .note .rival { fill:#ffab70; }
.owners-drawing .box, .owners-drawing .market .box { fill:#161b22; stroke:#a3adb8; }
.owners-drawing .person .box { fill:#10243a; stroke:#79b8ff; }
.owners-drawing .focus .box { fill:#1f3f63; stroke:#e6edf3; }
.owners-drawing .line, .owners-drawing .unknown .line { stroke:#768390; }
.owners-drawing .tip { fill:#a3adb8; }
.owners-drawing .votes .line, .owners-drawing .votes.back .line { stroke:#b392f0; }
.owners-drawing .votes .tip { fill:#b392f0; }
.owners-drawing .back .line { stroke:#ffab70; }
.owners-drawing .back .tip { fill:#ffab70; }
}
""")
