"""Which system packages are missing, under which name they are on offer, and what the person is told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import system_packages
from system_packages import (
    PDF,
    TO_RUN,
    TO_TEST,
    install_command,
    library_folders,
    missing_packages,
    names_on_offer,
    os_names,
    provide,
    right_to_install,
)
from trouble import Trouble


class Machine:
    """Answers like the programs of a Debian with these packages installed and these on offer."""

    def __init__(self, installed: Sequence[str] = (), offered: Sequence[str] = (), *, sudo: bool = False) -> None:
        self.installed, self.offered, self.sudo = set(installed), set(offered), sudo

    def ask(self, command: Sequence[str]) -> str:
        if command[0] == "dpkg-query":
            return "".join(f"{name} installed\n" for name in command if name in self.installed)
        if command[0] == "apt-cache":
            return "".join(f" {n} | 1.2-3 | somewhere Packages\n" for n in command if n in self.offered)
        return "granted\n" if command[0] == "sudo" and self.sudo else ""


def test_a_bare_system_lacks_everything() -> None:
    assert missing_packages(TO_RUN, Machine().ask) == list(TO_RUN)


def test_a_prepared_system_lacks_nothing() -> None:
    assert missing_packages(TO_TEST, Machine(TO_TEST).ask) == []


def test_a_renamed_package_counts_as_the_old_one() -> None:
    machine = Machine(["libglib2.0-0t64", "libasound2t64"])
    assert missing_packages(["libglib2.0-0", "libnss3", "libasound2"], machine.ask) == ["libnss3"]


def test_a_package_removed_but_configured_counts_as_missing() -> None:
    def ask(command: Sequence[str]) -> str:
        return "libnss3 config-files\nlibgbm1 installed\n"

    assert missing_packages(["libnss3", "libgbm1"], ask) == ["libnss3"]


def test_packages_are_asked_for_by_the_name_on_offer() -> None:
    machine = Machine(offered=["libasound2t64", "libnss3"])
    assert names_on_offer(["libasound2", "libnss3"], machine.ask) == ["libasound2t64", "libnss3"]


def test_without_package_lists_the_plain_names_are_printed() -> None:
    assert names_on_offer(["libasound2"], Machine().ask) == ["libasound2"]


def test_relatives_of_debian_are_recognised() -> None:
    assert "debian" in os_names('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')
    assert "fedora" in os_names('ID="rocky"\nID_LIKE="rhel centos fedora"\n')
    assert os_names("") == set()


@pytest.mark.parametrize(
    ("user", "sudo", "expected"), [(0, False, []), (1000, True, ["sudo", "-n"]), (1000, False, None)]
)
def test_the_right_to_install(user: int, sudo: bool, expected: list[str] | None) -> None:
    assert right_to_install(user, Machine(sudo=sudo).ask) == expected


def test_what_is_wanted_covers_report_and_tools_of_the_tests() -> None:
    assert set(PDF) < set(TO_RUN) < set(TO_TEST)
    assert {"poppler-utils", "xvfb", "postgresql"} <= set(TO_TEST) - set(TO_RUN)
    assert len(set(TO_TEST)) == len(TO_TEST)


def test_the_command_names_every_package() -> None:
    assert install_command(["a", "b"], ["sudo"]) == [
        *("sudo", "apt-get", "install", "-y", "--no-install-recommends", "a", "b")
    ]


def test_without_the_right_the_one_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(offered=["libasound2t64"])
    monkeypatch.setattr(system_packages, "missing_packages", lambda wanted: ["libasound2", "libnss3"])
    monkeypatch.setattr(system_packages, "right_to_install", lambda user_id: None)
    monkeypatch.setattr(system_packages, "names_on_offer", lambda names: names_on_offer(names, machine.ask))
    with pytest.raises(Trouble) as trouble:
        system_packages._provide_on_debian(TO_RUN)
    command = str(trouble.value).splitlines()[-1].strip()
    assert command == "sudo apt-get install -y --no-install-recommends libasound2t64 libnss3"
    assert "--no-system" in str(trouble.value)


def test_a_linux_that_is_too_old_is_refused_at_once() -> None:
    with pytest.raises(Trouble, match=r"glibc 2\.34, and here it is 2\.31"):
        system_packages._refuse_old_glibc(("glibc", "2.31"))
    system_packages._refuse_old_glibc(("glibc", "2.34"))
    system_packages._refuse_old_glibc(("", ""))


@pytest.mark.parametrize(
    ("system", "command"), [("darwin", "brew install pango"), ("win32", "mingw-w64-ucrt-x86_64-pango")]
)
def test_where_pango_is_missing_the_command_that_brings_it_is_told(
    system: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr(system_packages, "MAC_FOLDERS", ())
    monkeypatch.setattr(system_packages, "WINDOWS_FOLDERS", ())
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)
    monkeypatch.delenv("WEASYPRINT_DLL_DIRECTORIES", raising=False)
    with pytest.raises(Trouble) as trouble:
        provide(for_tests=False)
    assert command in str(trouble.value)


def test_a_pango_beside_the_system_is_found_by_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "MAC_FOLDERS", (str(tmp_path), str(tmp_path / "absent")))
    assert library_folders({"DYLD_FALLBACK_LIBRARY_PATH": "/mine"}, "darwin") == {
        "DYLD_FALLBACK_LIBRARY_PATH": f"/mine:{tmp_path}"
    }
    assert library_folders({}, "linux") == {}
