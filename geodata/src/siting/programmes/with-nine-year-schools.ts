import { classSizeIn, classSizeOf } from '../../capacity/index.ts';
import type { Plan, Site, Stage } from '../../model/index.ts';
import type { Place, StageProblem } from '../stage-problem/stage-problem.ts';
import { buildingTerms } from '../suitability/building-terms.ts';
import { earliestOpening } from './build-programmes.ts';
import { systemAt } from './new-school.ts';
import { NINE_YEAR } from './nine-year.ts';
import type { Programme } from './programme.ts';
import { classTerms, type ProgrammeTerms, programmeOf } from './programme-of.ts';
import { sizeLimits } from './size-limits.ts';

const STAGES = ['primary', 'junior'] as const;
/** Classes of each grade (轨) that a nine-year school may have. */
const STREAMS = [2, 3, 4, 5];

/**
 * The problems with nine-year schools (九年一贯制) on the sites that are for both stages: as many classes in each of the nine grades,
 * no more in all than the largest school that the site is said to hold and than the caps for such schools allow. The stages share
 * land, head and what site rules ask for protection in halves.
 */
export function withNineYearSchools(
  plan: Plan,
  problems: readonly StageProblem[],
  terms: ProgrammeTerms,
): StageProblem[] {
  const both = STAGES.flatMap((stage) => problems.filter((problem) => problem.stage === stage && !problem.isPooled));
  if (both.length < STAGES.length || !terms.kinds?.includes('build')) return [...problems];
  return problems.map((problem) => {
    if (!both.includes(problem)) return problem;
    const places = problem.places.map((place): Place => {
      const isForBoth = both.every(({ places: of }) => of.some(({ kind, id }) => kind === 'site' && id === place.id));
      const site = place.kind === 'site' && isForBoth && plan.sites.find(({ id }) => id === place.id);
      return site
        ? { ...place, programmes: [...place.programmes, ...partsAt(plan, site, problem.stage, terms)] }
        : place;
    });
    return { ...problem, places };
  });
}

function partsAt(plan: Plan, site: Site, stage: Stage, { years, packs, weights }: ProgrammeTerms): Programme[] {
  const [system, other] = STAGES.map((each) => systemAt(plan, site, each));
  if (system !== other) return [];
  const grades = STAGES.map((each) => gradesIn(plan, system!, each));
  const limits = sizeLimits(packs, stage, STAGES);
  const { standard } = classTerms(plan, packs);
  const largest = Math.max(
    ...site.options.filter((each) => STAGES.some((of) => of === each.stage)).map((o) => o.classes),
  );
  const year = earliestOpening(plan, site);
  const penaltyWan = Math.max(...STAGES.map((each) => buildingTerms(plan, site, each).penaltyWan));
  const size = classSizeOf({ stage }, standard);
  return STREAMS.flatMap((streams) => {
    const counts = grades.map((count) => count * streams);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const pupils = counts.reduce((sum, count, i) => sum + count * classSizeOf({ stage: STAGES[i]! }, standard), 0);
    if (all > Math.min(largest, limits.classes) || pupils > limits.pupils || counts.includes(0)) return [];
    const classes = counts[STAGES.indexOf(stage as (typeof STAGES)[number])]!;
    const part = programmeOf(
      {
        action: { kind: 'build', stage, siteId: site.id, name: site.name, year, classes },
        costs: {
          build: classes * size * plan.assumptions.buildCostWanPerSeat[stage] + penaltyWan / 2,
          land: (site.landCostWan ?? 0) / 2,
        },
        runningWanPerYear: weights.runningWanPerSchoolYear / 2 + classes * weights.runningWanPerClassYear,
        seatsIn: (each) => classes * classSizeIn({ stage }, each, classTerms(plan, packs)),
      },
      years,
    );
    return [{ ...part, id: `${NINE_YEAR}-${all}-${year}`, isShared: true }];
  });
}

/** How many grades a stage has in a grade system (学制). */
export function gradesIn(plan: Plan, system: string, stage: Stage): number {
  return plan.district.gradeSystems.find(({ id }) => id === system)?.stages[stage]?.length ?? 0;
}
