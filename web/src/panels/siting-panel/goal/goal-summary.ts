import type { SitingGoal } from '@xuetu/geodata/siting';
import { type PRESETS, presetIn } from '../../../state/siting/presets.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';
import { STANDARD_WEIGHTS } from './standard-weights.ts';

const PRESET_WORDS = {
  standard: 'presetStandard',
  walks: 'presetWalks',
  moves: 'presetMoves',
  thrifty: 'presetThrifty',
  robust: 'presetRobust',
} as const satisfies Record<(typeof PRESETS)[number], string>;

/** A goal in short words, one for each thing that it says; what is left out is as usual. */
export function goalSummary(words: SitingWords, goal: SitingGoal): string[] {
  const { said, t } = words;
  const {
    stage,
    budgetWan,
    budgetByYear,
    weights,
    kinds,
    required,
    forbidden,
    lock,
    minimumClasses,
    births,
    weighBirths,
    farthestMetres,
    newSchools,
    wholeCompounds,
  } = goal;
  const preset = presetIn({ stage: null, ...(weights && { weights }) }, STANDARD_WEIGHTS, []);
  const locked = (lock?.schoolIds?.length ?? 0) + (lock?.compoundIds?.length ?? 0);
  return [
    stage ? words.stage(stage) : t('allStages'),
    budgetWan !== undefined && said('askBudget', { amount: words.wan(budgetWan) }),
    budgetByYear?.length && said('askBudgetYears', { count: budgetByYear.length }),
    weights && said(preset ? PRESET_WORDS[preset] : 'presetOwn'),
    weighBirths === 'expected' && said('askExpected'),
    weighBirths === 'regret' && said('askRegret'),
    weighBirths === 'p90' && said('askP90'),
    births && said('askBirths', { count: Object.keys(births).length }),
    kinds &&
      said('askKinds', {
        kinds: kinds.map((kind) => said(KIND_WORDS[kind])).join(words.locale === 'zh' ? '、' : ', '),
      }),
    minimumClasses !== undefined && said('askMinimum', { count: minimumClasses }),
    farthestMetres !== undefined && said('askFarthest', { metres: words.count(farthestMetres) }),
    newSchools !== undefined && said('askNewSchools', { count: newSchools }),
    wholeCompounds && said('askWhole'),
    required?.length && said('askRequired', { count: required.length }),
    forbidden?.length && said('askForbidden', { count: forbidden.length }),
    lock?.all && said('askLockAll'),
    !lock?.all && locked > 0 && said('askLockSome', { count: locked }),
  ].filter((each): each is string => typeof each === 'string' && each !== '');
}

/** How many of the conditions that stand under "more" are set. */
export function moreConditions(goal: Omit<SitingGoal, 'stage'>): number {
  const {
    budgetByYear,
    kinds,
    required,
    forbidden,
    lock,
    minimumClasses,
    births,
    weighBirths,
    farthestMetres,
    newSchools,
    wholeCompounds,
    seed,
    timeLimit,
    weights,
  } = goal;
  const isSet = [
    budgetByYear?.length,
    kinds,
    required?.length,
    forbidden?.length,
    lock,
    minimumClasses,
    births,
    weighBirths,
    farthestMetres,
    newSchools,
    wholeCompounds,
    seed,
    timeLimit,
    weights,
  ];
  return isSet.filter((each) => each !== undefined && each !== 0).length;
}
