import { schoolsOf } from '../assignment/index.ts';
import { type Compound, type Locale, STAGES, type Stage } from '../model/index.ts';
import type { PictureSource } from './pictures/picture.ts';
import { schoolNamesOf } from './school-names-of.ts';

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

/** The compounds whose school changes, by stage, with the first year in which it does; schools as one language calls them. */
export function movedCompounds(source: PictureSource, locale: Locale): MovedCompound[] {
  const { now, before } = source;
  const base = new Map(before.plan.compounds.map((compound) => [compound.id, compound]));
  const names = schoolNamesOf(source, locale);
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
