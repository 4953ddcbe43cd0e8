import { borderKey, overlapsOf, type Redrawn } from '../../geometry/index.ts';
import type { Locale, Lock, Plan } from '../../model/index.ts';
import type { Refusal } from '../refusal.ts';
import { catchmentName, schoolName } from './names.ts';
import type { Layer } from './operation.ts';

/** Common ground with a locked area that is no rounding. */
export const GROUND_M2 = 0.01;

type Change = Pick<Redrawn, 'moves' | 'borders'>;

/** The lock that stands against a change of the catchments of a layer, as a refusal; undefined where none does. */
export function lockAgainst(plan: Plan, layer: Layer, change: Change): Refusal | undefined {
  const lock = plan.locks?.find((each) => isBrokenBy(plan, layer, each, change));
  return lock && lockedBy(plan, lock);
}

/** The lock that stands against replacing all catchments of a layer. */
export function lockOn(plan: Plan, { stage, sector }: Layer): Refusal | undefined {
  const own = plan.catchments.filter((each) => each.stage === stage && each.sector === sector);
  const lock = plan.locks?.find((each) => {
    if (each.kind === 'border') return own.some(({ id }) => each.catchmentIds.includes(id));
    if (each.stage !== undefined && each.stage !== stage) return false;
    return each.kind === 'area' || own.some(({ schoolIds }) => schoolIds.includes(each.schoolId));
  });
  return lock && lockedBy(plan, lock);
}

function isBrokenBy(plan: Plan, { stage, sector }: Layer, lock: Lock, { moves, borders }: Change): boolean {
  if (lock.kind === 'border') return borders.has(borderKey(...lock.catchmentIds));
  if (lock.stage !== undefined && lock.stage !== stage) return false;
  if (lock.kind === 'area') return moves.some(({ shape }) => overlapsOf([shape, lock.shape], GROUND_M2).length > 0);
  const locked = plan.catchments.filter(
    (each) => each.stage === stage && each.sector === sector && each.schoolIds.includes(lock.schoolId),
  );
  const touched = new Set([...moves.flatMap(({ from, to }) => [from, to]), ...[...borders].flatMap(catchmentsAt)]);
  return locked.some(({ id }) => touched.has(id));
}

function catchmentsAt(border: string): string[] {
  return JSON.parse(border) as string[];
}

/** The refusal that a lock means, with what it is called in both languages. */
export function lockedBy(plan: Plan, lock: Lock): Refusal {
  const [name, nameEn] = LOCALES.map((locale) => nameOf(plan, lock, locale));
  return { refused: 'locked', lockId: lock.id, kind: lock.kind, name: name!, nameEn: nameEn! };
}

const LOCALES = ['zh', 'en'] as const;

function nameOf(plan: Plan, lock: Lock, locale: Locale): string {
  if (lock.kind === 'area') return lock.name;
  if (lock.kind === 'school') return schoolName(plan, lock.schoolId, locale);
  return lock.catchmentIds.map((id) => catchmentName(plan, id, locale)).join(' | ');
}
