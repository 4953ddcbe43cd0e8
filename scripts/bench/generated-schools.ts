import {
  type Catchment,
  DEFAULT_SECTOR,
  type Grade,
  type GradeSystem,
  gradeIndex,
  type Position,
  type School,
  type SchoolStage,
  type Stage,
} from '@xuetu/geodata/model';
import type { Random } from '../demo/random.ts';
import type { ChildrenPerHousehold } from './cohorts.ts';
import { type Ground, type Tiling, tilingOf } from './tiling.ts';

/** Of a hundred schools: kindergartens, primaries, junior schools, nine-year schools (一贯制); the rest are senior schools. */
const MIX: readonly { part: number; stages: Stage[] }[] = [
  { part: 0.4, stages: ['kindergarten'] },
  { part: 0.34, stages: ['primary'] },
  { part: 0.14, stages: ['junior'] },
  { part: 0.08, stages: ['primary', 'junior'] },
  { part: 0.04, stages: ['senior'] },
];
const CLASS_SIZE: Record<Stage, number> = { kindergarten: 30, primary: 45, junior: 50, senior: 50 };
/** One catchment in so many has two schools (多校划片). */
const SHARED = 15;
const YEARS_COUNTED = 6;
/** Part of a cohort that goes to a senior school. */
const SENIOR_PART = 0.6;

/** What the schools are made for. */
export interface Around {
  ground: Ground;
  baseYear: number;
  systems: readonly GradeSystem[];
  homes: readonly { point: Position; households?: number }[];
  born: ChildrenPerHousehold;
}

/** Schools of every stage where children live, each with five years of counts, and catchments that tile the ground by stage. */
export function generatedSchools(
  count: number,
  around: Around,
  random: Random,
): { schools: School[]; catchments: Catchment[] } {
  const drafts = draftsOf(count);
  const catchments: Catchment[] = [];
  for (const stage of ['kindergarten', 'primary', 'junior'] as const) {
    const offering = drafts.filter((each) => each.stages.includes(stage));
    const tiling = tilingOf(around.ground, offering.length - Math.floor(offering.length / SHARED), random);
    const seated = seatedIn(tiling, offering, random);
    const households = householdsIn(tiling, around.homes);
    for (const [i, here] of seated.entries()) {
      for (const school of here) school.households[stage] = households[i]! / here.length;
      catchments.push({
        id: `${stage}-${String(i).padStart(5, '0')}`,
        stage,
        sector: DEFAULT_SECTOR,
        shape: tiling.tiles[i]!.shape,
        schoolIds: here.map((school) => school.id),
      });
    }
  }
  const all = around.homes.reduce((sum, each) => sum + (each.households ?? 0), 0);
  const senior = drafts.filter((each) => each.stages.includes('senior'));
  for (const each of senior) {
    each.households.senior = (all * SENIOR_PART) / senior.length;
    each.at = around.homes[random.whole(0, around.homes.length - 1)]!.point;
  }
  catchments.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { schools: drafts.map((draft) => schoolOf(draft, around, random)), catchments };
}

interface Draft {
  id: string;
  name: string;
  stages: Stage[];
  at?: Position;
  /** Whether it shares its catchment, so that it may open late or close without leaving children without a school. */
  isSecond?: boolean;
  /** Households whose children it takes, by stage. */
  households: Partial<Record<Stage, number>>;
}

function draftsOf(count: number): Draft[] {
  const drafts: Draft[] = [];
  let until = 0;
  for (const { part, stages } of MIX) {
    until += part * count;
    while (drafts.length < Math.round(until)) {
      const i = drafts.length;
      drafts.push({ id: `s${String(i).padStart(5, '0')}`, name: `学校${i}`, stages, households: {} });
    }
  }
  return drafts;
}

/** One school in each tile, those that stand already nearest to where they stand, and the others as second schools. */
function seatedIn({ tiles, nearest }: Tiling, offering: readonly Draft[], random: Random): Draft[][] {
  const seated: Draft[][] = tiles.map(() => []);
  for (const school of offering) if (school.at) seated[nearest(school.at)]!.push(school);
  const free = seated.flatMap((here, i) => (here.length === 0 ? [i] : []));
  for (const school of offering) {
    if (school.at) continue;
    const left = free.pop();
    const i = left ?? random.whole(0, tiles.length - 1);
    school.isSecond = left === undefined;
    seated[i]!.push(school);
    const [lng, lat] = tiles[i]!.middle;
    school.at = [lng + random.between(-0.001, 0.001), lat + random.between(-0.001, 0.001)];
  }
  for (const i of free) seated[i]!.push(offering[random.whole(0, offering.length - 1)]!);
  return seated;
}

function householdsIn(tiling: Tiling, homes: Around['homes']): Float64Array {
  const households = new Float64Array(tiling.tiles.length);
  for (const home of homes) households[tiling.nearest(home.point)]! += home.households ?? 0;
  return households;
}

function schoolOf(draft: Draft, { ground, baseYear, systems, born }: Around, random: Random): School {
  const at = draft.at!;
  const isWest = at[0] < ground.west + ground.side / 4;
  const system = systems[isWest ? 1 : 0]!;
  const popular = random.between(0.85, 1.15);
  const isNew = draft.isSecond && random.chance(0.3);
  const counts = (stage: Stage, year: number) =>
    (system.stages[stage] ?? []).map((grade): [Grade, number] => [
      grade,
      Math.round(
        (draft.households[stage] ?? 0) * popular * born(year - 4 - gradeIndex(grade)) * random.between(0.94, 1.06),
      ),
    ]);
  const years = isNew ? [] : Array.from({ length: YEARS_COUNTED }, (_, i) => baseYear - YEARS_COUNTED + 1 + i);
  const enrolment = years.map((year) => ({
    year,
    byGrade: Object.fromEntries(draft.stages.flatMap((stage) => counts(stage, year))),
  }));
  return {
    id: draft.id,
    name: draft.name,
    location: at,
    system: system.id,
    ownership: 'public',
    stages: draft.stages.map((stage) => offerOf(stage, enrolment.at(-1)?.byGrade, system, baseYear, random)),
    enrolment,
    ...(draft.stages.includes('senior') ? { selective: true } : {}),
    ...(isNew ? { openFrom: baseYear + random.whole(1, 4) } : {}),
    ...(draft.isSecond && !isNew && random.chance(0.1) ? { closedFrom: baseYear + random.whole(2, 10) } : {}),
  };
}

function offerOf(
  stage: Stage,
  counted: Partial<Record<Grade, number>> | undefined,
  system: GradeSystem,
  baseYear: number,
  random: Random,
): SchoolStage {
  const pupils = (system.stages[stage] ?? []).reduce((sum, grade) => sum + (counted?.[grade] ?? 0), 0) || 600;
  const classes = Math.max(3, Math.ceil(pupils / CLASS_SIZE[stage]));
  return {
    stage,
    classes,
    rooms: Math.max(3, Math.round(classes * random.between(0.9, 1.3))),
    ...(random.chance(0.05) ? { expansions: [{ year: baseYear + random.whole(1, 4), classes: 6 }] } : {}),
  };
}
