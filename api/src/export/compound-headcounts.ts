import { catchmentOf } from '@xuetu/geodata/assignment';
import { type Headcount, headcount, hiddenOf, known } from '@xuetu/geodata/dossier';
import type { Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt } from '@xuetu/geodata/simulation';
import type { ExportSource } from './export-request.ts';

/**
 * Pupils of compounds by stage and year. Beside a compound of one to four the next smallest of its catchment tell them too: the total of
 * the catchment is exported as well, and all others taken off it would be left with the few.
 */
export function compoundHeadcounts({ now: { plan, results } }: Pick<ExportSource, 'now'>) {
  const told = new Map<string, Map<number, number>>();
  const pupilsOf = (index: number, stage: Stage, year: number) =>
    known(compoundPupilsAt(results, index, stage, year), 1);

  /** Positions of the compounds that tell a small number, with that number. */
  const tellingFew = (stage: Stage, year: number): Map<number, number> => {
    const found = new Map<number, number>();
    const inside = Map.groupBy(plan.compounds.keys(), (index) => catchmentOf(plan, plan.compounds[index]!, stage));
    inside.delete(undefined);
    for (const members of inside.values()) {
      const parts = new Map(members.map((index) => [String(index), pupilsOf(index, stage, year) ?? 0]));
      for (const [index, people] of parts) if (people === 0) parts.delete(index);
      const hidden = hiddenOf(parts);
      for (const index of hidden) found.set(Number(index), parts.get(hidden[0]!)!);
    }
    return found;
  };

  return (index: number, stage: Stage, year: number): Headcount => {
    const key = `${stage}/${year}`;
    const few = told.get(key) ?? tellingFew(stage, year);
    told.set(key, few);
    const pupils = pupilsOf(index, stage, year);
    return headcount(few.get(index) ?? pupils, pupils);
  };
}
