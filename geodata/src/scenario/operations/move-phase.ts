import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { yearRefused } from './year-refused.ts';

interface Move {
  compoundId: string;
  /** Place of the phase among the compound's. */
  index: number;
  /** The year in which it is handed over instead; null: not at all. */
  year: number | null;
}

/** 调整交付: a phase that is still to come is handed over in another year, or not at all. Refused where it stands already. */
export const movePhase: SpokenOperation<Move> = (plan, { compoundId, index, year }, locale = 'zh') => {
  const compound = plan.compounds.find((each) => each.id === compoundId);
  const phase = compound?.phases[index];
  if (!compound || !phase) return refused('方案中没有这一期。', 'The plan does not have this phase.');
  if (phase.year <= plan.district.baseYear) {
    return refused(`${phase.year}年这一期已经交付。`, `The phase of ${phase.year} has been handed over already.`);
  }
  const late = year === null ? undefined : yearRefused(plan, year);
  if (late) return late;
  const others = compound.phases.filter((_, at) => at !== index);
  const phases = year === null ? others : [...others, { ...phase, year }].sort((a, b) => a.year - b.year);
  const count = Math.abs(phase.households);
  const label =
    year === null
      ? {
          zh: `${compound.name}取消 ${phase.year}年的 ${count} 户`,
          en: `${compound.name}: drop ${count} households of ${phase.year}`,
        }
      : {
          zh: `${compound.name} ${count} 户由 ${phase.year}年改到 ${year}年`,
          en: `${compound.name}: ${count} households from ${phase.year} to ${year}`,
        };
  return { label: label[locale], names: label, putCompounds: [{ ...compound, phases }] };
};
