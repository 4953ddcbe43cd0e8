import { pageRuns } from '@xuetu/api/dossier/render/page-runs';
import { printedDossier } from '@xuetu/api/dossier/render/printed-dossier';
import type { Block, TableBlock } from '@xuetu/geodata/dossier';
import { describe, expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';

const heading: Block = { kind: 'heading', level: 2, text: '地块核查' };
const paragraph: Block = { kind: 'paragraph', text: '共 13 项。' };
const tableOf = (columns: number): TableBlock => ({
  kind: 'table',
  id: 'a',
  caption: '核查',
  columns: Array.from({ length: columns }, (_, at) => ({ title: `第${at}列的标题` })),
  rows: [Array.from({ length: columns }, () => '一段不太长也不太短的文字')],
  notes: [],
});
const [upright, wide] = [tableOf(2), tableOf(12)];

/** The kinds of blocks on each run of pages, turned ones in capitals. */
function runsOf(...blocks: Block[]): string[] {
  const printed = printedDossier(aDossier({ chapters: [{ id: 'problem', title: '问题', blocks }] }));
  return pageRuns(printed.blocks).map(({ isTurned, blocks: on }) => {
    const kinds = on.map(({ kind }) => kind).join(' ');
    return isTurned ? kinds.toUpperCase() : kinds;
  });
}

describe('pages are turned for wide tables', () => {
  test('with the heading above and what is said under it', () => {
    expect(runsOf(upright, heading, paragraph, wide)).toEqual(['heading table', 'HEADING PARAGRAPH TABLE']);
    expect(runsOf(paragraph, wide)).toEqual(['HEADING PARAGRAPH TABLE']);
  });

  test('without what belongs to the table before', () => {
    expect(runsOf(upright, paragraph, wide)).toEqual(['heading table paragraph', 'TABLE']);
    expect(runsOf(upright, heading, paragraph, upright, wide)).toEqual([
      'heading table heading paragraph table',
      'TABLE',
    ]);
  });
});
