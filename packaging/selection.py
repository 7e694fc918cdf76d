"""What goes into the frozen program and what stays out: rules over the paths that PyInstaller found.

The whole of PySide6 is twice as large as what the window and the reports load. Libraries of Qt are let in by name, so
that a new version of PySide6 cannot make the bundle grow unseen; everything else is left out by pattern.
"""

from __future__ import annotations

from pathlib import PurePosixPath

QT_LIBRARIES = frozenset(
    {
        "Core",
        "DBus",
        "Gui",
        "Network",
        "OpenGL",
        "OpenGLWidgets",
        "Pdf",
        "PdfWidgets",
        "Positioning",
        "PrintSupport",
        "Qml",
        "QmlMeta",
        "QmlModels",
        "QmlWorkerScript",
        "Quick",
        "QuickWidgets",
        "Svg",
        "SvgWidgets",
        "WaylandClient",
        "WaylandEglClientHwIntegration",
        "WebChannel",
        "WebChannelQuick",
        "WebEngineCore",
        "WebEngineWidgets",
        "Widgets",
        "WlShellIntegration",
        "XcbQpa",
    }
)
"""Libraries of Qt that the window, the charts and the report's preview load, by their name after `Qt6`."""
WEB_LANGUAGES = frozenset({"en-US.pak", "de.pak"})
QT_LANGUAGES = ("qtbase_de", "qtbase_en", "qt_de", "qt_en")
LEFT_OUT = (
    "devtools_resources.pak",  # the web engine's debugger
    "libqgtk3",  # would draw in half of GTK
    "/qml/",
    "/Qt/metatypes",
    "egldeviceintegrations",
    "platforms/libqvnc",
    "platforms/libqlinuxfb",
    "platforms/libqeglfs",
    "platforms/libqvkkhr",
    "platforms/libqminimalegl",
    "etc/fonts",  # the reports bring their own settings for fonts
    "plotly/package_data/widgetbundle.js",
    "plotly/package_data/datasets",
    "libavif",  # pictures come as PNG and JPEG
    "PIL/_avif",
    "numpy/_core/lib",
    "numpy/_core/tests",
)
FOREIGN_LIBRARIES = ("libgtk-3", "libgdk-3", "libatk", "libcairo-gobject", "libgdk_pixbuf", "libatspi", "libepoxy")
"""Desktop libraries that the system's own build of Pango names but reports never call."""
SYSTEM_LIBRARIES = (
    "libGL.so",
    "libEGL.so",
    "libdrm.so",
    "libgbm.so",
    "libstdc++.so",
    "libnss3",
    "libnspr4",
    "libasound",
)
"""Libraries that must be the system's own: they belong to its graphics driver, its sound, its certificates."""
EXCLUDED_MODULES = (
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "babel",
    "hypothesis",
    "matplotlib",
    "mypy",
    "pandas",
    "pip",
    "plotly.validators",
    "pytest",
    "setuptools",
    "scipy.cluster",
    "scipy.datasets",
    "scipy.fft",
    "scipy.fftpack",
    "scipy.integrate",
    "scipy.interpolate",
    "scipy.io",
    "scipy.ndimage",
    "scipy.odr",
    "scipy.optimize",
    "scipy.signal",
    "scipy.spatial",
    "scipy.stats",
    "statsmodels",
    "tkinter",
    "wheel",
)
"""Python modules that some library would use if they were there, and the program never does."""


def is_shipped(path: str) -> bool:
    """Whether a file that PyInstaller collected belongs into the bundle.

    Args:
        path: Its place inside the bundle, with slashes of any kind.
    """
    place = path.replace("\\", "/")
    name = PurePosixPath(place).name
    if "qtwebengine_locales/" in place:
        return name in WEB_LANGUAGES
    if "/Qt/translations/" in place or "PySide6/translations/" in place:
        return name.startswith(QT_LANGUAGES)
    if any(part in place for part in LEFT_OUT) or name.startswith((*FOREIGN_LIBRARIES, *SYSTEM_LIBRARIES)):
        return False
    return _is_wanted_of_qt(place, name)


def _is_wanted_of_qt(place: str, name: str) -> bool:
    is_library = "PySide6/" in place and ("/Qt/lib/" in place or name.lower().endswith(".dll"))
    if not is_library:
        return True
    stem = name.split(".", 1)[0].removeprefix("lib")
    if stem.startswith("Qt6"):
        return stem[3:] in QT_LIBRARIES
    return not stem.startswith(("av", "sw"))  # codecs for video
