import { schoolsOf } from '../assignment/index.ts';
import { type Compound, STAGES, type Stage } from '../model/index.ts';
import type { PictureSource } from './pictures/picture.ts';

/** A compound whose schools in one stage are others than in the base plan. */
export interface MovedCompound {
  compound: Compound;
  /** Position of the compound in the scenario's plan. */
  index: number;
  stage: Stage;
  /** First year of the change. */
  year: number;
  from: string;
  to: string;
}

/** The compounds whose school changes, by stage, with the first year in which it does. */
export function movedCompounds({ now, before }: PictureSource): MovedCompound[] {
  const base = new Map(before.plan.compounds.map((compound) => [compound.id, compound]));
  const names = new Map([...before.plan.schools, ...now.plan.schools].map((school) => [school.id, school.name]));
  const schoolsIn = ({ plan }: PictureSource['now'], compound: Compound, stage: Stage, year: number) =>
    schoolsOf(plan, compound, stage, year)
      .map(({ schoolId, share }) => {
        const name = names.get(schoolId) ?? schoolId;
        return share > 0.999 ? name : `${name} (${Math.round(share * 100)}%)`;
      })
      .join('; ');
  return now.plan.compounds.flatMap((compound, index) => {
    const old = base.get(compound.id);
    if (!old) return [];
    return STAGES.flatMap((stage) => {
      for (const year of now.results.years) {
        const from = schoolsIn(before, old, stage, year);
        const to = schoolsIn(now, compound, stage, year);
        if (from !== to) return [{ compound, index, stage, year, from, to }];
      }
      return [];
    });
  });
}
