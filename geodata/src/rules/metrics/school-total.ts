import type { LocalName } from '../../model/index.ts';
import { stageName } from '../stage-name.ts';
import { judgedStages } from './compulsory-rows.ts';
import type { Measure, SchoolYear } from './measure.ts';

/** Adds a number of a school over the stages that are judged together, with the sum in words. */
export function schoolTotal(at: SchoolYear, numbers: Float64Array, unit: LocalName): Measure | undefined {
  const { results, school, y } = at;
  const stages = judgedStages(at);
  if (stages.length === 0) return undefined;
  const parts = stages.map((stage) => {
    const r = results.rowIndex.get(`${school.id}/${stage}`);
    return { stage, count: Math.round(numbers[r! * results.years.length + y]!) };
  });
  const value = parts.reduce((sum, { count }) => sum + count, 0);
  if (Number.isNaN(value)) return undefined;
  const zh = parts.map(({ stage, count }) => `${stageName(stage).zh} ${count}${unit.zh}`).join(' + ');
  const en = parts.map(({ stage, count }) => `${stageName(stage).en} ${count} ${unit.en}`).join(' + ');
  const isSum = parts.length > 1;
  return {
    value,
    working: { zh: isSum ? `${zh} = ${value}${unit.zh}` : zh, en: isSum ? `${en} = ${value} ${unit.en}` : en },
  };
}
