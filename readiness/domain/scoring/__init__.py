"""Scoring (questionnaire.md part B): what people said is never rewritten; what is certified is limited."""
