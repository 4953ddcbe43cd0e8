import type { Plan, Site, Stage } from '../../model/index.ts';
import { siteFindingsOf } from './site-findings-of.ts';

/** What site rules mean for building on a site: whether anything may be built for the stage, and what protection costs, in 万元. */
export interface BuildingTerms {
  isAllowed: boolean;
  penaltyWan: number;
}

interface Known extends Pick<Plan, 'landscape' | 'streets' | 'district'> {
  byStage: Map<Stage, BuildingTerms>;
}

const known = new WeakMap<Site, Known>();

/** Kept by site as long as the ground around it and the rules in force are the same objects. */
export function buildingTerms(plan: Plan, site: Site, stage: Stage): BuildingTerms {
  const { landscape, streets, district } = plan;
  let kept = known.get(site);
  if (kept?.landscape !== landscape || kept.streets !== streets || kept.district !== district) {
    kept = { landscape, streets, district, byStage: new Map() };
    known.set(site, kept);
  }
  let terms = kept.byStage.get(stage);
  if (!terms) {
    const findings = siteFindingsOf(plan, site, stage, ({ consequence }) => consequence !== 'noted');
    terms = {
      isAllowed: findings.every(({ consequence }) => consequence !== 'excluded'),
      penaltyWan: findings.reduce((sum, { penaltyWan = 0 }) => sum + penaltyWan, 0),
    };
    kept.byStage.set(stage, terms);
  }
  return terms;
}
