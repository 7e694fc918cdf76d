"""The child that draws the charts.

It loads the chart engine while the pages are put together, and ends before they are laid out, so that its memory is
free again when the layout needs some.
"""

from __future__ import annotations

from multiprocessing.connection import Connection

from readiness.errors import ReadinessError
from readiness.language import tr
from readiness.report.children import leave, silence


def run_chart_child(pipe: Connection) -> None:
    """Says when it is ready, receives figures by key, tells how many are drawn, then sends the SVG texts by key."""
    silence()
    try:
        from readiness.report.svg import Renderer, prepare_environment, render_with

        prepare_environment()
        with Renderer() as renderer:
            pipe.send(("ready", None))
            figures = pipe.recv()
            total = len(figures)
            pictures = render_with(renderer, figures, lambda done: pipe.send(("drawn", (done, total))))
            pipe.send(("pictures", pictures))
            pipe.recv()  # until the parent has them
    except EOFError:
        pass  # the parent is gone or has what it wants
    except ReadinessError as error:
        pipe.send(("error", (str(error), error.hint)))
    except Exception as error:  # noqa: BLE001 - the child's last words: the parent raises them as a report error
        words = tr("The charts could not be drawn ({name}: {error}).", name=type(error).__name__, error=error)
        pipe.send(("error", (words, tr("Run `readiness self-test`; it says what is missing."))))
    finally:
        leave(pipe)
