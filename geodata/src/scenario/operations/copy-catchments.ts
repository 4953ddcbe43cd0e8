import { isOpen } from '../../assignment/index.ts';
import { contains, pointInside } from '../../geometry/index.ts';
import { type Catchment, type Compound, type Plan, type School, stageName } from '../../model/index.ts';
import { refused } from '../refusal.ts';
import { compoundsOn } from './compounds-on.ts';
import { lockOn } from './lock-against.ts';
import { lockOnNew } from './lock-on-new.ts';
import { lockOnSaid } from './lock-on-said.ts';
import { compoundsInEnglish, named } from './named.ts';
import { nearestOnFoot } from './nearest-on-foot.ts';
import type { Layer, Operation, Said } from './operation.ts';
import { schoolsInSector } from './schools-in-sector.ts';
import { type Landing, settledAssignments } from './settled-assignments.ts';

interface Copy extends Said {
  from: Layer;
  /** Its catchments are replaced. */
  to: Layer;
  /** The autumn whose schools count; left out, the first of the forecast. */
  year?: number;
  /** Schools of the copies by the id of the original; left out, they are found. */
  schoolsOf?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Copies the catchments of one stage to another, in place of those it has in the sector. A copy is served by those schools of the original that have the stage, else
 * by those that stand in it, else by the one that is the nearest on foot for most of its compounds. Compounds on none of the copies keep the
 * schools that they have. Refused where no school of the stage and sector is open, or a lock stands against it.
 */
export const copyCatchments: Operation<Copy> = (plan, { from, to, year, schoolsOf = {}, label }) => {
  const isOf = (layer: Layer) => (each: Catchment) => each.stage === layer.stage && each.sector === layer.sector;
  const originals = plan.catchments.filter(isOf(from));
  if (originals.length === 0) return { refused: 'no-catchments' };
  if (from.stage === to.stage && from.sector === to.sector) return { refused: 'nothing-changes' };
  const locked = lockOn(plan, to);
  if (locked) return locked;
  const when = year ?? plan.district.baseYear + 1;
  const schools = schoolsInSector(plan, to).filter((school) => isOpen(school, when));
  const stage = stageName(to.stage);
  if (schools.length === 0)
    return refused(
      `${when}年没有可以划片的公办${stage.zh}，复制来的学区无学校可用。`,
      `No public ${stage.en} school is open in ${when} to serve the copies.`,
    );
  let nearest = 0;
  const putCatchments = originals.map((original): Catchment => {
    const { id, shape } = original;
    const known = schoolsOf[id] ?? schoolsIn(original, schools);
    if (known.length === 0 && !schoolsOf[id]) nearest += 1;
    const schoolIds = known.length > 0 || schoolsOf[id] ? [...known] : [nearestTo(plan, original, schools)];
    return { ...original, ...to, id: copyId(id, from, to), shape, schoolIds };
  });
  const ids = new Set(putCatchments.map(({ id }) => id));
  const gone = plan.catchments.filter(isOf(to));
  const taken = plan.catchments.filter((each) => ids.has(each.id) && !gone.includes(each));
  if (taken.length > 0) return { refused: 'id-taken', catchmentIds: taken.map(({ id }) => id) };
  const landings = new Map<Compound, Landing>();
  for (const each of gone) for (const compound of compoundsOn(plan, each.shape)) landings.set(compound, { from: each });
  for (const each of putCatchments)
    for (const compound of compoundsOn(plan, each.shape)) landings.set(compound, { to: each });
  const outside = [...landings.values()].filter((each) => !each.to).length;
  const settled = settledAssignments(plan, to, landings);
  const lockedSchool = lockOnNew(plan, putCatchments) ?? lockOnSaid(plan, to, settled);
  if (lockedSchool) return lockedSchool;
  return {
    ...named(label, {
      zh: `把${stageName(from.stage).zh}学区复制为${stage.zh}学区${nearest > 0 ? `，${nearest} 个由最近的学校招生` : ''}${outside > 0 ? `，${outside} 个小区不在其中，仍归原校` : ''}`,
      en: `Copy the ${stageName(from.stage).en} catchments to ${stage.en}${nearest > 0 ? `; ${nearest} ${nearest === 1 ? 'is' : 'are'} served by the nearest school` : ''}${outside > 0 ? `; ${compoundsInEnglish(outside)} outside them ${outside === 1 ? 'keeps its' : 'keep their'} schools` : ''}`,
    }),
    putCatchments,
    deleteCatchments: gone.map(({ id }) => id).filter((id) => !ids.has(id)),
    ...settled,
  };
};

/** The schools of an original among some, else those of them that stand in it. */
function schoolsIn({ schoolIds, shape }: Catchment, schools: readonly School[]): string[] {
  const own = schoolIds.filter((id) => schools.some((school) => school.id === id));
  return own.length > 0 ? own : schools.filter(({ location }) => contains(shape, location)).map(({ id }) => id);
}

function nearestTo(plan: Plan, { shape }: Catchment, schools: readonly School[]): string {
  const places = compoundsOn(plan, shape).map(({ point }) => point);
  const counts = new Map<string, number>();
  for (const place of places.length > 0 ? places : [pointInside(shape)]) {
    const { id } = nearestOnFoot(plan, place, schools)!;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function copyId(id: string, from: Layer, to: Layer): string {
  const own = `${from.stage}-${from.sector}`;
  const stem = id.startsWith(own) ? id.slice(own.length).replace(/^-/, '') : id;
  return `${to.stage}-${to.sector}-${stem}`;
}
