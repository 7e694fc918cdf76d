"""The roadmap: triggers, priority, schedule, horizons (questionnaire.md part C)."""
