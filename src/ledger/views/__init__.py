"""Turns records into ready values for templates: nothing is sorted, counted or formatted behind this point."""
