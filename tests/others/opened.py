"""What python-docx and openpyxl see in a file of ours, as JSON: `opened.py docx|xlsx FILE`."""

import json
import sys


def word(path):
    import docx
    from docx.oxml.ns import qn

    document = docx.Document(path)

    def table(of):
        first = of.rows[0]._tr.trPr
        repeats = first is not None and first.find(qn("w:tblHeader")) is not None
        return {"repeats": repeats, "rows": [[cell.text for cell in row.cells] for row in of.rows]}

    return {
        "title": document.core_properties.title,
        "paragraphs": [[paragraph.style.name, paragraph.text] for paragraph in document.paragraphs],
        "tables": [table(each) for each in document.tables],
        "pages": [[round(each.page_width.mm), round(each.page_height.mm)] for each in document.sections],
        "pictures": [
            each._inline.docPr.get("descr") for each in document.inline_shapes
        ],
    }


def excel(path):
    import openpyxl

    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)

    def sheet(of):
        kept = values[of.title]
        cells = {}
        for row in of.iter_rows():
            for cell in row:
                if cell.value is not None:
                    shown = kept[cell.coordinate].value
                    cells[cell.coordinate] = {
                        "kind": cell.data_type,
                        "formula": cell.value if cell.data_type == "f" else None,
                        "value": shown if isinstance(shown, (int, float)) else str(shown),
                        "format": cell.number_format,
                    }
        return {
            "name": of.title,
            "state": of.sheet_state,
            "frozen": of.freeze_panes,
            "filter": of.auto_filter.ref,
            "charts": len(of._charts),
            "validations": sum(1 for _ in of.data_validations.dataValidation),
            "cells": cells,
        }

    return [sheet(each) for each in formulas.worksheets]


print(json.dumps({"docx": word, "xlsx": excel}[sys.argv[1]](sys.argv[2])))
