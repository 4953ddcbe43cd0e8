import type { LocalName, Stage } from '../../model/index.ts';
import { fewestBirths } from '../effect/births-case.ts';
import type { SitingProgress } from '../siting-progress.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { SolveLimits } from '../solving/solver.ts';
import { programmeKey } from '../stage-problem/requirement.ts';
import { alternativeOf, type SolvedAlternative } from './alternative-of.ts';
import { onOtherSites } from './on-other-sites.ts';
import { furtherProfiles, lowestCost, mostCovered, type Replaceable, type SitingProfile } from './profiles.ts';
import type { Alternative } from './proposal.ts';

/** Gap between objective and proven bound that an alternative aims at. */
const RELATIVE_GAP = 0.01;
/** How many times its even part of the time left an alternative may take; what it leaves over goes to the others. */
const TIME_FACTOR = 2;
/** Alternatives at most: more than that nobody compares. */
const MOST = 7;

/** What a search is told and tells while it goes on. */
export interface SearchTerms {
  /** For all alternatives together. */
  seconds: number;
  seed: number;
  isStopped: () => boolean;
  onProgress: (progress: SitingProgress) => void;
  /** Seconds since whenever; given, all that happens counts and not only what the solver says. */
  clock?: () => number;
}

/**
 * The alternatives of a question, the cheapest first, and then those that look at it in another way and come to other actions. Each
 * begins with the actions of the first. Stopped, those found until then.
 */
export async function findAlternatives(
  question: SitingQuestion,
  { seconds, seed, isStopped, onProgress, clock }: SearchTerms,
): Promise<SolvedAlternative[]> {
  const found: SolvedAlternative[] = [];
  const profiles = [lowestCost(question.weights, question.weighing)];
  const begun = clock?.() ?? 0;
  let left = seconds;
  let count = MOST;
  for (let next = 0; next < profiles.length && found.length < MOST && !isStopped(); next++) {
    const profile = profiles[next]!;
    const progress = (next + 0.5) / (count + 0.5);
    const step = stepOf(profile);
    onProgress({ progress, step });
    const share = Math.min(1, TIME_FACTOR / (count - next));
    const effort: SolveLimits = {
      relativeGap: RELATIVE_GAP,
      seconds: Math.max(0.5, left * share),
      seed,
      isStopped,
      ...(clock && { clock }),
      onBound: curveOf(profile.name, (point) => onProgress({ progress, step, point })),
    };
    const solved = await alternativeOf(question, profile, effort, found);
    left = clock ? seconds - (clock() - begun) : left - (solved?.alternative.seconds ?? 0);
    const earlier = [...found];
    if (solved && isWorthTelling(solved, found, isStopped())) found.push(solved);
    else if (solved) tellRegret(solved, found);
    if (solved && profile.isToldElsewhere && found.length < MOST) {
      const rest = { ...effort, seconds: Math.max(0.5, left * share) };
      const elsewhere = await onOtherSites(question, solved, earlier, rest);
      if (elsewhere && isWorthTelling(elsewhere, found, isStopped())) found.push(elsewhere);
      left = clock ? seconds - (clock() - begun) : left - (elsewhere?.alternative.seconds ?? 0);
    }
    if (next > 0 || !found[0]) continue;
    const fewest = fewestBirths(question.births);
    const isOther = fewest && fewest.id !== question.before.plan.assumptions.birthsScenario;
    const first = { costWan: found[0].alternative.costWan, ...replaceable(question, found[0].alternative) };
    profiles.push(
      ...furtherProfiles(question.weights, first, {
        ...(isOther && { fewestBirths: fewest }),
        weighing: question.weighing,
        isUncertain: question.births.length > 1 && !question.under,
      }),
    );
    if (question.coverage.length > 0) profiles.splice(1, 0, mostCovered(question.weights, question.coverage));
    count = profiles.length;
  }
  return withRegret(cheapestFirst(found));
}

/** A site can be replaced where its stage has another one that nobody uses; nothing that has to be done is. */
function replaceable({ problems, limits }: SitingQuestion, { actions }: Alternative): Replaceable {
  const used = new Set(actions.flatMap(({ siteId }) => siteId ?? []));
  const bound = new Set<string>();
  for (const problem of problems)
    for (const place of problem.places)
      for (const programme of place.programmes)
        if (limits.required?.some((keys) => keys.has(programmeKey(problem, place, programme)))) bound.add(place.id);
  const isFree = (stage: Stage) =>
    problems.some(
      (problem) =>
        problem.stage === stage &&
        problem.places.some(({ kind, id, programmes }) => kind === 'site' && programmes.length > 0 && !used.has(id)),
    );
  const sites = actions.filter(({ siteId, stage }) => siteId !== undefined && !bound.has(siteId) && isFree(stage));
  const schools = actions.filter(({ schoolId }) => schoolId !== undefined && !bound.has(schoolId));
  return {
    sites: [...new Set(sites.map(({ siteId }) => siteId!))],
    schools: used.size > 0 ? [] : [...new Set(schools.map(({ schoolId }) => schoolId!))],
  };
}

/** New, and not the rest of a solve that was stopped before it came to anything. */
function isWorthTelling(solved: SolvedAlternative, found: readonly SolvedAlternative[], isStopped: boolean): boolean {
  if (!solved.isFound && (isStopped || found.length > 0)) return false;
  return found.every((each) => signatureOf(each.alternative) !== signatureOf(solved.alternative));
}

/** An alternative with the actions of one that was found before says of that how much it may be regretted. */
function tellRegret({ regretWan, alternative, isFound }: SolvedAlternative, found: SolvedAlternative[]): void {
  const at = found.findIndex((each) => signatureOf(each.alternative) === signatureOf(alternative));
  if (regretWan !== undefined && isFound && found[at]) found[at] = { ...found[at], regretWan };
}

/** Tells points of which each is better than the last: a higher bound or a cheaper answer. */
function curveOf(
  alternative: LocalName,
  tell: (point: NonNullable<SitingProgress['point']>) => void,
): NonNullable<SolveLimits['onBound']> {
  let lowerBound = -Infinity;
  let incumbent: number | null = null;
  return (value, bound) => {
    const isHigher = bound > lowerBound;
    const isCheaper = value !== undefined && value !== incumbent;
    if (!isHigher && !isCheaper) return;
    lowerBound = Math.max(lowerBound, bound);
    incumbent = value ?? incumbent;
    tell({ alternative, incumbent, lowerBound });
  };
}

function stepOf({ name }: SitingProfile): LocalName {
  return { zh: `求解“${name.zh}”`, en: `Solving "${name.en}"` };
}

/** What makes two alternatives the same: the same actions; where there are none, the same moves. */
function signatureOf({ actions, edits }: Alternative): string {
  const done = actions.map(({ kind, stage, siteId, schoolId, classes }) => [kind, stage, siteId ?? schoolId, classes]);
  if (done.length > 0) return JSON.stringify(done.map((each) => JSON.stringify(each)).sort());
  const moves = edits.flatMap((edit) => edit.putAssignments ?? []);
  return JSON.stringify(
    moves.map(({ compoundId, stage, schools }) => [compoundId, stage, schools.map((to) => to.schoolId)]),
  );
}

/**
 * The gap aimed at lets an alternative that was asked for less than the first come out cheaper. Then they change places: what leaves
 * out the sites of the first does so the other way round as well, and any other one is the first's better answer.
 */
function cheapestFirst(found: readonly SolvedAlternative[]): SolvedAlternative[] {
  const [first, ...others] = found;
  if (!first) return [];
  const alike = others.filter(
    ({ profile: { weights, weighing, births, isReuse } }) =>
      weights === first.profile.weights && weighing === first.profile.weighing && !births && !isReuse,
  );
  const best = alike.reduce((a, b) => (b.alternative.objective < a.alternative.objective ? b : a), first);
  if (best === first) return [...found];
  const { lowerBound } = first.alternative;
  const swapped = others.flatMap((each) => {
    if (each !== best) return [each];
    return best.profile.without ? [toldAs(first, best.profile, lowerBound)] : [];
  });
  return [toldAs(best, first.profile, lowerBound), ...swapped];
}

/** An answer under another name, with a bound that holds for what that asks. */
function toldAs(solved: SolvedAlternative, profile: SitingProfile, lowerBound: number): SolvedAlternative {
  const { alternative } = solved;
  const { objective } = alternative;
  return {
    ...solved,
    profile,
    alternative: {
      ...alternative,
      id: profile.id,
      name: profile.name,
      rationale: profile.rationale,
      lowerBound,
      gapPercent: objective === 0 ? 0 : ((objective - lowerBound) / Math.abs(objective)) * 100,
      edits: alternative.edits.map((edit) => ({ ...edit, label: profile.name.zh })),
    },
  };
}

/**
 * How much dearer each is under some births than the best of them under these. What was allowed more kinds of actions than the goal asks
 * for is no measure for the others.
 */
function withRegret(found: readonly SolvedAlternative[]): SolvedAlternative[] {
  const least = new Map<string, number>();
  for (const { alternative, profile } of found)
    if (!profile.births && !profile.isReuse)
      for (const { births, objectiveWan } of alternative.views)
        least.set(births, Math.min(objectiveWan, least.get(births) ?? Infinity));
  return found.map((each) => ({
    ...each,
    alternative: {
      ...each.alternative,
      views: each.alternative.views.map((view) => ({
        ...view,
        regretWan: Math.max(0, Math.round((view.objectiveWan - least.get(view.births)!) * 100) / 100),
      })),
    },
  }));
}
