import type { LocalName, Plan, Site, SiteConsequence, SiteRule, Stage } from '../../model/index.ts';
import { packsOf } from '../../rules/index.ts';
import { isBroken, measureOf } from './measure-of.ts';
import type { SiteFinding } from './site-finding.ts';

const FOLLOWS: Record<SiteConsequence, (penaltyWan: number) => LocalName> = {
  excluded: () => ({ zh: '不得选用', en: 'must not be used' }),
  penalised: (wan) => ({ zh: `计入 ${wan}万元防护费用`, en: `${wan} x 10,000 yuan for protection are added` }),
  noted: () => ({ zh: '提示', en: 'noted' }),
};

const ORDER: Record<SiteConsequence, number> = { excluded: 0, penalised: 1, noted: 2 };

/**
 * 选址条件核查: the site rules in force that a site breaks for a stage, the gravest first. Of several rules with one measure only the
 * gravest is told. A rule whose data are missing breaks nothing. `isAsked` leaves rules out before anything is measured.
 */
export function siteFindingsOf(
  plan: Plan,
  site: Site,
  stage: Stage,
  isAsked: (rule: SiteRule) => boolean = () => true,
): SiteFinding[] {
  const broken = packsOf(plan)
    .flatMap((pack) => pack.siteRules ?? [])
    .filter((rule) => rule.stages.includes(stage) && isAsked(rule))
    .flatMap((rule) => findingOf(plan, site, stage, rule))
    .sort((a, b) => ORDER[a.consequence] - ORDER[b.consequence]);
  return broken.filter((finding, at) => broken.findIndex(({ measure }) => measure === finding.measure) === at);
}

function findingOf(plan: Plan, site: Site, stage: Stage, rule: SiteRule): SiteFinding[] {
  const measured = measureOf(plan, site, stage, rule);
  if (!measured) return [];
  const { value, working } = measured;
  if (!isBroken(rule, value)) return [];
  const { id, name, measure, consequence, penaltyWan, document, documentNo, mark } = rule;
  return [
    {
      rule: id,
      ruleName: name,
      measure,
      consequence,
      stage,
      value,
      limit: rule.value,
      ...(penaltyWan !== undefined && { penaltyWan }),
      document,
      ...(documentNo !== undefined && { documentNo }),
      mark,
      sentence: sentenceOf(site, rule, working),
    },
  ];
}

function sentenceOf(site: Site, rule: SiteRule, working: LocalName): LocalName {
  const { name, document, documentNo, scope, mark, consequence, penaltyWan = 0 } = rule;
  const follows = FOLLOWS[consequence](penaltyWan);
  const number = documentNo ? ` ${documentNo}` : '';
  const [unsureZh, unsureEn] = mark === 'M' ? ['，待核实', ', to be verified'] : ['', ''];
  return {
    zh: `${site.name}：${working.zh}，${name.zh}，${follows.zh}（${document.zh}${number}：${scope.zh}${unsureZh}）`,
    en: `${site.name}: ${working.en}; ${name.en.toLowerCase()}, ${follows.en} (${document.en}${number}: ${scope.en}${unsureEn})`,
  };
}
