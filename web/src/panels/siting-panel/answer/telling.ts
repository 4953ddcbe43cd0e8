import type { Answer } from '../../../state/siting/siting-state.ts';
import { MEASURES, type Measure } from './measures.ts';

/** What a planner looks at first. */
const FIRST: readonly Measure['key'][] = ['cost', 'walk', 'moved', 'redrawn', 'empty', 'running', 'short'];

/** The two measures to begin a trade-off with: cost and walks, but for those in which the alternatives do not differ. */
export function telling(answers: readonly Answer[]): [Measure['key'], Measure['key']] {
  const differs = (key: Measure['key']) => {
    const measure = MEASURES.find((each) => each.key === key)!;
    return new Set(answers.map((answer) => Math.round(measure.of(answer) ?? 0))).size > 1;
  };
  const [across = 'cost', up = across === 'walk' ? 'cost' : 'walk'] = FIRST.filter(differs);
  return [across, up];
}
