"""Reads workbooks with openpyxl, before and after: a JSON object a line in, {"before", "after", "added"}, one a line out.

{"loaded": false}: openpyxl does not read the workbook as it was, or finds no sheet in it. {"loaded": true, "what": [...]}: what it misses in the one after;
an empty list means that it reads all that it read before, and the added sheet with its figures and charts.
"""

import json
import sys
import warnings

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

warnings.simplefilter("ignore")
FIGURES = [["E-mail", 712, 186], ["SMS", 391, 398], ["Téléphone", 118, 742]]


MOST_MERGED = 10_000
clean = Worksheet._clean_merge_range


def clean_small(sheet, area):
    """openpyxl makes a cell for each place that is merged: a column merged as a whole would take minutes."""
    if area.size["rows"] * area.size["columns"] <= MOST_MERGED:
        clean(sheet, area)


Worksheet._clean_merge_range = clean_small


def plain(value):
    """A value that compares by what it holds."""
    return sorted(vars(value).items(), key=str) if hasattr(value, "__dict__") else value


def cells(sheet):
    """Those that hold something: our column may stand where empty cells only had a format."""
    return {at: (repr(plain(cell.value)), cell.data_type, cell.number_format) for at, cell in getattr(sheet, "_cells", {}).items() if cell.value is not None}


def features(sheet):
    """What hangs on a sheet besides its cells: how many of each."""
    if not hasattr(sheet, "_cells"):
        return {"charts": len(getattr(sheet, "_charts", []))}
    return {
        "charts": len(sheet._charts),
        "pictures": len(sheet._images),
        "tables": sorted((table.name, table.ref) for table in sheet.tables.values()),
        "merged cells": sorted(str(area) for area in sheet.merged_cells.ranges),
        "validations": sorted(str(one.sqref) for one in sheet.data_validations.dataValidation),
        "conditional formats": sorted(str(one.sqref) for one in sheet.conditional_formatting),
        "filter": sheet.auto_filter.ref,
        "protection": sheet.protection.sheet,
        "comments": sum(cell.comment is not None for cell in sheet._cells.values()),
        "links": sum(cell.hyperlink is not None for cell in sheet._cells.values()),
        "pivot tables": len(sheet._pivots),
        "frozen": sheet.freeze_panes,
        "state": sheet.sheet_state,
        "print area": sheet.print_area,
    }


def names(book):
    """Names that are not of one sheet; before 3.1 openpyxl kept all of them in one list."""
    defined = book.defined_names
    if hasattr(defined, "definedName"):
        return {(one.name, one.attr_text) for one in defined.definedName if one.localSheetId is None}
    return {(name, one.attr_text) for name, one in defined.items()}


def differences(before, after, added):
    what = []
    old, new = before.sheetnames, after.sheetnames
    if new != [*old, added]:
        what.append(f"sheets are {new}, were {old}")
    for name in old:
        if name not in new:
            continue
        was, now = cells(before[name]), cells(after[name])
        lost = [at for at, cell in was.items() if now.get(at) != cell]
        if lost:
            row, column = lost[0]
            what.append(f"{len(lost)} cells of {name!r} differ, the first in row {row}, column {column}: {was[lost[0]]} became {now.get(lost[0])}")
        had, has = features(before[name]), features(after[name])
        for key, value in had.items():
            # a note on our own header is one comment more
            more = key == "comments" and has[key] == value + 1
            if has[key] != value and not more:
                what.append(f"{key} of {name!r}: {has[key]}, were {value}")
    if not names(before) <= names(after):
        what.append(f"names are gone: {sorted(names(before) - names(after))}")
    if added in new:
        sheet = after[added]
        figures = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=4, max_col=3)]
        if figures != FIGURES:
            what.append(f"the figures of {added!r} are {figures}")
        if not sheet._charts:
            what.append(f"{added!r} has no chart")
    return what


def answer(asked):
    try:
        before = openpyxl.load_workbook(asked["before"])
    except Exception:
        return {"loaded": False}
    if not before.sheetnames:
        return {"loaded": False}
    try:
        after = openpyxl.load_workbook(asked["after"])
    except Exception as error:
        return {"loaded": True, "what": [f"{type(error).__name__}: {error}"]}
    return {"loaded": True, "what": differences(before, after, asked["added"])}


print(json.dumps({"version": openpyxl.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
