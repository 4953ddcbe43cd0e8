import type { BirthsScenario } from '@xuetu/geodata/model';
import type { BirthsWeighing } from '@xuetu/geodata/siting';
import type { GoalDraft } from './siting-state.ts';

/** What a draft becomes when births are weighed otherwise: an average of views of which none is weighed takes all of them alike. */
export function weighedBirths(
  weighing: BirthsWeighing,
  births: GoalDraft['births'],
  views: readonly Pick<BirthsScenario, 'id'>[],
): Pick<GoalDraft, 'births' | 'weighBirths'> {
  if (weighing === 'one') return { weighBirths: undefined, births };
  const isWeighed = Object.values(births ?? {}).some((weight) => weight > 0);
  const alike = Object.fromEntries(views.map(({ id }) => [id, 1]));
  return { weighBirths: weighing, births: weighing === 'expected' && !isWeighed ? alike : births };
}
