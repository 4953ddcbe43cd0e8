import { catchmentOf } from '@xuetu/geodata/assignment';
import { hiddenOf, known } from '@xuetu/geodata/dossier';
import type { Plan, Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt, type Results } from '@xuetu/geodata/simulation';

/** A plan with its numbers, by compound. */
export interface CompoundSide {
  plan: Plan;
  results: Results;
}

/** Pupils of a compound as files tell them. */
export function pupilsToldOf({ results }: CompoundSide, index: number, stage: Stage, year: number): number | null {
  return known(compoundPupilsAt(results, index, stage, year), 1);
}

/** Ids of the compounds of each catchment, by its id. */
type Members = ReadonlyMap<string, readonly string[]>;

/** Answers which compounds each catchment of a stage has; found once for each stage. */
export function membersOf(plan: Plan): (stage: Stage) => Members {
  const found = new Map<Stage, Members>();
  return (stage) => {
    const members = found.get(stage) ?? membersIn(plan, stage);
    found.set(stage, members);
    return members;
  };
}

function membersIn(plan: Plan, stage: Stage): Members {
  const members = new Map<string, string[]>();
  for (const compound of plan.compounds) {
    const catchment = catchmentOf(plan, compound, stage);
    if (!catchment) continue;
    const inside = members.get(catchment.id) ?? [];
    members.set(catchment.id, inside);
    inside.push(compound.id);
  }
  return members;
}

/** Compounds that tell a small number, by id, with that number. */
export type FewCompounds = ReadonlyMap<string, number>;

/**
 * The compounds whose pupils tell how few there are somewhere, by stage and year: those of one to four, and the next smallest of their catchment. The
 * total of the catchment is exported as well, and all others taken off it would be left with the few.
 */
export function fewCompoundsOf(side: CompoundSide): (stage: Stage, year: number) => FewCompounds {
  const found = new Map<string, FewCompounds>();
  const members = membersOf(side.plan);
  const positions = new Map(side.plan.compounds.map(({ id }, index) => [id, index]));
  const fewIn = (stage: Stage, year: number): FewCompounds => {
    const few = new Map<string, number>();
    for (const ids of members(stage).values()) {
      const parts = new Map<string, number>();
      for (const id of ids) {
        const people = pupilsToldOf(side, positions.get(id)!, stage, year);
        if (people) parts.set(id, people);
      }
      const hidden = hiddenOf(parts);
      for (const id of hidden) few.set(id, parts.get(hidden[0]!)!);
    }
    return few;
  };
  return (stage, year) => {
    const key = `${stage}/${year}`;
    const few = found.get(key) ?? fewIn(stage, year);
    found.set(key, few);
    return few;
  };
}
