import type { Grade, Stage } from '@xuetu/geodata/model';
import type { Rule, RulePack, Severity } from '@xuetu/geodata/rules';
import type { Results } from '@xuetu/geodata/simulation';

/** One grade of a school in one year, with the worst class-size rule its largest class breaks. */
export interface GradeClasses {
  grade: Grade;
  pupils: number;
  classes: number;
  largestClass: number;
  broken?: { severity: Severity; name: Rule['name']; limit: number };
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, over: 2, severe: 3 };

/** Pupils, classes and largest class by grade; empty where the results have no grades for the school. */
export function gradeClasses(
  results: Results,
  packs: RulePack[],
  schoolId: string,
  stage: Stage,
  year: number,
): GradeClasses[] {
  const row = results.rows[results.rowIndex.get(`${schoolId}/${stage}`) ?? -1];
  const at = results.years.indexOf(year);
  if (!row || at < 0) return [];
  return row.grades
    .map((grade, index) => {
      const slot = (row.gradeStart + index) * results.years.length + at;
      const largestClass = results.gradeLargestClass[slot]!;
      return {
        grade,
        pupils: results.gradePupils[slot]!,
        classes: results.gradeClasses[slot]!,
        largestClass,
        broken: worstClassRule(packs, stage, largestClass),
      };
    })
    .filter((each) => !Number.isNaN(each.pupils));
}

function worstClassRule(packs: RulePack[], stage: Stage, largestClass: number): GradeClasses['broken'] {
  const broken = packs
    .flatMap((pack) => pack.rules)
    .filter((rule) => rule.metric === 'largest-class' && rule.stages.includes(stage) && isBroken(rule, largestClass))
    .sort((a, b) => RANK[b.severity] - RANK[a.severity] || b.value - a.value)[0];
  return broken && { severity: broken.severity, name: broken.name, limit: broken.value };
}

/** People see whole pupils, so the limit is held against whole pupils. */
function isBroken(rule: Rule, largestClass: number): boolean {
  const pupils = Math.round(largestClass);
  if (rule.breach === 'above') return pupils > rule.value;
  return rule.breach === 'at-least' ? pupils >= rule.value : pupils < rule.value;
}
