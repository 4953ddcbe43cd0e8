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
  const { years, gradeClasses, gradePupils } = results;
  const [large, all] = [new Float64Array(years.length), new Float64Array(years.length)];
  for (const r of rows) {
    const { gradeStart, grades } = results.rows[r]!;
    for (let slot = gradeStart; slot < gradeStart + grades.length; slot++) {
      for (let y = 0; y < years.length; y++) {
        const classes = gradeClasses[slot * years.length + y]!;
        const pupils = Math.round(gradePupils[slot * years.length + y]!);
        if (!(classes > 0) || Number.isNaN(pupils)) continue;
        all[y]! += classes;
        if (pupils > classes * (from - 1)) large[y]! += Math.min(classes, pupils - classes * (from - 1));
      }
    }
  }
  return { large, all };
}
