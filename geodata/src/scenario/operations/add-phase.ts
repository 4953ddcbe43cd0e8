import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { yearRefused } from './year-refused.ts';

/** 新增交付: dwellings of a compound handed over in some year to come; below 0 they are pulled down (拆迁). Refused where more would go than stand. */
export const addPhase: SpokenOperation<{ compoundId: string; year: number; households: number }> = (
  plan,
  { compoundId, year, households },
  locale = 'zh',
) => {
  const compound = plan.compounds.find((each) => each.id === compoundId);
  if (!compound) return refused('方案中没有这个小区。', 'The plan does not have this compound.');
  const late = yearRefused(plan, year);
  if (late) return late;
  if (!Number.isInteger(households) || households === 0) {
    return refused('户数须为整数，且不为 0。', 'Give a whole number of households, not 0.');
  }
  const standing = compound.phases.reduce(
    (sum, phase) => sum + (phase.year > plan.district.baseYear && phase.year <= year ? phase.households : 0),
    compound.households ?? Number.POSITIVE_INFINITY,
  );
  if (standing + households < 0) {
    return refused(
      `${compound.name}${year}年只有 ${standing} 户，拆不了 ${-households} 户。`,
      `${compound.name} has ${standing} households in ${year}; ${-households} cannot go.`,
    );
  }
  const phases = [...compound.phases, { year, households }].sort((a, b) => a.year - b.year);
  const label = {
    zh: `${compound.name}${year}年${households > 0 ? '交付' : '拆迁'} ${Math.abs(households)} 户`,
    en: `${compound.name}: ${Math.abs(households)} households ${households > 0 ? 'handed over' : 'pulled down'} in ${year}`,
  };
  return { label: label[locale], names: label, putCompounds: [{ ...compound, phases }] };
};
