"""A text as sentences, numerals, words and stems: what is looked at to judge it or to search it."""
