"""WeasyPrint, warm: one process over all pages of a folder. Says a line of JSON for each.

python3 bench/peers/weasyprint.py PAGES OUT
"""

import json
import pathlib
import sys

import weasyprint

pages, out = map(pathlib.Path, sys.argv[1:3])
out.mkdir(parents=True, exist_ok=True)
fonts = weasyprint.text.fonts.FontConfiguration()
for page in sorted(pages.glob("*.html")):
    pdf = weasyprint.HTML(page).write_pdf(font_config=fonts)
    (out / f"{page.stem}.pdf").write_bytes(pdf)
    print(json.dumps({"event": "done", "bytes": len(pdf)}), flush=True)
