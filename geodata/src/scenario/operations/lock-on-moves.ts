import { assignmentOf, catchmentOf, isSameShares, schoolsOf } from '../../assignment/index.ts';
import { preparedArea } from '../../geometry/index.ts';
import { type Compound, type Lock, type Plan, type School, STAGES, type Stage } from '../../model/index.ts';
import { refused, type SpokenRefusal } from '../refusal.ts';
import { lastYear } from './last-year.ts';
import { catchmentName, schoolName } from './names.ts';

/** Who takes the pupils of a compound in a stage before and after something is done. */
interface Move {
  compound: Compound;
  stage: Stage;
  from: readonly string[];
  to: readonly string[];
}

/**
 * The lock that stands against sending compounds to other schools, in words: on a school that would lose or get pupils, on ground where a compound
 * would change school, or on a border over which one would be sent. Undefined where none does.
 */
export function lockOnMoves(plan: Plan, after: Plan): SpokenRefusal | undefined {
  const { locks = [] } = plan;
  if (locks.length === 0) return undefined;
  const breaks = locks.map((lock) => breakerOf(plan, lock));
  for (const move of movesOf(plan, after)) {
    const at = breaks.findIndex((isBroken) => isBroken(move));
    if (at >= 0) return saidOf(plan, locks[at]!, move);
  }
  return undefined;
}

/** Whether no lock keeps a school from taking a compound. */
export function mayTake(plan: Plan, { id }: School, compound: Compound, stage: Stage): boolean {
  const move: Move = { compound, stage, from: [], to: [id] };
  return !plan.locks?.some((lock) => lock.kind !== 'area' && breakerOf(plan, lock)(move));
}

function* movesOf(plan: Plan, after: Plan): Generator<Move> {
  const turns = [...assignmentOf(plan).turns, ...assignmentOf(after).turns];
  const last = lastYear(plan);
  const years = [...new Set([plan.district.baseYear, ...turns])].filter((year) => year <= last);
  for (const compound of plan.compounds) {
    for (const stage of STAGES) {
      for (const year of years) {
        const [was, is] = [schoolsOf(plan, compound, stage, year), schoolsOf(after, compound, stage, year)];
        if (isSameShares(was, is)) continue;
        yield { compound, stage, from: was.map(({ schoolId }) => schoolId), to: is.map(({ schoolId }) => schoolId) };
      }
    }
  }
}

function breakerOf(plan: Plan, lock: Lock): (move: Move) => boolean {
  if (lock.kind === 'border')
    return ({ compound, stage, from, to }) => {
      const own = catchmentOf(plan, compound, stage);
      if (!own || !lock.catchmentIds.includes(own.id)) return false;
      const over = plan.catchments.find(({ id }) => id !== own.id && lock.catchmentIds.includes(id));
      return to.some((id) => over?.schoolIds.includes(id) && !own.schoolIds.includes(id) && !from.includes(id));
    };
  const isOf = (stage: Stage) => lock.stage === undefined || lock.stage === stage;
  if (lock.kind === 'school')
    return ({ stage, from, to }) => isOf(stage) && (from.includes(lock.schoolId) || to.includes(lock.schoolId));
  const isOn = preparedArea(lock.shape);
  return ({ compound, stage }) => isOf(stage) && isOn(compound.point);
}

function saidOf(plan: Plan, lock: Lock, { compound }: Move): SpokenRefusal {
  if (lock.kind === 'school') {
    const { schoolId } = lock;
    return refused(
      `${schoolName(plan, schoolId)}已锁定，请先解除锁定。`,
      `${schoolName(plan, schoolId, 'en')} is locked; take the lock off first.`,
    );
  }
  if (lock.kind === 'area') {
    return refused(
      `${compound.name}在锁定区域「${lock.name}」内，不能换学校。请先解除锁定。`,
      `${compound.name} lies in the locked area “${lock.name}” and cannot change school; take the lock off first.`,
    );
  }
  const [zh, en] = (['zh', 'en'] as const).map((locale) =>
    lock.catchmentIds.map((id) => catchmentName(plan, id, locale)).join(' | '),
  );
  return refused(
    `边界「${zh}」已锁定，${compound.name}不能划到另一侧的学校。请先解除锁定。`,
    `The border “${en}” is locked; ${compound.name} cannot go to a school on its other side. Take the lock off first.`,
  );
}
