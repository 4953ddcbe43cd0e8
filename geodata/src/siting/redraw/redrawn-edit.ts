import { schoolsOf } from '../../assignment/index.ts';
import { type Catchment, type CompoundAssignment, DEFAULT_SECTOR } from '../../model/index.ts';
import { applyEdit, type Edit } from '../../scenario/index.ts';
import type { RedrawQuestion } from './redraw-problem-of.ts';

/**
 * The edit that puts catchments in the place of today's: polygons, and where they hold only from a later autumn, what every compound
 * that changes does until then. Explicit assignments (指定划片) of the stage go, since the new catchments say the same; those of locked
 * compounds stay.
 */
export function redrawnEdit(question: RedrawQuestion, owner: Int32Array, label: string): Edit {
  const { plan, goal, year, served, ground } = question;
  const { stage } = goal;
  const old = plan.catchments.filter((each) => each.stage === stage);
  const shapes = ground.shapesOf(owner, served.length);
  const taken = new Set(plan.catchments.map(({ id }) => id));
  const put = served.map(({ schools, catchment }, s): Catchment => {
    const schoolIds = schools.map(({ id }) => id);
    if (catchment) return { ...catchment, shape: shapes[s]!, schoolIds };
    const sector = old[0]?.sector ?? DEFAULT_SECTOR;
    return { id: newId(`${stage}-${schoolIds[0]}`, taken), stage, sector, shape: shapes[s]!, schoolIds };
  });
  const kept = new Set(put.map(({ id }) => id));
  const locked = new Set(goal.lock?.compoundIds);
  const drawn: Edit = {
    label,
    putCatchments: put,
    deleteCatchments: old.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    deleteAssignments: plan.assignments.flatMap(({ compoundId, stage: of, fromYear }) =>
      of === stage && !locked.has(compoundId)
        ? [{ compoundId, stage, ...(fromYear !== undefined && { fromYear }) }]
        : [],
    ),
  };
  const putAssignments = year > plan.district.baseYear + 1 ? untilThen(question, drawn, locked) : [];
  return { ...drawn, putAssignments };
}

function newId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`;
  taken.add(id);
  return id;
}

/** For compounds that change: their schools of today up to the year, and the new ones from it on. */
function untilThen(
  { plan, goal: { stage }, year }: RedrawQuestion,
  drawn: Edit,
  locked: ReadonlySet<string>,
): CompoundAssignment[] {
  const after = applyEdit(plan, drawn);
  return plan.compounds.flatMap((compound) => {
    if (locked.has(compound.id)) return [];
    const put: CompoundAssignment[] = [];
    let before = '';
    for (let each = plan.district.baseYear; each <= year; each++) {
      const schools = [...schoolsOf(each < year ? plan : after, compound, stage, each)];
      const text = JSON.stringify(schools);
      if (text === before || schools.length === 0) continue;
      before = text;
      put.push({ compoundId: compound.id, stage, schools, ...(put.length > 0 && { fromYear: each }) });
    }
    return put.length > 1 ? put : [];
  });
}
