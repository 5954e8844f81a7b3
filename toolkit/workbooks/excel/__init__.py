"""The workbook as an Excel file."""

from toolkit.workbooks.excel.workbook import ExcelWorkbook

__all__ = ["ExcelWorkbook"]
