/** The look of a dossier as a page: a column of text on the screen, A4 on paper, where every chapter begins a new page. */
export const HTML_STYLE = `
:root { color: #1f2933; background: #f4f3f0; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 3rem 3.5rem; background: #fff; font: 16px/1.75 "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif; }
body.en { font-family: Georgia, "Times New Roman", serif; line-height: 1.55; }
h1, h2, h3, h4, th, caption, figcaption { font-family: "PingFang SC", "Microsoft YaHei", SimHei, "Noto Sans CJK SC", "Source Han Sans SC", Arial, sans-serif; }
header { text-align: center; padding: 3rem 0 2rem; border-bottom: 1px solid #d8d4cc; }
.paper-title { font-size: 2rem; margin: 0 0 1.5rem; }
.about { list-style: none; margin: 0; padding: 0; color: #4b535b; }
nav { padding: 1rem 0; border-bottom: 1px solid #d8d4cc; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 2; column-gap: 3rem; }
nav li { break-inside: avoid; }
nav .level-2 { padding-left: 1.5em; font-size: .94em; }
a { color: #1d4f7c; text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
h2 { font-size: 1.4rem; margin: 2.4rem 0 .8rem; }
h3 { font-size: 1.15rem; margin: 1.8rem 0 .6rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
h2, h3, h4 { break-after: avoid; }
p { margin: .5rem 0; }
.zh p:not(.note) { text-indent: 2em; text-align: justify; }
.summary { padding: .4rem 1.4rem 1rem; margin-top: 1.5rem; background: #f7f6f3; border-left: 4px solid #4c78a8; }
.items { padding-left: 1.6em; }
.commands { padding: .6rem 1rem; background: #f7f6f3; font: .85rem/1.6 Consolas, Menlo, monospace; white-space: pre-wrap; overflow-wrap: break-word; }
figure { margin: 1.6rem 0; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption, caption { font-size: .9rem; font-weight: 600; text-align: center; padding: .6rem 0; }
.table { margin: 1.4rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .84rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #8d9298; padding: .25rem .5rem; text-align: left; vertical-align: middle; overflow-wrap: break-word; }
th { background: #ececea; text-align: center; }
td.number { text-align: right; white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody tr:nth-child(-n + 2) { break-before: avoid; }
.note { font-size: .82rem; color: #4b535b; margin: .2rem 0; }
@media (max-width: 700px) { body { padding: 1.2rem; } nav ol { columns: 1; } }
@page { size: A4; margin: 25mm 22mm; }
@media print {
  :root, body { background: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  header { padding-top: 30%; border: 0; break-after: page; }
  nav { break-after: page; border: 0; }
  main > h2 { break-before: page; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  a { color: inherit; }
}
`;
