import { expect, test } from 'vitest';
import { leftOpenNotes } from '../../../geodata/src/siting/siting-notes.ts';
import { anAlternative } from '../../support/a-proposal.ts';

test('an alternative far from its bound is said not to be finished, one near it is not', () => {
  const shortage = [{ year: 2027, before: 0, after: 0 }];
  const notesAt = (gapPercent: number) =>
    leftOpenNotes({ alternative: anAlternative({ shortage, gapPercent }), splitCompounds: 0 });
  expect(notesAt(29.57)[0]!.en).toContain('29.6 %');
  expect(notesAt(0.9)).toEqual([]);
});
