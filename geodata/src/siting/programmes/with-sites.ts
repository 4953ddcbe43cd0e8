import type { Plan, Position, Site, Stage } from '../../model/index.ts';

/** Sizes in which a school may be built where nobody has said what a site is good for, in classes; the planning caps hold besides. */
const CLASSES = [6, 12, 18, 24, 30, 36];

/** Id of the n-th site that is made up, from 1. */
export function unnamedSite(n: number): string {
  return `+${n}`;
}

/** A plan with one more site at each point, as dear as the sites there are on average, free at once. */
export function withSites(plan: Plan, stage: Stage, points: readonly Position[]): Plan {
  const known = plan.sites.flatMap(({ landCostWan }) => landCostWan ?? []);
  const landCostWan = known.length > 0 ? known.reduce((sum, wan) => sum + wan, 0) / known.length : 0;
  const sites = points.map(
    (point, n): Site => ({
      id: unnamedSite(n + 1),
      name: unnamedSite(n + 1),
      shape: { type: 'Point', coordinates: point },
      point,
      availableFrom: plan.district.baseYear,
      options: CLASSES.map((classes) => ({ stage, classes })),
      landCostWan,
    }),
  );
  return { ...plan, sites: [...plan.sites, ...sites] };
}
