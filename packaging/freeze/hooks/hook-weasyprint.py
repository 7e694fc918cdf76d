"""The contributed hook looks for Pango by probing, which fails where a compiler is installed; the spec names it."""

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("weasyprint")
