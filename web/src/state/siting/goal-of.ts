import type { Stage } from '@xuetu/geodata/model';
import type { SitingGoal } from '@xuetu/geodata/siting';
import type { GoalDraft } from './siting-state.ts';

/** The goal that a draft asks for, while a stage is on the switch. What says nothing is left out; births weights add up to 1. */
export function goalOf(draft: GoalDraft, shownStage: Stage): SitingGoal {
  const { stage, budgetByYear, weights, kinds, required, forbidden, lock, births, weighBirths, ...plain } = draft;
  const asked = stage ?? shownStage;
  return {
    ...defined(plain),
    ...(asked !== 'all' && { stage: asked }),
    ...(budgetByYear?.length && { budgetByYear }),
    ...(weights && Object.keys(weights).length > 0 && { weights }),
    ...(kinds?.length && { kinds }),
    ...(required?.length && { required }),
    ...(forbidden?.length && { forbidden }),
    ...(hasLock(lock) && { lock }),
    ...birthsOf(births),
    ...weighingOf(weighBirths, births),
  };
}

/** The draft that asks for a goal again. */
export function draftOf({ stage, ...goal }: SitingGoal): GoalDraft {
  return { ...goal, stage: stage ?? 'all' };
}

function hasLock(lock: GoalDraft['lock']): boolean {
  return Boolean(lock?.all || lock?.compoundIds?.length || lock?.schoolIds?.length);
}

function birthsOf(births: GoalDraft['births']): Pick<SitingGoal, 'births'> {
  const weighed = Object.entries(births ?? {}).filter(([, weight]) => weight > 0);
  const sum = weighed.reduce((total, [, weight]) => total + weight, 0);
  if (weighed.length === 0) return {};
  return { births: Object.fromEntries(weighed.map(([id, weight]) => [id, weight / sum])) };
}

/** An average needs to know how likely each view is. */
function weighingOf(weighBirths: GoalDraft['weighBirths'], births: GoalDraft['births']) {
  const isWeighed = Object.values(births ?? {}).some((weight) => weight > 0);
  return weighBirths === 'regret' || weighBirths === 'p90' || (weighBirths === 'expected' && isWeighed)
    ? { weighBirths }
    : {};
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as T;
}
