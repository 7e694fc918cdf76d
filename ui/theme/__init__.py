"""The design system: tokens, fonts, style sheet, icons and the painting vocabulary."""
