import { isSameShares, type SchoolShare, schoolsOf } from '../assignment/index.ts';
import { type MovedCompound, movedInYears, type Side } from '../compare/index.ts';
import { type Compound, STAGES, type Stage } from '../model/index.ts';
import { commonYears } from './common-years.ts';
import type { PictureSource } from './pictures/picture.ts';

/** 改划: the autumn from which those of one compound who enter a stage go to other schools, as a scenario has it. */
export interface SchoolTurn {
  compound: Compound;
  /** Position of the compound in the scenario's plan. */
  index: number;
  stage: Stage;
  year: number;
  /** Schools, by id and share, that took the compound until then; where these stay, or only shares change, those that it would have gone to. */
  from: readonly SchoolShare[];
  to: readonly SchoolShare[];
  /** Whether the compound keeps its schools, and only the change that the base plan has for it is given up. */
  isKept: boolean;
  /** Children who are at another school in that year than if nothing were done, by grade, as `comparisonOf` counts them. */
  children: number;
}

const known = new WeakMap<Side, { before: Side; turns: readonly SchoolTurn[] }>();

/**
 * Every change of school that a scenario brings, in the order of the compounds of its plan, by stage and year. A compound has as many as it changes
 * schools: where they change again later, or change back, that is told too. Only the compounds of which `movedInYears` moves anybody in some year.
 */
export function schoolTurnsOf({ now, before }: PictureSource): readonly SchoolTurn[] {
  const kept = known.get(now);
  if (kept?.before === before) return kept.turns;
  const turns = now.plan === before.plan ? [] : turnsBetween({ now, before });
  known.set(now, { before, turns });
  return turns;
}

function turnsBetween({ now, before }: PictureSource): SchoolTurn[] {
  const years = commonYears({ now, before });
  const old = new Map(before.plan.compounds.map((compound) => [compound.id, compound]));
  const byStage = STAGES.map((stage) => movesOf(movedInYears(before.plan, before, now, stage)));
  return now.plan.compounds.flatMap((compound, index) => {
    const then = old.get(compound.id);
    if (!then) return [];
    return STAGES.flatMap((stage, s) => {
      const moves = byStage[s]!.get(compound.id);
      if (!moves) return [];
      const turns = years.flatMap((year, y): SchoolTurn[] => {
        const to = schoolsOf(now.plan, compound, stage, year);
        const otherwise = schoolsOf(before.plan, then, stage, year);
        const last = years[y - 1];
        const until = last === undefined ? otherwise : schoolsOf(now.plan, compound, stage, last);
        const wasOther = last !== undefined && !isSameShares(until, schoolsOf(before.plan, then, stage, last));
        const isOther = !isSameShares(to, otherwise);
        if (!isOther && !wasOther) return [];
        if (wasOther && isSameSchools(until, to)) return [];
        const isKept = isSameShares(until, to);
        const children = moves.get(year)?.children ?? 0;
        const isOfShares = !wasOther && isSameSchools(to, otherwise);
        const from = isKept || isOfShares ? otherwise : until;
        return [{ compound, index, stage, year, from, to, isKept, children }];
      });
      return turns.length > 0 ? turns : [byGradesOnly(compound, index, stage, moves)];
    });
  });
}

/** By compound and year. */
function movesOf(years: readonly { year: number; moved: readonly MovedCompound[] }[]) {
  const moves = new Map<string, Map<number, MovedCompound>>();
  for (const { year, moved } of years) {
    for (const each of moved) {
      const byYear = moves.get(each.compoundId) ?? new Map<number, MovedCompound>();
      moves.set(each.compoundId, byYear.set(year, each));
    }
  }
  return moves;
}

function isSameSchools(some: readonly SchoolShare[], others: readonly SchoolShare[]): boolean {
  return (
    some.length === others.length && some.every((each) => others.some(({ schoolId }) => schoolId === each.schoolId))
  );
}

/** Who enters goes where it would, and yet some grade is elsewhere: the base plan has another transition. */
function byGradesOnly(
  compound: Compound,
  index: number,
  stage: Stage,
  moves: ReadonlyMap<number, MovedCompound>,
): SchoolTurn {
  const [[year, { from, to, children }]] = [...moves].sort(([a], [b]) => a - b) as [[number, MovedCompound]];
  const shared = (ids: readonly string[]) => ids.map((schoolId) => ({ schoolId, share: 1 / ids.length }));
  return { compound, index, stage, year, from: shared(from), to: shared(to), isKept: false, children };
}
