"""Fills cells of a workbook by openpyxl: `filled.py FROM TO`, with `[[sheet, address, value], ...]` as JSON
on the standard input."""

import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
for sheet, address, value in json.load(sys.stdin):
    workbook[sheet][address] = value
workbook.save(sys.argv[2])
