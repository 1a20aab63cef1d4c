/** The look of the page: by day, by night and on paper. Nothing is told by colour alone. */

export const pageStyle: string = `
:root{color-scheme:light dark;--ground:#fff;--text:#1d2126;--quiet:#565d66;--line:#c9ced6;--accent:#1f3d68;
--ins:#0b5722;--ins-ground:#e2f4e6;--del:#8a1c16;--del-ground:#fce8e6;--alone:#8a4b00;--alone-ground:#fff4e0}
@media screen and (prefers-color-scheme:dark){:root{--ground:#16191d;--text:#e6e8eb;--quiet:#a9b0ba;--line:#3c434c;--accent:#a9c7f5;
--ins:#a2e6b4;--ins-ground:#12321c;--del:#ffb8b0;--del-ground:#451713;--alone:#ffca85;--alone-ground:#33260f}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1.5rem 1.25rem 3rem;background:var(--ground);color:var(--text);
font:1rem/1.6 "Source Serif 4","Noto Serif TC","Songti TC",PMingLiU,Georgia,serif}
h1,h2,th,.kind,.counts,small{font-family:"Source Sans 3","Noto Sans TC","PingFang TC","Microsoft JhengHei",system-ui,sans-serif}
h1{margin:0;font-size:1.75rem;line-height:1.25;color:var(--accent)}
h2{margin:2rem 0 .5rem;font-size:1.15rem;color:var(--accent)}
.kind{margin:0;color:var(--quiet)}
.counts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0;padding:0;list-style:none}
a{color:var(--accent)}
.alone{margin-top:1.5rem;padding:.25rem 1.25rem .75rem;border:1px solid var(--alone);border-left-width:.35rem;background:var(--alone-ground)}
.alone h2{margin-top:.75rem;color:var(--alone)}
.alone p{margin:0 0 .5rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th{border-bottom:2px solid var(--accent);text-align:left}
thead th:first-child{width:8.5rem}
th,td{padding:.45rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
td{white-space:pre-line;overflow-wrap:anywhere}
tbody th{font-weight:600;font-size:.85rem;text-align:left}
small{display:block;font-size:.8rem;font-weight:400;color:var(--quiet)}
.formatted small{display:inline}
ins{color:var(--ins);background:var(--ins-ground);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.18em}
del{color:var(--del);background:var(--del-ground);text-decoration:line-through}
.formatted{border-bottom:2px dotted var(--quiet)}
.same td,.same th{color:var(--quiet)}
.added th{box-shadow:inset .3rem 0 var(--ins)}
.deleted th{box-shadow:inset .3rem 0 var(--del)}
.one-sided th{box-shadow:inset .3rem 0 var(--alone)}
td.stale{background:var(--alone-ground)}
td.stale small,.one-sided th small{color:var(--alone);font-weight:600}
tr:target{outline:2px solid var(--accent);outline-offset:-2px}
@media (max-width:40rem){thead th:first-child{width:5rem}th,td{padding:.35rem .35rem}}
@media print{:root{color-scheme:light}@page{size:A4;margin:16mm}body{padding:0;font-size:10pt;max-width:none}tr{break-inside:avoid}
ins,del,.alone,td.stale{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
