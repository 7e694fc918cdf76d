"""What a person does on the report page: preview, export, look, sections; files are asked for here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from readiness.app import branding, outlines, redactions, report_export, reporting
from readiness.app.report_export import Choices
from readiness.domain.progress import Progress
from readiness.errors import ReadinessError
from ui.widgets.messages import Message
from ui.widgets.passphrase import PassphraseCard
from ui.widgets.redaction_list import show_redactions
from ui.widgets.sections_form import ask_words

if TYPE_CHECKING:
    from readiness.app.reporting import Replacement
    from ui.pages.report import ReportPage


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportActs", text)


@dataclass(frozen=True)
class Preview:
    """The PDF on show: where it lies, of which state and choices, whether it was exported or shows the look only."""

    path: Path
    version: int
    choices: Choices
    is_export: bool = False
    is_look: bool = False
    written: tuple[Path, ...] = ()
    replaced: tuple[Replacement, ...] = ()


class ReportActs:
    """The acts of the report page."""

    def __init__(self, page: ReportPage) -> None:
        self._page = page

    # --- choices ----------------------------------------------------------------------------------------------

    def remembered(self) -> Choices:
        """What was chosen last, in whatever engagement; what is not known any more is left out."""
        kept = self._page.settings.choices("report")
        profile: reporting.ReportProfile = next(
            (p for p in reporting.PROFILES if p == kept.get("profile")), "executive"
        )
        known = () if self._page.state.is_read_only else redactions.categories()  # the list of it must be kept
        languages = reporting.report_languages()
        language = str(kept.get("language") or self._page.language)
        return Choices(
            profile=profile,
            language=language if language in languages else languages[0],
            companions=tuple(e for e in reporting.COMPANIONS if e in (kept.get("companions") or ())),
            redact=tuple(c for c in known if c in (kept.get("redact") or ())),
            template=str(kept.get("template") or ""),
        )

    def remember(self, choices: Choices) -> None:
        """Keep the choices for the next time; a password never is one of them."""
        values = {
            "profile": choices.profile,
            "language": choices.language,
            "companions": list(choices.companions),
            "redact": list(choices.redact),
            "template": choices.template,
        }
        self._page.settings.remember_choices("report", values)

    def ask_template(self, take: Callable[[str], object]) -> None:
        """Ask for the presentation whose master the slides take."""
        name, _ = QFileDialog.getOpenFileName(
            self._page, _tr("Master of the slides"), self._folder(), _tr("Presentation (*.pptx)")
        )
        if name:
            take(name)

    def ask_password(self, take: Callable[[str], object]) -> None:
        """Ask twice for the password of the PDF; it lives as long as this window and is written nowhere."""
        card = PassphraseCard(
            _tr("Password of the PDF"),
            _tr(
                "Whoever opens the PDF is asked for it. The file is encrypted with AES-256 and is no PDF/A. "
                "Nobody can recover a forgotten password: note it down now."
            ),
            [_tr("Password"), _tr("The same again")],
            _tr("Protect the PDF"),
        )

        def accept() -> None:
            password, again = card.values
            if password != again:
                card.show_problem(_tr("The two differ."), 1)
                return
            card.dismiss()
            take(password)

        card.accepted.connect(accept)
        self._page.open_dialog(card)

    def show_list(self) -> None:
        """Show what redacted editions left out."""
        records = self._page.state.engagement.redactions
        if records:
            self._page.open_dialog(show_redactions(records))

    # --- sections ---------------------------------------------------------------------------------------------

    def switch(self, key: str, *, is_in: bool) -> None:
        """Take a section into the chosen length, or leave it out."""
        page = self._page
        page.state.apply(outlines.switch_section(page.state.engagement, page.choices.profile, key, is_in=is_in))

    def ask_words(self, key: str) -> None:
        """Ask for the words added to a section."""
        state = self._page.state

        def take(words: str) -> None:
            if words.strip() != state.engagement.outline.texts.get(key, "").strip():
                state.apply(outlines.set_section_text(state.engagement, key, words))

        self._page.open_dialog(ask_words(key, state.engagement.outline.texts.get(key, ""), take))

    # --- look -------------------------------------------------------------------------------------------------

    def ask_logo(self, place: branding.LogoPlace) -> None:
        """Ask for a logo."""
        endings = " ".join(branding.LOGO_ENDINGS)
        name, _ = QFileDialog.getOpenFileName(
            self._page, _tr("Choose a logo"), self._folder(), _tr("Logo ({endings})").format(endings=endings)
        )
        if name:
            self._read(branding.logo_work(place, Path(name)), Path(name).parent)

    def ask_font(self) -> None:
        """Ask for the files of a typeface."""
        endings = " ".join(branding.FONT_ENDINGS)
        names, _ = QFileDialog.getOpenFileNames(
            self._page, _tr("Choose a typeface"), self._folder(), _tr("Font ({endings})").format(endings=endings)
        )
        if names:
            self._read(branding.font_work([Path(name) for name in names]), Path(names[0]).parent)

    def ask_folder(self) -> None:
        """Ask for a brand folder."""
        name = QFileDialog.getExistingDirectory(self._page, _tr("Choose a brand folder"), self._folder())
        if name:
            self._read(branding.folder_work(Path(name)), Path(name).parent)

    def _read(self, work: Callable[[Progress], branding.LookChange], folder: Path) -> None:
        page = self._page
        page.settings.last_folder = str(folder)
        page.jobs.start(work, kind="brand", done=self.change_look, failed=page.say_error, owner=page, waits=True)

    def change_look(self, change: branding.LookChange) -> None:
        """Take a change of the look, say what was adjusted, and show it."""
        page = self._page
        page.state.apply(branding.change_look(page.state.engagement, change))
        if change.remarks:
            page.post(Message(_tr("Taken, with changes."), " ".join(change.remarks), "info"))
        self.show_look()

    def drop(self, **update: Any) -> None:
        """Set fields of the look that need no file."""
        self.change_look(branding.LookChange(update))

    def type_colour(self, place: branding.ColourPlace, text: str) -> None:
        """Take a colour that was typed."""
        self._try(lambda: branding.choose_colour(place, text))

    def type_line(self, place: branding.LinePlace, text: str) -> None:
        """Take a footer or a classification."""
        self._try(lambda: branding.write_line(place, text))

    def _try(self, make: Callable[[], branding.LookChange]) -> None:
        try:
            change = make()
        except ReadinessError as error:
            self._page.say_error(error)
            self._page.fill_side()
        else:
            self.change_look(change)

    def clear_look(self) -> None:
        """Go back to the shipped look."""
        page = self._page
        page.state.apply(branding.clear_look(page.state.engagement))
        self.show_look()

    def show_look(self) -> None:
        """Show the look on a few pages, beside the form and without a card in between."""
        page = self._page
        if page.busy or page.state.engagement.needs_projection:
            return
        target = page.folder.new_file()
        engagement = page.state.engagement
        choices = replace(page.choices, profile="executive", companions=(), redact=())
        wanted = Preview(target, engagement.version, choices, is_look=True)
        snapshot = reporting.report_snapshot(engagement, page.state.now(), choices.language)
        sections = reporting.LOOK_SECTIONS
        work = reporting.report_work(snapshot, target, "executive", brand=engagement.brand, only=sections)

        def run(progress: Progress) -> Preview:
            work(progress)
            return wanted

        page.jobs.start(run, kind="look", done=page.show_quietly, failed=page.say_error, owner=page)

    # --- export -----------------------------------------------------------------------------------------------

    def ask_target(self) -> Path | None:
        """Ask for the PDF to write."""
        page = self._page
        client = page.state.engagement.details.client or _tr("Report")
        name = (
            _tr("Redacted readiness report") if page.choices.redact else _tr("{client} readiness").format(client=client)
        )
        proposed = Path(self._folder()) / f"{_clean(name)}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(page, _tr("Write the report"), str(proposed), _tr("Report (*.pdf)"))
        return Path(chosen) if chosen else None

    def work(self, wanted: Preview) -> Callable[[Progress], Preview]:
        """The work of making a preview or an export of the engagement as it is now."""
        engagement = self._page.state.engagement
        snapshot = reporting.report_snapshot(engagement, self._page.state.now(), wanted.choices.language)
        brand = engagement.brand

        def run(progress: Progress) -> Preview:
            edition = reporting.make_edition(snapshot, brand, wanted.choices.redact)
            if wanted.is_export:
                written = report_export.export_work(edition, wanted.path, wanted.choices)(progress)
                return replace(wanted, written=written, replaced=edition.replaced)
            reporting.report_work(edition.snapshot, wanted.path, wanted.choices.profile, brand=edition.brand)(progress)
            return wanted

        return run

    def _folder(self) -> str:
        return self._page.settings.last_folder or str(Path.home())


def _clean(name: str) -> str:
    """A name that every system takes for a file."""
    clean = "".join(" " if char in '<>:"/\\|?*' or ord(char) < 32 else char for char in name)
    return " ".join(clean.split()).strip(". ")[:120]
