import type { SitingQuestion } from '../siting-question.ts';
import type { SolveLimits } from '../solving/solver.ts';
import { alternativeOf, type SolvedAlternative } from './alternative-of.ts';
import { onOtherSitesProfile } from './profiles.ts';
import type { Alternative } from './proposal.ts';

/** Other sites are told of where they cost no more than this part beyond the same sites, in the eyes of the same alternative. */
const TOLERANCE = 0.1;

/**
 * What an alternative would do that came to the sites of an earlier one, if at least one of these were not to be had (a no-good cut): the
 * cheapest answer without one of them, where the stage that uses it has others. Each is solved with its own bound, and the least of these is
 * the bound of them all. Undefined where the sites differ anyway, none can be replaced, or others cost far more.
 */
export async function onOtherSites(
  question: SitingQuestion,
  solved: SolvedAlternative,
  earlier: readonly SolvedAlternative[],
  effort: SolveLimits,
): Promise<SolvedAlternative | undefined> {
  const sites = sitesOf(solved.alternative);
  const isSame = earlier.some(({ alternative }) => String(sitesOf(alternative)) === String(sites));
  if (sites.length === 0 || !isSame || !solved.isFound) return undefined;
  const found: SolvedAlternative[] = [];
  let seconds = 0;
  for (const [i, siteId] of sites.entries()) {
    if (!isReplaceable(question, solved, siteId) || effort.isStopped?.()) continue;
    const share = { ...effort, seconds: Math.max(1, (effort.seconds - seconds) / (sites.length - i)) };
    const without = { ...solved.profile, without: [...(solved.profile.without ?? []), siteId] };
    const other = await alternativeOf(question, without, share, [solved]);
    seconds += other?.alternative.seconds ?? 0;
    if (other?.isFound) found.push(other);
  }
  const [best] = found.sort((a, b) => a.alternative.objective - b.alternative.objective);
  if (!best) return undefined;
  const { alternative } = best;
  const least = solved.alternative.objective;
  const dearer = (alternative.objective - least) / Math.abs(least);
  if (dearer > TOLERANCE) return undefined;
  const lowerBound = Math.min(alternative.objective, ...found.map((each) => each.alternative.lowerBound));
  const profile = onOtherSitesProfile(best.profile, {
    sites: sites.filter((id) => !sitesOf(alternative).includes(id)),
    percent: dearer * 100,
    leastPercent: Math.max(0, ((lowerBound - least) / Math.abs(least)) * 100),
  });
  const { id, name, rationale } = profile;
  const gapPercent = ((alternative.objective - lowerBound) / Math.abs(alternative.objective)) * 100;
  const edits = alternative.edits.map((edit) => ({ ...edit, label: name.zh }));
  const told = { ...alternative, id, name, rationale, lowerBound, gapPercent, edits, seconds };
  return { ...best, profile, alternative: told };
}

/** The sites that an alternative uses, by id. */
function sitesOf({ actions }: Alternative): string[] {
  return [...new Set(actions.flatMap(({ siteId }) => siteId ?? []))].sort();
}

/** Whether each stage that builds on a site has another one that nobody uses. */
function isReplaceable({ births, problems }: SitingQuestion, solved: SolvedAlternative, siteId: string): boolean {
  const { actions } = solved.alternative;
  const used = sitesOf(solved.alternative);
  const asked = births.find(({ id }) => id === solved.profile.births)?.problems ?? problems;
  const stages = actions.flatMap((action) => (action.siteId === siteId ? [action.stage] : []));
  return asked
    .filter(({ stage }) => stages.includes(stage))
    .every(({ places }) =>
      places.some(({ kind, id, programmes }) => kind === 'site' && programmes.length > 0 && !used.includes(id)),
    );
}
