"""What redacted editions left out, as kept in the engagement: a line per edition, a table of what stands for what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from readiness.app.redactions import RedactionRecord
from ui.language import long_day
from ui.theme.look import look
from ui.widgets.forms import pick
from ui.widgets.kit import Text, button
from ui.widgets.overlay import Overlay, dialog


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RedactionList", text, None, n)


def _words() -> dict[str, str]:
    return {
        "names": _tr("name"),
        "hosts": _tr("address"),
        "quotes": _tr("said"),
        "attachments": _tr("artefact"),
        "texts": _tr("written"),
    }


def show_redactions(records: Sequence[RedactionRecord]) -> Overlay:
    """The list, the newest edition first; it never leaves the engagement."""
    newest = list(reversed(records))
    names = [
        _tr("{day}, {files}").format(day=long_day(record.at.date()), files=", ".join(record.files)) for record in newest
    ]
    choice = pick(names, _tr("Redacted edition"))
    table = QTableWidget(0, 3)
    table.setObjectName("redacted")
    table.setAccessibleName(_tr("What was left out"))
    table.setHorizontalHeaderLabels([_tr("Kind"), _tr("In the report"), _tr("In truth")])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.setMinimumHeight(look.px(320))
    count = Text("", "small", "muted")

    def fill(at: int) -> None:
        words, record = _words(), newest[at]
        table.setRowCount(len(record.items))
        for line, item in enumerate(record.items):
            for place, text in enumerate((words.get(item.category, item.category), item.by, item.text)):
                cell = QTableWidgetItem(" ".join(text.split()))
                cell.setToolTip(text)
                table.setItem(line, place, cell)
        count.setText(_tr("%n text(s) replaced", len(record.items)))

    choice.currentIndexChanged.connect(fill)
    fill(0)
    close = button(_tr("Close"), "primary")
    note = Text(
        _tr("This list is kept in the engagement only; it is in none of the files."), "small", "muted", wrap=True
    )
    box = dialog(_tr("Left out of redacted editions"), [choice, 8, table, 6, count, note], [None, close], width=860)
    close.clicked.connect(box.dismiss)
    return box
