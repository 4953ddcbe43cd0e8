import {
  type ActionPattern,
  BirthsWeighing,
  SitingActionKind,
  type SitingGoal,
  type WeightChoice,
} from '@xuetu/geodata/siting';
import type { Command, Options } from './command.ts';
import { stageOf } from './stage-of.ts';
import { typedChoice, typedNumber, typedPairs, typedWords } from './typed-pairs.ts';

/** Options that say what to solve. */
export const GOAL_OPTIONS: Command['options'] = {
  stage: 'string',
  budget: 'string',
  'budget-year': 'list',
  weights: 'list',
  kinds: 'list',
  require: 'list',
  forbid: 'list',
  lock: 'list',
  births: 'list',
  'weigh-births': 'string',
  farthest: 'string',
  'new-schools': 'string',
  whole: 'boolean',
  'minimum-classes': 'string',
  seed: 'string',
  seconds: 'string',
};

/** What each weight is called on the command line. */
const WEIGHTS = {
  walking: 'walkingWanPerPupilKmYear',
  moving: 'movingWanPerPupil',
  shortage: 'shortageWanPerSeat',
  empty: 'emptyWanPerSeatYear',
  class: 'runningWanPerClassYear',
  school: 'runningWanPerSchoolYear',
} as const satisfies Record<string, keyof WeightChoice>;

const PATTERN_WORDS = ['kind', 'stage', 'site', 'school', 'year', 'classes'] as const;
const LOCK_WORDS = ['all', 'compounds', 'schools'] as const;

/** The goal that was typed; throws `UsageError` where it is not understood. */
export function typedGoal(options: Options): SitingGoal {
  const whole = (name: string, isPositive: boolean) =>
    typedNumber(name, String(options[name]), { isWhole: true, isPositive });
  return {
    ...(options.stage !== undefined && { stage: stageOf(String(options.stage)) }),
    ...(options.budget !== undefined && {
      budgetWan: typedNumber('budget', String(options.budget), { isPositive: true }),
    }),
    ...(options['budget-year'] !== undefined && { budgetByYear: budgetsOf(listed(options['budget-year'])) }),
    ...(options.weights !== undefined && { weights: weightsOf(listed(options.weights)) }),
    ...(options.kinds !== undefined && { kinds: kindsOf(listed(options.kinds)) }),
    ...(options.require !== undefined && { required: listed(options.require).map((each) => pattern('require', each)) }),
    ...(options.forbid !== undefined && { forbidden: listed(options.forbid).map((each) => pattern('forbid', each)) }),
    ...(options.lock !== undefined && { lock: lockOf(listed(options.lock)) }),
    ...(options.births !== undefined && { births: birthsOf(listed(options.births)) }),
    ...(options['weigh-births'] !== undefined && {
      weighBirths: typedChoice('weigh-births', String(options['weigh-births']), BirthsWeighing.options),
    }),
    ...(options.farthest !== undefined && {
      farthestMetres: typedNumber('farthest', String(options.farthest), { isPositive: true }),
    }),
    ...(options['new-schools'] !== undefined && { newSchools: whole('new-schools', true) }),
    ...(options.whole === true && { wholeCompounds: true }),
    ...(options['minimum-classes'] !== undefined && { minimumClasses: whole('minimum-classes', true) }),
    ...(options.seed !== undefined && { seed: whole('seed', false) }),
    ...(options.seconds !== undefined && {
      timeLimit: typedNumber('seconds', String(options.seconds), { isPositive: true }),
    }),
  };
}

/** What was typed for an option that may stand several times. */
function listed(typed: Options[string]): string[] {
  return Array.isArray(typed) ? typed : [String(typed)];
}

function budgetsOf(texts: string[]): SitingGoal['budgetByYear'] {
  return texts
    .flatMap((text) => typedPairs('budget-year', text))
    .map(({ name, value }) => ({
      year: typedNumber('budget-year', name, { isWhole: true }),
      wan: typedNumber('budget-year', value),
    }));
}

function weightsOf(texts: string[]): WeightChoice {
  const pairs = texts.flatMap((text) => typedPairs('weights', text));
  return Object.fromEntries(
    pairs.map(({ name, value }) => {
      const word = typedChoice('weights', name, Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]);
      return [WEIGHTS[word], typedNumber('weights', value)];
    }),
  );
}

function kindsOf(texts: string[]): SitingActionKind[] {
  const kinds = texts.flatMap(typedWords);
  return kinds.map((kind) => typedChoice('kinds', kind, SitingActionKind.options));
}

/** `kind=build,site=D01,year=2028,classes=24`. */
function pattern(option: string, text: string): ActionPattern {
  const said: ActionPattern = {};
  for (const { name, value } of typedPairs(option, text)) {
    const word = typedChoice(option, name, PATTERN_WORDS);
    if (word === 'kind') said.kind = typedChoice(option, value, SitingActionKind.options);
    else if (word === 'stage') said.stage = stageOf(value);
    else if (word === 'site') said.siteId = value;
    else if (word === 'school') said.schoolId = value;
    else said[word] = typedNumber(option, value, { isWhole: true, isPositive: true });
  }
  return said;
}

/** `all`, `compounds:A,B`, `schools:C`. */
function lockOf(texts: string[]): NonNullable<SitingGoal['lock']> {
  const lock: NonNullable<SitingGoal['lock']> = {};
  for (const text of texts) {
    const [what = '', ids = ''] = text.split(/[:：]/, 2);
    const word = typedChoice('lock', what.trim(), LOCK_WORDS);
    if (word === 'all') lock.all = true;
    else if (word === 'compounds') lock.compoundIds = [...(lock.compoundIds ?? []), ...typedWords(ids)];
    else lock.schoolIds = [...(lock.schoolIds ?? []), ...typedWords(ids)];
  }
  return lock;
}

function birthsOf(texts: string[]): Record<string, number> {
  const pairs = texts.flatMap((text) => typedPairs('births', text));
  return Object.fromEntries(pairs.map(({ name, value }) => [name, typedNumber('births', value)]));
}
