"""Questionnaire packs: content as data, one folder per pack, read with importlib.resources."""
