"""The firm's look on a report: logos, two colours, a typeface, footer and cover. Every file is treated as hostile."""
