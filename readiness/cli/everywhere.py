"""Options that hold for every command and may stand anywhere on the line."""

from __future__ import annotations

from typing import Any, Final

from typer.core import TyperGroup

EVERYWHERE: Final = ("--passphrase-env", "--workspace")


class EverywhereGroup(TyperGroup):
    """A group of commands that takes its own options also after the command's name."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Bring the options that hold everywhere to the front, up to a `--` that ends all options."""
        front: list[str] = []
        rest: list[str] = []
        words = iter(args)
        for word in words:
            if word == "--":
                rest += [word, *words]
            elif word in EVERYWHERE:
                front += [word, *([following] if (following := next(words, None)) is not None else [])]
            elif word.startswith(tuple(f"{option}=" for option in EVERYWHERE)):
                front.append(word)
            else:
                rest.append(word)
        return super().parse_args(ctx, [*front, *rest])
