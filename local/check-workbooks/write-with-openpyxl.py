"""Writes workbooks as openpyxl writes them into the folder that is named."""

import datetime
import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, PieChart, Reference, ScatterChart, Series
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

FOLDER = Path(sys.argv[1])


def contacts():
    book = Workbook()
    sheet = book.active
    sheet.title = "Clients"
    sheet.append(["Nom", "E-mail", "Montant", "Inscrit le", "Actif"])
    for number in range(1, 31):
        sheet.append([f"Ana {number}", f"ana{number}@example.com", number * 1.1, datetime.date(2024, 1, number), number % 2 == 0])
    return book, sheet


def plain():
    return contacts()[0]


def charts():
    book, sheet = contacts()
    values = Reference(sheet, min_col=3, min_row=1, max_row=9)
    names = Reference(sheet, min_col=1, min_row=2, max_row=9)
    bars, line, pie, points = BarChart(), LineChart(), PieChart(), ScatterChart()
    for chart in (bars, line, pie):
        chart.add_data(values, titles_from_data=True)
        chart.set_categories(names)
    points.series.append(Series(Reference(sheet, min_col=3, min_row=2, max_row=9), Reference(sheet, min_col=4, min_row=2, max_row=9)))
    line.y_axis.axId = 200
    bars += line
    for at, chart in enumerate((bars, pie, points)):
        sheet.add_chart(chart, f"H{2 + 16 * at}")
    other = BarChart()
    other.add_data(values)
    book.create_chartsheet("Graphique").add_chart(other)
    return book


def table_and_rules():
    book, sheet = contacts()
    table = Table(displayName="Clients", ref="A1:E31")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
    sheet.add_table(table)
    sheet.conditional_formatting.add("C2:C31", ColorScaleRule(start_type="min", start_color="FFF8696B", end_type="max", end_color="FF63BE7B"))
    sheet.conditional_formatting.add("A2:A31", FormulaRule(formula=["$C2>20"], fill=PatternFill(bgColor="FFFFC7CE")))
    choices = DataValidation(type="list", formula1='"oui,non"', allow_blank=True)
    choices.add("E2:E99")
    sheet.add_data_validation(choices)
    sheet["A2"].comment = Comment("à rappeler", "Ana")
    sheet["G1"] = "=SUM(C2:C31)"
    sheet["B2"].hyperlink = "https://example.com"
    sheet["A1"].font = Font(bold=True, color="FF1F4E79")
    return book


def print_and_protection():
    book, sheet = contacts()
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.print_area = "A1:E31"
    sheet.auto_filter.ref = "A1:E31"
    sheet.protection.sheet = True
    sheet.merge_cells("A33:C33")
    sheet.oddHeader.center.text = "Clients &[Page]"
    sheet.column_dimensions.group("D", "E", hidden=True)
    book.create_sheet("Caché").sheet_state = "veryHidden"
    return book


for make in (plain, charts, table_and_rules, print_and_protection):
    make().save(FOLDER / f"{make.__name__.replace('_', '-')}.xlsx")
