import type { DraftPlan } from '../draft-plan.ts';
import type { ImportProblem } from '../import-problem.ts';
import { rowProblem } from '../layer.ts';

/** Schools whose seats or base-year pupils the files do not say. The simulation leaves them open instead of inventing them. */
export function missingNumbers(draft: DraftPlan, baseYear: number): ImportProblem[] {
  return draft.schools.flatMap(({ item, layer, row }) => {
    const problems: ImportProblem[] = [];
    const lacksSeats = item.stages.every(
      ({ seats, rooms, maxClasses, classes }) => (seats ?? rooms ?? maxClasses ?? classes) === undefined,
    );
    if (lacksSeats) {
      problems.push(
        rowProblem(layer, row, {
          severity: 'warning',
          code: 'capacity-missing',
          found: item.name,
          expected: { zh: '学位、教室或班数', en: 'seats, rooms or classes' },
          message: {
            zh: `学校「${item.name}」没有学位、教室或班数，无法计算使用率。`,
            en: `school "${item.name}" has no seats, rooms or classes, so its utilisation cannot be computed.`,
          },
        }),
      );
    }
    if (!item.enrolment.some(({ year }) => year === baseYear)) {
      problems.push(
        rowProblem(layer, row, {
          severity: 'warning',
          code: 'enrolment-missing',
          found: item.name,
          expected: { zh: `${baseYear} 年在校生`, en: `pupils in ${baseYear}` },
          message: {
            zh: `学校「${item.name}」没有基准年 ${baseYear} 的在校生数。`,
            en: `school "${item.name}" has no pupils for the base year ${baseYear}.`,
          },
        }),
      );
    }
    return problems;
  });
}
