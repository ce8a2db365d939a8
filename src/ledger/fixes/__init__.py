"""What has one right answer, set right: texts in, texts out. ``make fix``.

Every edit is one of position: what it does not touch stays byte by byte, remarks included. A second run changes
nothing, which ``tests/unit/fixes/test_fixes.py`` tries on anything.
"""
