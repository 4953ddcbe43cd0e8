import { renderDossier } from '@xuetu/api/dossier/render/render-dossier';
import { describe, expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';
import { aPictureSource } from '../../../support/a-picture-source.ts';
import { HARMLESS, harmfulDossier } from '../../../support/harmful-dossier.ts';
import { officeParts, packageProblems } from '../../../support/office-parts.ts';
import { isInstalled, officeToPdf, textOfPdf } from '../../../support/office-to-pdf.ts';
import { orderProblems } from '../../../support/word-order.ts';
import { elementsOf } from '../../../support/xml-tree.ts';

const source = aPictureSource();
const inChinese = await renderDossier(aDossier(), 'docx', source);
const inEnglish = await renderDossier(aDossier({ locale: 'en' }), 'docx', source);

describe.each([
  ['Chinese', inChinese],
  ['English', inEnglish],
])('a document in %s', (_, bytes) => {
  const parts = officeParts(bytes);
  const document = parts.trees.get('word/document.xml')!;
  const styles = parts.trees.get('word/styles.xml')!;

  test('has no part that is missing or without a type', () => {
    expect(packageProblems(parts)).toEqual([]);
  });

  test('has its elements in the order of the schema', () => {
    const word = [...parts.trees].filter(([name]) => name.startsWith('word/') && !name.endsWith('.rels'));
    expect(word.flatMap(([name, tree]) => orderProblems(tree).map((problem) => `${name}: ${problem}`))).toEqual([]);
  });

  test('uses no style that it does not define, and none twice', () => {
    const defined = elementsOf(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']!);
    expect(new Set(defined).size).toBe(defined.length);
    const used = [...parts.trees].flatMap(([, tree]) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
        elementsOf(tree, name).map(({ attributes }) => attributes['w:val']!),
      ),
    );
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  });

  test('repeats the head of each table, and breaks no row', () => {
    for (const table of elementsOf(document, 'w:tbl')) {
      const [head, ...rows] = elementsOf(table, 'w:tr');
      expect(elementsOf(head!, 'w:tblHeader')).toHaveLength(1);
      for (const row of [head!, ...rows]) expect(elementsOf(row, 'w:cantSplit')).toHaveLength(1);
    }
    expect(elementsOf(document, 'w:tbl')).toHaveLength(1);
  });

  test('counts captions by fields that hold their numbers already', () => {
    const fields = elementsOf(document, 'w:fldSimple').filter(({ attributes }) =>
      attributes['w:instr']!.startsWith('SEQ'),
    );
    expect(fields.map(({ text }) => text)).toEqual(['1', '2', '1', '3', '4', '5']);
  });

  test('has a table of contents with entries and page numbers in it, and figures with alternative text', () => {
    const contents = elementsOf(document, 'w:sdt')[0]!;
    expect(elementsOf(contents, 'w:instrText').some(({ text }) => text.includes('TOC'))).toBe(true);
    expect(elementsOf(contents, 'w:hyperlink').map(({ text }) => /\d+$/.test(text))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    const figures = elementsOf(document, 'wp:docPr');
    expect(figures).toHaveLength(5);
    expect(figures.every(({ attributes }) => attributes.descr)).toBe(true);
    expect(new Set(figures.map(({ attributes }) => attributes.id)).size).toBe(5);
  });

  test('names fonts with others that may stand in', () => {
    const fonts = elementsOf(parts.trees.get('word/fontTable.xml')!, 'w:font').map(
      ({ attributes }) => attributes['w:name'],
    );
    const named = [...elementsOf(styles, 'w:rFonts'), ...elementsOf(document, 'w:rFonts')].flatMap(
      ({ attributes }) => attributes['w:eastAsia'] ?? [],
    );
    expect(named.filter((name) => !fonts.includes(name))).toEqual([]);
  });

  test.skipIf(!isInstalled('soffice'))('opens in LibreOffice (skipped where soffice is not installed)', async () => {
    const pdf = await officeToPdf(bytes, 'docx');
    if (isInstalled('pdftotext')) expect(await textOfPdf(pdf)).toMatch(/1,620 +119% +0\.73/);
  });
});

test('the page is that of GB/T 9704-2012', () => {
  const document = officeParts(inChinese).trees.get('word/document.xml')!;
  const millimetres = (twips: string | undefined) => Math.round((Number(twips) * 25.4) / 1440);
  const [page] = elementsOf(document, 'w:pgSz');
  const [margins] = elementsOf(document, 'w:pgMar');
  expect([page!.attributes['w:w'], page!.attributes['w:h']].map(millimetres)).toEqual([210, 297]);
  expect(['top', 'bottom', 'left', 'right'].map((side) => millimetres(margins!.attributes[`w:${side}`]))).toEqual([
    37, 35, 28, 26,
  ]);
  const headings = elementsOf(document, 'w:p').filter((paragraph) =>
    elementsOf(paragraph, 'w:pStyle').some(({ attributes }) => attributes['w:val']!.startsWith('Heading')),
  );
  expect(headings.map(({ text }) => text)).toEqual([
    '一、现状与问题',
    '（一）缺多少学位',
    '1. 按学校',
    '二、预测',
    '三、实施效果',
    '四、换学校的孩子',
  ]);
});

test('a wide table gets a turned page with its heading, and the paper goes on upright', async () => {
  const dossier = aDossier();
  const wide = dossier.chapters[0]!.blocks.find((block) => block.kind === 'table')!;
  wide.columns = Array.from({ length: 14 }, (_, i) => ({ title: `第 ${i} 个指标` }));
  wide.rows = [Array.from({ length: 14 }, () => 1_234_567)];
  const document = officeParts(await renderDossier(dossier, 'docx', source)).trees.get('word/document.xml')!;
  expect(elementsOf(document, 'w:pgSz').map(({ attributes }) => attributes['w:orient'])).toEqual([
    'portrait',
    'landscape',
    'portrait',
  ]);
});

test('a cell prints what the dossier says: thousands, percent, years, what is unknown or withheld', () => {
  const rows = elementsOf(officeParts(inChinese).trees.get('word/document.xml')!, 'w:tr').map((row) =>
    elementsOf(row, 'w:tc').map(({ text }) => text),
  );
  expect(rows).toEqual([
    ['学校', '年份', '学位（个）', '使用率', '步行（千米）'],
    ['城东小学', '2028', '1,620', '119%', '0.73'],
    ['城西小学', '2028', '隐去', '—', '12.30'],
  ]);
});

test('names with markup, formulas, control characters and half letters are text', async () => {
  const parts = officeParts(await renderDossier(harmfulDossier(), 'docx', source));
  expect(packageProblems(parts)).toEqual([]);
  for (const text of HARMLESS) expect(parts.trees.get('word/document.xml')!.text).toContain(text);
});
