import type { Picture } from '@xuetu/geodata/dossier';
import { paperWord } from '../paper-words.ts';
import type { PrintedBlock, PrintedDossier, PrintedTable } from '../printed-dossier.ts';
import { HTML_STYLE } from './html-style.ts';

/** A dossier as one page that needs nothing else: no script, no address, pictures drawn in it. It prints like a paper. */
export function htmlDocument(
  { dossier, blocks }: PrintedDossier,
  pictures: ReadonlyMap<string, Picture>,
): Uint8Array<ArrayBuffer> {
  const { locale, title, district, scenario, date, dataVersion, mapApproval, sourceLine, summary } = dossier;
  const colon = locale === 'zh' ? '：' : ': ';
  const said = (word: 'plan' | 'date' | 'version' | 'approval', value: string) =>
    tag('li', `${paperWord(locale, word)}${colon}${value}`);
  const contents = blocks
    .filter((block) => block.kind === 'heading')
    .filter(({ level }) => level < 3)
    .map(
      ({ level, numeral, text, anchor }) =>
        `<li class="level-${level}"><a href="#${anchor}">${escaped(numeral + text)}</a></li>`,
    );
  const page = [
    '<!doctype html>',
    `<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    tag('title', `${title} · ${district}`),
    `<style>${HTML_STYLE}</style></head>`,
    `<body class="${locale}"><header>`,
    tag('h1', title, 'paper-title'),
    '<ul class="about">',
    tag('li', district),
    scenario === '' ? '' : said('plan', scenario),
    said('date', date),
    said('version', dataVersion),
    said('approval', mapApproval === '' ? '____________' : mapApproval),
    tag('li', sourceLine),
    '</ul></header>',
    `<nav>${tag('h2', paperWord(locale, 'contents'))}<ol>${contents.join('')}</ol></nav>`,
    '<main>',
    `<section class="summary">${tag('h2', paperWord(locale, 'summary'))}${summary.map((text) => tag('p', text)).join('')}</section>`,
    ...blocks.map((block) => blockHtml(block, pictures, locale)),
    '</main></body></html>',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

function blockHtml(
  block: PrintedBlock,
  pictures: ReadonlyMap<string, Picture>,
  locale: PrintedDossier['dossier']['locale'],
): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${block.anchor}">${escaped(block.numeral + block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return tag('p', block.referring);
    case 'list':
      return `<ul class="items">${block.items.map((item) => tag('li', item)).join('')}</ul>`;
    case 'commands':
      return tag('pre', block.lines.join('\n'), 'commands');
    case 'table':
      return tableHtml(block, locale);
    case 'figure': {
      const name = `${paperWord(locale, 'figure')} ${block.number}`;
      const svg = pictures.get(block.id)?.svg ?? '';
      const drawing = svg.replace('<svg ', () => `<svg role="img" aria-label="${escaped(block.caption)}" `);
      return `<figure id="figure-${block.number}">${drawing}<figcaption>${escaped(`${name}　${block.caption}`)}</figcaption></figure>`;
    }
  }
}

function tableHtml(
  { number, caption, heads, rows, isNumeric, shares, notes }: PrintedTable,
  locale: PrintedDossier['dossier']['locale'],
): string {
  const kind = (c: number) => (isNumeric[c] ? ' class="number"' : '');
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, c) => `<td${kind(c)}>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const name = `${paperWord(locale, 'table')} ${number}`;
  return [
    `<div class="table" id="table-${number}"><table><caption>${escaped(`${name}　${caption}`)}</caption>`,
    `<colgroup>${shares.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('')}</colgroup>`,
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
    ...notes.map((note) => tag('p', note, 'note')),
    '</div>',
  ].join('');
}

function tag(name: string, text: string, kind?: string): string {
  return `<${name}${kind ? ` class="${kind}"` : ''}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
