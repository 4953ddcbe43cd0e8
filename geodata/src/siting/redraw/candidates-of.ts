import { type LocalName, type Plan, type Site, STAGES } from '../../model/index.ts';
import { packsOf } from '../../rules/index.ts';
import type { Results } from '../../simulation/index.ts';
import { DEFAULT_WEIGHTS } from '../cost/weights.ts';
import { buildProgrammes, earliestOpening } from '../programmes/build-programmes.ts';
import { newSchool, newSchoolId } from '../programmes/new-school.ts';
import { onceCostOf } from '../programmes/programme.ts';
import type { ProgrammeTerms } from '../programmes/programme-of.ts';
import { possibleSites, sitesToTry } from '../programmes/sites-to-try.ts';
import { sitingYears } from '../siting-years.ts';
import { siteFindingsOf } from '../suitability/site-findings-of.ts';
import { askedSites } from './asked-sites.ts';
import type { CandidateSize } from './candidate.ts';
import { findingText } from './finding-text.ts';
import type { Ground } from './ground.ts';
import type { RedrawGoal } from './redraw-goal.ts';
import type { RefusedSite } from './redrawn-sites.ts';
import type { Served } from './served-of.ts';

/** Sites that may open, each as a catchment to be drawn, and those that may not, with why. */
export interface SiteQuestion {
  candidates: Served[];
  refused: RefusedSite[];
}

/** The first autumn in which one of the sites asked for could open; undefined where none can before the forecast ends. */
export function firstOpening(plan: Plan, results: Results, goal: RedrawGoal): number | undefined {
  const asked = new Set(askedSites(plan, goal));
  const years = possibleSites(plan, goal.stage, termsFrom(plan, results, goal, plan.district.baseYear + 1)).flatMap(
    ({ site, year }) => (asked.has(site) ? [year] : []),
  );
  return years.length > 0 ? Math.min(...years) : undefined;
}

/** Judges every site asked for by the rules and costs of siting, and by the ground: a catchment is drawn around its school. */
export function candidatesOf(
  plan: Plan,
  results: Results,
  ground: Ground,
  goal: RedrawGoal,
  { year, served }: { year: number; served: readonly Served[] },
): SiteQuestion {
  const { stage } = goal;
  const terms = termsFrom(plan, results, goal, year);
  const possible = new Set(possibleSites(plan, stage, terms).map(({ site }) => site));
  const tried = new Set(sitesToTry(plan, results, stage, terms).map(({ site }) => site));
  const owner = new Map(
    served.flatMap(({ schools }) => schools.map(({ id, name }) => [ground.unitOfSchool.get(id), name] as const)),
  );
  const candidates: Served[] = [];
  const refused: RefusedSite[] = unmeant(plan, goal);
  const refuse = ({ id, name }: Site, reason: LocalName) => refused.push({ siteId: id, name, reason });
  for (const site of askedSites(plan, goal)) {
    const unit = ground.unitOfSchool.get(newSchoolId(site.id, stage));
    const opening = earliestOpening(plan, site);
    if (!possible.has(site)) refuse(site, whyNot(plan, site, goal, terms.years.at(-1) ?? year));
    else if (opening > year) refuse(site, opensLater(opening));
    else if (!tried.has(site)) refuse(site, LEFT_OUT);
    else if (unit === undefined) refuse(site, OUTSIDE);
    else if (owner.has(unit)) refuse(site, sameGround(owner.get(unit)!));
    else {
      owner.set(unit, site.name);
      const sizes = sizesOf(plan, site, goal, terms);
      const school = newSchool(plan, site, newSchoolId(site.id, stage), stage, sizes.at(-1)!.action.classes, year);
      candidates.push({ schools: [school], candidate: { site, sizes } });
    }
  }
  return { candidates, refused };
}

function termsFrom(plan: Plan, { years }: Results, { sites }: RedrawGoal, from: number): ProgrammeTerms {
  return {
    years: years.filter((year) => year >= from),
    packs: packsOf(plan),
    weights: DEFAULT_WEIGHTS,
    ...(sites?.ids && { namedSites: sites.ids }),
  };
}

function sizesOf(plan: Plan, site: Site, { stage }: RedrawGoal, terms: ProgrammeTerms): CandidateSize[] {
  const spread = Math.max(1, sitingYears(plan).length);
  return buildProgrammes(plan, site, stage, new Float64Array(terms.years.length), terms).map(
    ({ actions: [action], costs, seats }) => ({
      action: action!,
      seats: seats[0]!,
      wanPerYear: onceCostOf(costs) / spread + (action!.runningWanPerYear ?? 0),
    }),
  );
}

/** Names that stand for no site, or for one that is not meant for the stage. */
function unmeant({ sites }: Plan, { stage, sites: asked }: RedrawGoal): RefusedSite[] {
  return (asked?.ids ?? []).flatMap((id): RefusedSite[] => {
    const site = sites.find((each) => each.id === id);
    if (!site)
      return [
        { siteId: id, name: id, reason: { zh: '没有这个编号的候选地块。', en: 'There is no site with this id.' } },
      ];
    if (site.options.some((option) => option.stage === stage)) return [];
    return [
      {
        siteId: id,
        name: site.name,
        reason: { zh: '不是为本学段规划的地块。', en: 'The site is not meant for this stage.' },
      },
    ];
  });
}

function whyNot(plan: Plan, site: Site, { stage }: RedrawGoal, last: number): LocalName {
  const excluded = siteFindingsOf(plan, site, stage, ({ consequence }) => consequence === 'excluded');
  if (excluded.length > 0) return findingText(site, excluded[0]!);
  const opening = earliestOpening(plan, site);
  if (opening > last) return opensLater(opening);
  const here = new Set(STAGES.map((each) => newSchoolId(site.id, each)));
  return plan.schools.some(({ id }) => here.has(id))
    ? { zh: '方案中已在这里建校。', en: 'The plan has a school here already.' }
    : {
        zh: '规划的班数都超过规则包的学校规模上限。',
        en: 'Every size that it is meant for is beyond what the rule pack allows.',
      };
}

function opensLater(year: number): LocalName {
  return {
    zh: `最早 ${year} 年秋季才能建成。`,
    en: `A school here can open in the autumn of ${year} at the earliest.`,
  };
}

function sameGround(name: string): LocalName {
  return {
    zh: `与「${name}」在同一地块，无法分别划片。`,
    en: `It stands on the same ground as ${name}, so no catchments can be drawn around each.`,
  };
}

const LEFT_OUT: LocalName = {
  zh: '候选地块很多，同一片区只比较了最合适的一处；要比较这里，请按编号指定。',
  en: 'There are many sites: of each part of the district the fittest was looked at. Name this one to have it looked at.',
};

const OUTSIDE: LocalName = {
  zh: '不在本学段学区覆盖的范围内，无法为它划片。',
  en: 'It stands outside the ground that the catchments cover, so none can be drawn around it.',
};
