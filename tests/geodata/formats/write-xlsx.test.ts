import { toXlsx, type XlsxSheet } from '@xuetu/geodata/formats';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';

const sheet = (rows: XlsxSheet['rows'], name = '学校'): XlsxSheet => ({
  name,
  columns: [{ title: '学校名称' }, { title: '学位（个）', format: '#,##0' }],
  rows,
});

async function partsOf(sheets: XlsxSheet[]): Promise<Record<string, string>> {
  const parts = unzipSync(await toXlsx(sheets));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function readBack(sheets: XlsxSheet[]) {
  const bytes = await toXlsx(sheets);
  return readXlsxFile(new Blob([new Uint8Array(bytes)]));
}

describe('a workbook for the office', () => {
  test('gives back the Chinese names, numbers and empty cells that were written', async () => {
    const [first] = await readBack([
      sheet([
        ['凯瑞小学', 1620],
        ['乡村小学', null],
      ]),
    ]);
    expect(first?.sheet).toBe('学校');
    expect(first?.data).toEqual([
      ['学校名称', '学位（个）'],
      ['凯瑞小学', 1620],
      ['乡村小学', null],
    ]);
  });

  test('keeps a text that begins like a formula a text', async () => {
    const texts = ['=1+1', '+8613800000000', '-2', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1'];
    const parts = await partsOf([sheet(texts.map((text) => [text, 1]))]);
    const cells = parts['xl/worksheets/sheet1.xml']!;
    expect(cells).not.toMatch(/<f[ >]/);
    for (const row of texts.keys()) expect(cells).toMatch(new RegExp(`<c r="A${row + 2}"[^>]* t="(s|inlineStr)"`));
    const [first] = await readBack([sheet(texts.map((text) => [text, 1]))]);
    expect(first?.data.slice(1).map(([text]) => text)).toEqual(texts.map((text) => text.trim()));
  });

  test('writes numbers as numbers and leaves out what is not a number', async () => {
    const parts = await partsOf([
      sheet([
        ['a', 12.5],
        ['b', Number.NaN],
        ['c', Number.POSITIVE_INFINITY],
      ]),
    ]);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>12.5</v>');
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/NaN|Infinity/);
  });

  test('keeps the heading row in sight', async () => {
    const parts = await partsOf([sheet([['a', 1]])]);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test('is ready for an office: a filter on the headings, landscape A4 as wide as the table, headings on every page', async () => {
    const parts = await partsOf([sheet([['a', 1]], "九'年 & 一贯")]);
    const cells = parts['xl/worksheets/sheet1.xml']!;
    expect(cells).toContain('<autoFilter ref="A1:B2"/>');
    expect(cells).toMatch(
      /<pageSetUpPr fitToPage="1"\/>.*<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"/s,
    );
    expect(parts['xl/workbook.xml']).toContain(`'九''年 &amp; 一贯'!$1:$1</definedName>`);
  });

  test('keeps a command in the name of a compound a name', async () => {
    const name = "=cmd|' /C calc'!A0";
    const parts = await partsOf([sheet([[name, 1]])]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
    const [first] = await readBack([sheet([[name, 1]])]);
    expect(first?.data[1]?.[0]).toBe(name);
  });

  test('gives every sheet a name that Excel takes, and none twice', async () => {
    const long = '一二三四五六七八九十'.repeat(4);
    const parts = await partsOf([sheet([], '学校/2025'), sheet([], '学校:2025'), sheet([], long), sheet([], long)]);
    const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(name).not.toMatch(/[[\]:*?/\\]/);
      expect([...name!].length).toBeLessThanOrEqual(31);
    }
  });

  test('leaves out control characters that would make the file unreadable', async () => {
    const [first] = await readBack([sheet([['海岱\u0000\u0008小学', 1]])]);
    expect(first?.data[1]?.[0]).toBe('海岱小学');
  });

  test('holds nothing that XML does not allow, whoever named a sheet, a column or a school', async () => {
    const harmful = `甲\u0001校\uFFFF\uD83C`;
    const { columns, rows } = sheet([[harmful, 1]]);
    const long = `${'表'.repeat(30)}😀`;
    const sheets = [harmful, "'汇总'", long, long].map((name) => ({
      name,
      columns: [{ title: harmful }, ...columns.slice(1)],
      rows,
    }));
    const parts = await partsOf(sheets);
    for (const [name, text] of Object.entries(parts).filter(([each]) => each.endsWith('.xml')))
      expect(text, name).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFC}\u{10000}-\u{10FFFF}]/u);
    const read = await readBack(sheets);
    expect(read.map((each) => each.sheet)).toEqual(['甲校', '汇总', '表'.repeat(30), `${'表'.repeat(27)} (2)`]);
    expect(read[0]?.data).toEqual([
      ['甲校', '学位（个）'],
      ['甲校', 1],
    ]);
  });
});
