import type { BirthsScenario } from '@xuetu/geodata/model';
import type { WeightChoice } from '@xuetu/geodata/siting';
import type { GoalDraft } from './siting-state.ts';

export const PRESETS = ['standard', 'walks', 'moves', 'thrifty', 'robust'] as const;
export type Preset = (typeof PRESETS)[number];

/** How many times the standard weights a preset counts each thing. */
const FACTORS: Record<Preset, Partial<Record<keyof WeightChoice, number>>> = {
  standard: {},
  walks: { walkingWanPerPupilKmYear: 4 },
  moves: { movingWanPerPupil: 5 },
  thrifty: { walkingWanPerPupilKmYear: 0.3, movingWanPerPupil: 0.5, emptyWanPerSeatYear: 3 },
  robust: { emptyWanPerSeatYear: 2 },
};

/** What a preset puts into the goal; `standard` are the weights of an ordinary proposal, as far as they are known. */
export function presetGoal(
  preset: Preset,
  standard: WeightChoice,
  views: readonly Pick<BirthsScenario, 'id'>[],
): Pick<GoalDraft, 'weights' | 'births' | 'weighBirths'> {
  const weights = Object.fromEntries(
    Object.entries(FACTORS[preset]).flatMap(([key, factor]) => {
      const known = standard[key as keyof WeightChoice];
      return known === undefined ? [] : [[key, rounded(known * factor)]];
    }),
  );
  const weighBirths = preset === 'robust' && views.length > 1 ? 'regret' : undefined;
  return { weights: Object.keys(weights).length > 0 ? weights : undefined, births: undefined, weighBirths };
}

/** The preset whose weights a draft has; undefined where they are someone's own. */
export function presetIn(
  draft: GoalDraft,
  standard: WeightChoice,
  views: readonly Pick<BirthsScenario, 'id'>[],
): Preset | undefined {
  return PRESETS.find((preset) => {
    const { weights, births, weighBirths } = presetGoal(preset, standard, views);
    return same(weights, draft.weights) && same(births, draft.births) && weighBirths === draft.weighBirths;
  });
}

function same(a: Record<string, number | undefined> = {}, b: Record<string, number | undefined> = {}): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key]);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
