import type { Plan, Stage } from '../../model/index.ts';
import type { Alternative, JudgedSite } from '../answer/proposal.ts';
import { siteFindingsOf } from './site-findings-of.ts';

/** The sites that any alternative uses, and those that a rule excludes for one of the stages, with their findings. */
export function judgedSites(
  plan: Plan,
  stages: readonly Stage[],
  alternatives: readonly Pick<Alternative, 'actions'>[],
): JudgedSite[] {
  const used = new Set(alternatives.flatMap(({ actions }) => actions.flatMap(({ siteId }) => siteId ?? [])));
  return plan.sites.flatMap((site) => {
    const offered = stages.filter((stage) => site.options.some((option) => option.stage === stage));
    const isAsked = used.has(site.id)
      ? () => true
      : ({ consequence }: { consequence: string }) => consequence === 'excluded';
    const findings = offered.flatMap((stage) => siteFindingsOf(plan, site, stage, isAsked));
    return findings.length > 0 ? [{ siteId: site.id, findings }] : [];
  });
}
