import type { Alternative, SitingAction } from '@xuetu/geodata/siting';
import type { Answer } from '../../web/src/state/siting/siting-state.ts';
import { anAlternative } from './a-proposal.ts';

/** An alternative with the goal it answers, as the siting panel keeps it. */
export function anAnswer(words: Partial<Alternative> = {}, about: Partial<Answer> = {}): Answer {
  const alternative = anAlternative(words);
  return {
    key: `job/${alternative.id}`,
    jobId: 'job',
    goal: {},
    stages: ['primary'],
    firstYear: 2027,
    alternative,
    ...about,
  };
}

/** 24 classes built on a site for 2028 unless told otherwise. */
export function anAction(words: Partial<SitingAction> = {}): SitingAction {
  return {
    kind: 'build',
    stage: 'primary',
    siteId: '东地块',
    name: '东地块',
    year: 2028,
    classes: 24,
    seats: 1080,
    costWan: 9000,
    ...words,
  };
}
