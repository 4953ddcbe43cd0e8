import type { ActionPattern, SitingGoal, WeightChoice } from '../siting/index.ts';

const WEIGHTS: Record<keyof WeightChoice, string> = {
  walkingWanPerPupilKmYear: 'walking',
  movingWanPerPupil: 'moving',
  shortageWanPerSeat: 'shortage',
  emptyWanPerSeatYear: 'empty',
  runningWanPerClassYear: 'class',
  runningWanPerSchoolYear: 'school',
};

const PATTERN: Record<keyof ActionPattern, string> = {
  kind: 'kind',
  stage: 'stage',
  siteId: 'site',
  schoolId: 'school',
  year: 'year',
  classes: 'classes',
};

/** A siting goal as the options of `xuetu site` that ask for it, one word each, not quoted yet. */
export function goalOptions(goal: SitingGoal): string[] {
  const { stage, budgetWan, budgetByYear = [], weights = {}, kinds, required = [], forbidden = [], lock = {} } = goal;
  const pairs = (values: Record<string, unknown>, names: Record<string, string>) =>
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${names[key] ?? key}=${value}`)
      .join(',');
  const option = (name: string, value: unknown) =>
    value === undefined || value === '' ? [] : [`--${name}`, String(value)];
  const locks = [
    ...(lock.all ? ['all'] : []),
    ...(lock.compoundIds?.length ? [`compounds:${lock.compoundIds.join(',')}`] : []),
    ...(lock.schoolIds?.length ? [`schools:${lock.schoolIds.join(',')}`] : []),
  ];
  return [
    ...option('stage', stage),
    ...option('budget', budgetWan),
    ...option('budget-year', budgetByYear.map(({ year, wan }) => `${year}=${wan}`).join(',')),
    ...option('weights', pairs(weights, WEIGHTS)),
    ...option('kinds', kinds?.join(',')),
    ...required.flatMap((each) => option('require', pairs(each, PATTERN))),
    ...forbidden.flatMap((each) => option('forbid', pairs(each, PATTERN))),
    ...locks.flatMap((each) => option('lock', each)),
    ...option('minimum-classes', goal.minimumClasses),
    ...option('farthest', goal.farthestMetres),
    ...(goal.wholeCompounds ? ['--whole'] : []),
    ...option('new-schools', goal.newSchools),
    ...option('births', pairs(goal.births ?? {}, {})),
    ...option('weigh-births', goal.weighBirths),
    ...option('seed', goal.seed),
    ...option('seconds', goal.timeLimit),
  ];
}
