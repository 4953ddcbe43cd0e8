import { DEFAULT_SECTOR, type LocalName, type Plan } from '../../model/index.ts';
import { lockOn } from '../../scenario/index.ts';
import type { Results } from '../../simulation/index.ts';
import { candidatesOf, firstOpening } from './candidates-of.ts';
import type { Ground } from './ground.ts';
import type { RedrawGoal } from './redraw-goal.ts';
import type { RedrawQuestion } from './redraw-problem-of.ts';
import { type Served, servedOf } from './served-of.ts';

/** Why there is nothing to redraw. */
export interface RedrawRefusal {
  refused: LocalName;
}

/** The question that a goal asks of a plan, or why there is none. */
export function redrawQuestionOf(
  plan: Plan,
  results: Results,
  ground: Ground,
  goal: RedrawGoal,
): RedrawQuestion | RedrawRefusal {
  const { stage } = goal;
  const first = plan.district.baseYear + 1;
  const year = goal.year ?? (goal.sites && firstOpening(plan, results, goal)) ?? first;
  if (year < first || !results.years.includes(year)) {
    const last = results.years.at(-1);
    return {
      refused: {
        zh: `预测年份为 ${first}–${last}，没有 ${year} 年。`,
        en: `The forecast covers ${first} to ${last}, not ${year}.`,
      },
    };
  }
  const sectors = new Set(plan.catchments.flatMap((each) => (each.stage === stage ? [each.sector] : [])));
  if (sectors.size > 1) {
    return {
      refused: {
        zh: `该学段有 ${sectors.size} 套并行学区（${[...sectors].join('、')}），各套学生数未知，不能一并重划。`,
        en: `The stage has ${sectors.size} parallel sets of catchments (${[...sectors].join(', ')}); who belongs to which is not known, so they cannot be redrawn together.`,
      },
    };
  }
  if (lockOn(plan, { stage, sector: [...sectors][0] ?? DEFAULT_SECTOR })) {
    return {
      refused: {
        zh: '本学段有锁定的学校、边界或区域，重新划片会改动它们。请先解锁；只想让某些学校的小区不动，请在条件里选“不动的学校”。',
        en: 'A school, border or area of the stage is locked, and redrawing would change it. Unlock it first; to keep only the compounds of some schools, name these in the conditions.',
      },
    };
  }
  const served = servedOf(plan, stage, year);
  if (served.length === 0) {
    return {
      refused: {
        zh: `${year} 年没有按学区招生的学校。`,
        en: `No school of the stage admits by catchment in ${year}.`,
      },
    };
  }
  const refusal = homeless(served, ground);
  if (refusal) return refusal;
  const { candidates, refused } = candidatesOf(plan, results, ground, goal, { year, served });
  return { plan, results, goal, year, served: [...served, ...candidates], ground, refusedSites: refused };
}

/** A catchment is drawn around its school, so each needs ground of its own. */
function homeless(served: readonly Served[], ground: Ground): RedrawRefusal | undefined {
  const owner = new Map<number, string>();
  for (const {
    schools: [first],
  } of served) {
    const { id, name } = first!;
    const unit = ground.unitOfSchool.get(id);
    if (unit === undefined) {
      return {
        refused: {
          zh: `「${name}」不在本学段学区覆盖的范围内，无法为它划片。`,
          en: `${name} stands outside the ground that the catchments cover, so none can be drawn around it.`,
        },
      };
    }
    const other = owner.get(unit);
    if (other !== undefined) {
      return {
        refused: {
          zh: `「${name}」与「${other}」在同一位置，无法分别划片。请先把它们设为同一个多校学区，或更正位置。`,
          en: `${name} and ${other} stand at the same place, so no catchments can be drawn around each. Let them share one catchment, or correct their places.`,
        },
      };
    }
    owner.set(unit, name);
  }
  return undefined;
}
