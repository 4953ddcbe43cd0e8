import { renderDossier } from '@xuetu/api/dossier/render/render-dossier';
import { expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';
import { aPictureSource } from '../../../support/a-picture-source.ts';
import { HARMLESS, harmfulDossier } from '../../../support/harmful-dossier.ts';
import { isInstalled, textOfPdf } from '../../../support/office-to-pdf.ts';

const source = aPictureSource();
const bytes = await renderDossier(aDossier(), 'pdf', source);
const raw = new TextDecoder('latin1').decode(bytes);

test('headings are bookmarks, fonts are embedded as far as they are used', () => {
  expect(raw.startsWith('%PDF-')).toBe(true);
  expect(raw).toContain('/Outlines');
  expect(raw).toMatch(/\/BaseFont \/[A-Z]{6}\+/);
  expect(bytes.length).toBeLessThan(3_000_000);
});

test.skipIf(!isInstalled('pdftotext'))(
  'its text is that of the dossier (skipped where pdftotext is not installed)',
  async () => {
    const text = await textOfPdf(bytes);
    expect(text).toMatch(/城东小学 +2028 +1,620 +119% +0\.73/);
    expect(text).toMatch(/城西小学 +2028 +隐去 +— +12\.30/);
    expect(text).toContain('（一）缺多少学位');
    expect(text).toMatch(/— ?2 ?—/);
  },
);

test.skipIf(!isInstalled('pdftotext'))(
  'the head of a long table is repeated on each page (skipped where pdftotext is not installed)',
  async () => {
    const dossier = aDossier();
    const table = dossier.chapters[0]!.blocks.find((block) => block.kind === 'table')!;
    table.rows = Array.from({ length: 150 }, (_, i) => [`学校${i}`, 2028, i, 0.5, 1]);
    const text = await textOfPdf(await renderDossier(dossier, 'pdf', source));
    expect(text.match(/学位（个）/g)!.length).toBeGreaterThanOrEqual(3);
    expect(text.match(/学校149/g)).toHaveLength(1);
  },
);

test.skipIf(!isInstalled('pdftotext'))(
  'names with markup, formulas and control characters are text (skipped where pdftotext is not installed)',
  async () => {
    const text = await textOfPdf(await renderDossier(harmfulDossier(), 'pdf', source));
    for (const said of HARMLESS) expect(text.replace(/\s+/g, '')).toContain(said.replace(/\s+/g, ''));
  },
);
