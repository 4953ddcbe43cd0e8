import { percent } from '../percent.ts';
import { stageName } from '../stage-name.ts';
import type { DistrictMetric, StageYear } from './metric.ts';

/**
 * Classes with at least so many pupils / all classes of a stage. A grade's pupils are spread evenly over its classes: of n classes
 * with p pupils, p mod n have one more than the others.
 */
export const largeClassShare: DistrictMetric = {
  key: 'large-class-share',
  version: 1,
  scope: 'district',
  valueOf(at, { classFrom }) {
    const all = classesOf(at, 0);
    return all > 0 ? classesOf(at, classFrom!) / all : Number.NaN;
  },
  workingOf(at, { classFrom }) {
    const [large, all] = [classesOf(at, classFrom!), classesOf(at, 0)];
    const { zh, en } = stageName(at.stage);
    const share = percent(large / all);
    return {
      zh: `${zh}${classFrom}人及以上 ${large}班 ÷ 全部 ${all}班 = ${share}`,
      en: `${en}: ${large} ${large === 1 ? 'class' : 'classes'} of ${classFrom} or more ÷ ${all} in all = ${share}`,
    };
  },
};

/** Classes of the stage that have at least so many pupils. */
function classesOf({ results, rows, y }: StageYear, from: number): number {
  const Y = results.years.length;
  let count = 0;
  for (const r of rows) {
    const { gradeStart, grades } = results.rows[r]!;
    for (let slot = gradeStart; slot < gradeStart + grades.length; slot++) {
      const classes = results.gradeClasses[slot * Y + y]!;
      const pupils = Math.round(results.gradePupils[slot * Y + y]!);
      if (!(classes > 0) || Number.isNaN(pupils)) continue;
      const least = Math.floor(pupils / classes);
      count += least >= from ? classes : least + 1 >= from ? pupils - least * classes : 0;
    }
  }
  return count;
}
