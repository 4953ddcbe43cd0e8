import { areaM2, contains } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';
import { applyEdit, type Edit, isRefusal, type Refusal } from '@xuetu/geodata/scenario';
import { aPlan } from './a-plan.ts';
import { aSquare } from './a-square.ts';
import { expectTiling } from './exact-tiling.ts';

/** The catchments of `twoSchools`. */
export const PRIMARY = { stage: 'primary', sector: 'public' } as const;

const GROUND = areaM2(aSquare(116.9, 35.9, 0.2));

/** Two schools side by side, 西小 and 东小, whose catchments meet at 117 degrees, with nine compounds on either side. */
export function twoSchools(): Plan {
  const plan = aPlan()
    .withSchool('西小', { at: [116.95, 36] })
    .withSchool('东小', { at: [117.05, 36] })
    .withCatchment('西小', { id: 'west', name: '西片', box: [116.9, 35.9, 117, 36.1] })
    .withCatchment('东小', { id: 'east', name: '东片', box: [117, 35.9, 117.1, 36.1] });
  for (const [x, column] of ['甲', '乙', '丙', '丁', '戊', '己'].entries()) {
    for (const y of [1, 2, 3]) plan.withCompound(`${column}${y}`, { at: [116.92 + x * 0.03, 35.9 + y * 0.05] });
  }
  return plan.build();
}

/** The edit of an operation that is expected to be possible. */
export function done(answer: Edit | Refusal): Edit {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** The plan after an operation, whose primary catchments are checked to tile the ground of `twoSchools`. */
export function after(plan: Plan, answer: Edit | Refusal): Plan {
  const next = applyEdit(plan, done(answer));
  const shapes = next.catchments.filter(({ stage }) => stage === 'primary').map(({ shape }) => shape);
  expectTiling(shapes, GROUND);
  return next;
}

export function shapeOf(plan: Plan, catchmentId: string) {
  return plan.catchments.find(({ id }) => id === catchmentId)!.shape;
}

export function compoundsIn(plan: Plan, catchmentId: string): string[] {
  return plan.compounds.filter(({ point }) => contains(shapeOf(plan, catchmentId), point)).map(({ id }) => id);
}
