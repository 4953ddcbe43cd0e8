import { expect, test } from 'vitest';
import { telling } from '../../../../web/src/panels/siting-panel/answer/telling.ts';
import { anAnswer } from '../../../support/an-answer.ts';

const walks = (after: number) => ({ before: 900, after });

test('a trade-off begins with cost and walks', () => {
  const answers = [
    anAnswer({ costWan: 1, meanWalkMetres: walks(700) }),
    anAnswer({ costWan: 2, meanWalkMetres: walks(650) }),
  ];
  expect(telling(answers)).toEqual(['cost', 'walk']);
});

test('a trade-off passes over a measure in which the alternatives do not differ, cost included', () => {
  const answers = [
    anAnswer({ costWan: 0, meanWalkMetres: walks(700), pupilsMoved: 30 }),
    anAnswer({ costWan: 0, meanWalkMetres: walks(650), pupilsMoved: 80 }),
  ];
  expect(telling(answers)).toEqual(['walk', 'moved']);
  expect(telling([anAnswer(), anAnswer()])).toEqual(['cost', 'walk']);
});
