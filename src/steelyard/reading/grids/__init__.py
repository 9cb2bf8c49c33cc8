"""Tables: from rows of cells to claims, whatever the layout.

A cell says a number and little else; what it means is said elsewhere. So every heading of a table (of a column, a row,
a section, the lines above it) is read by the same reader, `heads`, and a cell takes from each what the nearer ones
leave open: measure, period, unit and scale, part of the company. `layout` tells which heading stands over which cell.

`amounts` reads a cell, `counting` a unit ("in RMB millions"), `spells` a period ("Three months ended September 30,"
above "2024"), `naming` the name of a line; `sentences` tells running text above a table from a title, and `companies` a
name that nobody told us; `meaning` joins them, and `read` walks the table.
"""
