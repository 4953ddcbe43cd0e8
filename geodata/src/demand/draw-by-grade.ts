import type { Demand } from './demand.ts';
import type { Draws } from './draws-of.ts';

const knownDraws = new WeakMap<Draws, Demand['drawByGrade']>();

/** How many pupils each school and stage counted for each child of its compounds, by grade. */
export function drawByGradeOf(draws: Draws): Demand['drawByGrade'] {
  let byGrade = knownDraws.get(draws);
  if (!byGrade) {
    byGrade = new Map([...draws.byStage].map(([key, draw]) => [key, draw.byGrade]));
    knownDraws.set(draws, byGrade);
  }
  return byGrade;
}
