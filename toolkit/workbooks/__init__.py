"""The one door to a spreadsheet: read some tabs in one batch, apply a set of changes in one atomic
call.
"""
