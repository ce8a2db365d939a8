"""The first state of a new work, record or page: what is known already, and the rest as questions.

Pure: texts in, texts out. ``scripts/new.py`` asks, writes and prints.
"""
