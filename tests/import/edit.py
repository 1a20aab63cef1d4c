"""Edits a printed handout as a colleague would: changes, adds, deletes and moves rows. python-docx 0.8."""

import copy
import sys

import docx

path, edited = sys.argv[1:3]
document = docx.Document(path)
rows = lambda: [(table, row) for table in document.tables for row in table.rows]


def row_with(text):
    found = [row for _, row in rows() if any(text in cell.text for cell in row.cells)]
    assert len(found) == 1, (text, len(found))
    return found[0]


# A word of one run is changed, on both sides.
for old, new in (("三座城市", "四座城市"), ("three cities", "four cities")):
    for cell in row_with(old).cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.text = run.text.replace(old, new)

# A row is added under another: a copy without its bookmarks, its texts typed anew.
first = row_with("第一座水庫在北部")
added = copy.deepcopy(first._tr)
for mark in list(added.iter()):
    if mark.tag.endswith("}bookmarkStart") or mark.tag.endswith("}bookmarkEnd"):
        mark.getparent().remove(mark)
row_with("four cities")._tr.addnext(added)
fresh = [row for _, row in rows() if row._tr is added][0]
for cell, text in zip(fresh.cells, ("第三座水庫在東部。", "The third reservoir lies in the east.")):
    runs = cell.paragraphs[0].runs
    runs[0].text = text
    for run in runs[1:]:
        run._r.getparent().remove(run._r)

# A row is deleted.
gone = row_with("再談水價")._tr
gone.getparent().remove(gone)

# A row is moved to the end of its section.
moved = row_with("先修管線")._tr
row_with("第一座水庫在北部")._tr.addprevious(moved)

# A whole text is set in bold.
for run in row_with("沒有水").cells[1].paragraphs[0].runs:
    run.bold = True

document.save(edited)
