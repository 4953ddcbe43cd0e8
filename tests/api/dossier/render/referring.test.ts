import { printedDossier } from '@xuetu/api/dossier/render/printed-dossier';
import type { Block } from '@xuetu/geodata/dossier';
import { expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';

const table: Block = { kind: 'table', id: 't', caption: '', columns: [], rows: [], notes: [] };
const chart: Block = {
  kind: 'chart',
  id: 'c',
  caption: '',
  form: 'bars',
  unit: '',
  labels: [],
  series: [],
  limits: [],
};

function said(blocks: Block[], locale: 'zh' | 'en'): string[] {
  const printed = printedDossier(aDossier({ locale, chapters: [{ id: 'problem', title: '', blocks }] }));
  return printed.blocks.flatMap((each) => (each.kind === 'paragraph' ? [each.referring] : []));
}

test('a paragraph names the figures and tables that follow it, up to the next paragraph or heading', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: '缺学位。' },
    chart,
    { kind: 'list', items: ['初中'] },
    table,
    { kind: 'paragraph', text: '无图无表。' },
    { kind: 'heading', level: 2, text: '二' },
    { ...table, id: 'u' },
  ];
  expect(said(blocks, 'zh')).toEqual(['缺学位（见图1、表1）。', '无图无表。']);
  expect(said([{ kind: 'paragraph', text: 'Seats are short.' }, table, chart], 'en')).toEqual([
    'Seats are short (see Table 1, Figure 1).',
  ]);
});
