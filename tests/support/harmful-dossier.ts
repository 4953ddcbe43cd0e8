import type { Dossier } from '@xuetu/geodata/dossier';
import { aDossier } from './a-dossier.ts';

/** Names that try to be something else in a page, a sheet or a file: markup, a formula, control characters, half a letter. */
const HARMFUL = ['<script>alert(1)</script>', "=cmd|' /C calc'!A0", 'a\u0000b\u0007c\ud800d\uffff', ']]>&lt;"\''];
/** The same as people may read them. */
export const HARMLESS = ['<script>alert(1)</script>', "=cmd|' /C calc'!A0", 'abcd', ']]>&lt;"\''];

/** A dossier in which every text that comes from a file of strangers is harmful. */
export function harmfulDossier(): Dossier {
  const all = HARMFUL.join(' ');
  const dossier = aDossier({
    title: all,
    district: all,
    scenario: all,
    sourceLine: all,
    dataVersion: all,
    mapApproval: all,
    summary: HARMFUL,
  });
  for (const chapter of dossier.chapters) {
    chapter.title = all;
    for (const block of chapter.blocks) {
      if (block.kind === 'paragraph' || block.kind === 'heading') block.text = all;
      if (block.kind === 'list') block.items = HARMFUL;
      if ('caption' in block) block.caption = all;
      if (block.kind === 'chart') {
        block.unit = all;
        block.series.forEach((each) => {
          each.name = all;
        });
        block.limits = [{ name: all, value: 100 }];
        block.labels = block.labels.map((label) => label + all);
      }
      if (block.kind === 'table') {
        block.notes = HARMFUL;
        block.columns.forEach((column) => {
          column.title = all;
        });
        block.rows.forEach((row) => {
          row[0] = all;
        });
      }
    }
  }
  dossier.recipe = { commands: HARMFUL, inputs: [{ name: all, value: all }] };
  return dossier;
}
