import type { Results } from '../../simulation/index.ts';
import { percent } from '../percent.ts';
import { stageName } from '../stage-name.ts';
import type { DistrictMetric, StageRows } from './metric.ts';

/**
 * Classes with at least so many pupils / all classes of a stage. A grade's pupils are spread evenly over its classes: of n classes
 * with p pupils, p mod n have one more than the others.
 */
export const largeClassShare: DistrictMetric = {
  key: 'large-class-share',
  version: 1,
  scope: 'district',
  fill(values, at, { classFrom }) {
    const { large, all } = countsOf(at, classFrom!);
    for (let y = 0; y < values.length; y++) values[y] = all[y]! > 0 ? large[y]! / all[y]! : Number.NaN;
    return true;
  },
  workingOf(at, { classFrom, value }, y) {
    const counts = countsOf(at, classFrom!);
    const [large, all] = [counts.large[y]!, counts.all[y]!];
    const { zh, en } = stageName(at.stage);
    const share = percent(large / all, value);
    return {
      zh: `${zh}${classFrom}人及以上 ${large}班 ÷ 全部 ${all}班 = ${share}`,
      en: `${en}: ${large} ${large === 1 ? 'class' : 'classes'} of ${classFrom} or more ÷ ${all} in all = ${share}`,
    };
  },
};

/** Classes of the stage by year: those that have at least so many pupils, and all. */
function countsOf({ results, rows }: StageRows, from: number): { large: Float64Array; all: Float64Array } {
  const Y = results.years.length;
  const counts = { large: new Float64Array(Y), all: new Float64Array(Y) };
  for (const r of rows) {
    for (let y = 0; y < Y; y++) {
      const classes = results.classes[r * Y + y]!;
      const largest = results.largestClass[r * Y + y]!;
      if (!(classes > 0) || Number.isNaN(largest)) continue;
      counts.all[y]! += classes;
      if (largest >= from) counts.large[y]! += largeIn(results, r, y, from);
    }
  }
  return counts;
}

/** Large classes of one row: those of its grades, or where grades are taught together those of all its pupils. */
function largeIn(results: Results, r: number, y: number, from: number): number {
  const { gradeStart, grades } = results.rows[r]!;
  const Y = results.years.length;
  let large = 0;
  let isMixed = true;
  for (let slot = gradeStart * Y + y; slot < (gradeStart + grades.length) * Y; slot += Y) {
    const classes = results.gradeClasses[slot]!;
    if (!(classes > 0)) continue;
    isMixed = false;
    large += spread(results.gradePupils[slot]!, classes, from);
  }
  return isMixed ? spread(results.enrolment[r * Y + y]!, results.classes[r * Y + y]!, from) : large;
}

/** How many of so many classes get at least `from` pupils, where pupils are spread evenly. */
function spread(pupils: number, classes: number, from: number): number {
  return Math.max(0, Math.min(classes, Math.round(pupils) - classes * (from - 1)));
}
