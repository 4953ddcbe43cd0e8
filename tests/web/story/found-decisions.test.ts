import type { Decision } from '@xuetu/geodata/story';
import { expect, test } from 'vitest';
import { foundDecisions } from '../../../web/src/panels/story-panel/found-decisions.ts';
import { votesOf } from '../../../web/src/panels/story-panel/votes-of.ts';

const nobody = { count: null, names: [] };
const decision = (number: number, words: Partial<Decision>): Decision => ({
  id: `d${number}`,
  districtId: 'test',
  number,
  decided: '',
  decidedBy: '局长办公会',
  decidedOn: '2026-03-12',
  meeting: '',
  place: '',
  scenarioId: '',
  scenarioName: '',
  scenarioVersion: 0,
  snapshotId: '',
  planHash: '',
  inFavour: nobody,
  against: nobody,
  abstained: nobody,
  dissent: '',
  corrects: '',
  at: '2026-03-12T08:00:00Z',
  ...words,
});
const LOG = [
  decision(2, { decided: '新建36班小学', scenarioId: 'a', against: { count: 1, names: ['赵六'] } }),
  decision(1, { decided: '暂缓划片', dissent: 'Wait for the census' }),
];
const found = (search: string, plan: string | null = null) =>
  foundDecisions(LOG, search, plan).map(({ number }) => number);

test('decisions are found by every word, wherever it stands and however wide it is typed', () => {
  expect(found('')).toEqual([2, 1]);
  expect(found('小学 赵六')).toEqual([2]);
  expect(found('３６班')).toEqual([2]);
  expect(found('CENSUS')).toEqual([1]);
  expect(found('小学 census')).toEqual([]);
});

test('decisions of one plan are found by the id of its scenario, those of the base plan by none', () => {
  expect([found('', 'a'), found('', '')]).toEqual([[2], [1]]);
});

test('names are separated as people separate them, and nobody is counted who was not counted', () => {
  expect(votesOf({ count: null, names: '赵六、钱七，孙八, ;李九' })).toEqual({
    count: null,
    names: ['赵六', '钱七', '孙八', '李九'],
  });
});
