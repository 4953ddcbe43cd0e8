import { distanceMetres } from '../../geometry/index.ts';
import type { Site, Stage } from '../../model/index.ts';
import { type SiteCheck, siteChecksOf } from '../../siting/index.ts';
import { map, paragraph, type Say, sayIn, stageIn, table } from '../blocks.ts';
import type { DossierSource } from '../dossier-source.ts';
import { siteAmount } from '../limit-text.ts';
import { plannedActions } from '../planned-actions.ts';
import { SITE_VISITS } from '../site-visits.ts';
import type { ToldBlock, ToldChapter } from '../told-block.ts';

/** 地块核查: every site rule in force asked of each site that the scenario builds on, with its number and citation. */
export function sitesChapter(source: DossierSource): ToldChapter {
  const { now, locale } = source;
  const say = sayIn(locale);
  const title = say('地块核查', 'Checks of the sites');
  const used = sitesUsed(source);
  if (used.length === 0) {
    const none = say(
      '本方案没有在候选地块上新建学校，无需核查地块。',
      'The scenario builds on no candidate site: there is none to check.',
    );
    return { id: 'sites', title, blocks: [paragraph(none)] };
  }
  const checks = used.flatMap(({ site, stage }) =>
    siteChecksOf(now.plan, site, stage).map((check) => ({ site, stage, check })),
  );
  const blocks: ToldBlock[] = [
    paragraph(
      say(
        `对新建学校所用的 ${new Set(used.map(({ site }) => site.id)).size} 块地逐条核查选址条件。《中小学校设计规范》GB 50099 等标准和法规 ${counted(checks, false, say)}；系统约定 ${counted(checks, true, say)}。另有 ${SITE_VISITS.length} 项条件不能由数据判断，每块地都须现场核实。`,
        `The ${new Set(used.map(({ site }) => site.id)).size} sites of new schools were checked one condition at a time. Of GB 50099 and the other standards and laws ${counted(checks, false, say)}; of the product conventions ${counted(checks, true, say)}. ${SITE_VISITS.length} more conditions cannot be told from data and need a visit of every site.`,
      ),
    ),
    table(
      'site-checks',
      say('地块条件逐条核查', 'Site conditions one by one'),
      [
        { title: say('地块', 'Site'), width: 2 },
        { title: say('学段', 'Stage') },
        { title: say('规则', 'Rule'), width: 2.4 },
        { title: say('结果', 'Outcome') },
        { title: say('数值', 'Value') },
        { title: say('限值', 'Limit') },
        { title: say('算式', 'Arithmetic'), width: 4 },
        { title: say('依据', 'Document'), width: 3 },
      ],
      checks.map(({ site, stage, check: { rule, outcome, value, working } }) => [
        site.name,
        stageIn(stage, say),
        rule.name[locale],
        outcomeIn(outcome, say),
        value === undefined ? null : siteAmount(value, rule.measure, locale),
        siteAmount(rule.value, rule.measure, locale),
        working?.[locale] ?? withoutWorking(outcome, say),
        `${rule.document[locale]}${rule.documentNo ? ` ${rule.documentNo}` : ''}${say('：', ': ')}${rule.scope[locale]}${rule.mark === 'M' ? say('（待核实）', ' (to be verified)') : ''}`,
      ]),
    ),
    visitsTable(say),
    map({
      id: 'map-sites',
      caption: say('候选地块与选址条件', 'Candidate sites and what speaks against them'),
      subject: 'sites',
      stage: used[0]!.stage,
      year: now.results.years.at(-1)!,
      of: 'now',
    }),
  ];
  return { id: 'sites', title, blocks };
}

/** How many checks of standards, or of conventions (mark D), came out how. */
function counted(checks: readonly { check: SiteCheck }[], isConvention: boolean, say: Say): string {
  const own = checks.filter(({ check }) => (check.rule.mark === 'D') === isConvention);
  const count = (outcome: SiteCheck['outcome']) => own.filter(({ check }) => check.outcome === outcome).length;
  return say(
    `${own.length} 项：符合 ${count('kept')} 项，不符合 ${count('broken')} 项，数据未提供 ${count('unknown')} 项`,
    `${own.length} checks: ${count('kept')} are met, ${count('broken')} are not, ${count('unknown')} are not in the data`,
  );
}

/** 须现场核实: conditions that hold for every site and that no data here can tell. */
function visitsTable(say: Say): ToldBlock {
  return table(
    'site-visits',
    say('须现场核实的条件', 'Conditions that need a visit'),
    [
      { title: say('条件', 'Condition') },
      { title: say('要求', 'What is asked'), width: 4 },
      { title: say('依据', 'Document'), width: 2 },
    ],
    SITE_VISITS.map(({ name, asked, isVerified }) => [
      say(name.zh, name.en),
      say(asked.zh, asked.en),
      `${say('《中小学校设计规范》', 'Code for design of school ')}GB 50099-2011${isVerified ? '' : say('（待核实）', ' (to be verified)')}`,
    ]),
  );
}

function outcomeIn(outcome: SiteCheck['outcome'], say: Say): string {
  if (outcome === 'kept') return say('符合', 'met');
  return outcome === 'broken' ? say('不符合', 'not met') : say('待核实', 'not known');
}

function withoutWorking(outcome: SiteCheck['outcome'], say: Say): string {
  return outcome === 'kept'
    ? say('限值范围内没有', 'none as near as the limit')
    : say('数据未提供，须现场核实', 'not in the data; to be checked on site');
}

/** Sites on which a planned action builds, by stage. */
function sitesUsed(source: DossierSource): { site: Site; stage: Stage }[] {
  const { plan } = source.now;
  return plannedActions(source).flatMap(({ kind, siteId, schoolId, stage }) => {
    if (kind !== 'build') return [];
    const school = plan.schools.find(({ id }) => id === schoolId);
    const site =
      plan.sites.find(({ id }) => id === siteId) ??
      plan.sites.find(({ point }) => school && distanceMetres(point, school.location) === 0);
    return site ? [{ site, stage }] : [];
  });
}
