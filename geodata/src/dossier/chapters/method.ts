import { walksOf } from '../../access/index.ts';
import { STANDARD_CLASS_SIZE } from '../../capacity/index.ts';
import { STAGES, type Stage } from '../../model/index.ts';
import { packsOf, rulesOf } from '../../rules/index.ts';
import { heading, list, listed, paragraph, type Say, sayIn, stageIn, table } from '../blocks.ts';
import type { DossierSource } from '../dossier-source.ts';
import { limitText, siteAmount } from '../limit-text.ts';
import { missingInWords } from '../missing-in-words.ts';
import { MARK_NAMES } from '../rule-words.ts';
import type { ToldBlock, ToldCell, ToldChapter } from '../told-block.ts';

/** 方法与依据: how the numbers come about, what is assumed, which rules judge them, and where the data are from. */
export function methodChapter(source: DossierSource): ToldChapter {
  const say = sayIn(source.locale);
  const blocks: ToldBlock[] = [
    ...methodParagraphs(source, say).map(paragraph),
    assumptionsTable(source, say),
    rulesTable(source, say),
    siteRulesTable(source, say),
    dataTable(source, say),
    ...gapsBlocks(source, say),
  ];
  return { id: 'method', title: say('方法与依据', 'Method and citations'), blocks };
}

function methodParagraphs({ siting, smallCounts }: DossierSource, say: Say): string[] {
  return [
    say(
      '需求：各小区在册儿童按年龄逐年上升，未出生或未登记的由各片区出生人数分摊，新交付住宅按交付后年数的每户学生数计入；各年级的升级比例由往年在校生估计。',
      'Demand: the registered children of each compound grow older year by year; those not born or not registered yet are a share of the births of their area; new dwellings bring pupils by the years since they were handed over. How many go on from grade to grade is estimated from past enrolment.',
    ),
    say(
      '就读：小区代表点所在学区决定学校，另有指定的从其指定；多校划片按学位或距离分配。没有学校接收的学生计入缺口。',
      'Assignment: the catchment that holds a compound decides its school unless it is assigned by name; where several schools share a catchment its pupils are shared by seats or distance. Pupils whom no school takes count as short of a seat.',
    ),
    say(
      '学位：每个年级编成整班，受教室数和用地所容班数限制；学位 = 可开班数 × 设计班额，公布了学位数的以公布为准。',
      'Seats: each grade is formed into whole classes, limited by classrooms and by what the site allows; seats = classes x design class size, or the published number.',
    ),
    say(
      '预警：逐校、逐年与规则包中的限值比较，每条规则注明文件、文号、施行日期和数字来源。',
      'Findings: every school and year is held against the limits of the rule packs; each names document, number, date and where its figure is from.',
    ),
    ...(siting?.proposal
      ? [
          say(
            '选址：以混合整数规划（HiGHS）在候选地块和现有学校上选择措施、年份和班数，使建设、运行、步行、换校、缺口和空余的合计费用最小，并给出已证明的下界；结果全部重新模拟后列出。',
            'Siting: a mixed-integer programme (HiGHS) chooses actions, years and classes on the sites and schools so that building, running, walking, moving, shortage and empty seats together cost least, and proves a lower bound; everything told of an answer is simulated anew.',
          ),
        ]
      : []),
    smallCounts
      ? say(
          '本报告含有少于 5 人的数字，可能辨认出个人，请勿公开。',
          'Counts under 5 are included and may reveal individuals. Not for publication.',
        )
      : say(
          '一地 1 至 4 人的数字及由其可推算的数字已隐去。',
          'Counts of 1 to 4 people at one place, and what they could be worked out from, are withheld.',
        ),
  ];
}

function assumptionsTable({ now }: DossierSource, say: Say): ToldBlock {
  const { plan, results } = now;
  const { assumptions, district } = plan;
  const births = assumptions.birthsScenarios.find(({ id }) => id === assumptions.birthsScenario);
  const byStage = (read: (stage: Stage) => string) =>
    listed(
      STAGES.map((stage) => `${stageIn(stage, say)} ${read(stage)}`),
      say,
    );
  const walks = walksOf(plan).method;
  const rows: [string, ToldCell][] = [
    [say('基准年', 'Base year'), String(district.baseYear)],
    [say('预测到', 'Forecast to'), String(results.years.at(-1))],
    [
      say('出生情景', 'Births'),
      births ? say(`${births.name.zh}：${births.note.zh}`, `${births.name.en}: ${births.note.en}`) : null,
    ],
    [
      say('出生数版本', 'Births counted'),
      assumptions.birthsVintage === 'revised' ? say('修订后', 'as revised') : say('首次公布', 'as first published'),
    ],
    [
      say('就读比例', 'Share who go to the schools planned here'),
      byStage((stage) => `${Math.round((assumptions.capture[stage] ?? 1) * 100)}%`),
    ],
    [
      say('标准班额（学校自有规定的除外）', 'Standard class size, where a school has none of its own'),
      byStage((stage) => String(STANDARD_CLASS_SIZE[stage])),
    ],
    [
      say('班额路径', 'Class sizes to come'),
      STAGES.flatMap((stage) => {
        const path = assumptions.classSizePath[stage];
        const steps = path?.map(({ year, classSize }) => `${year}: ${classSize}`).join(say('，', ', '));
        return steps ? [`${stageIn(stage, say)} ${steps}`] : [];
      }).join(say('；', '; ')) || say('不变', 'as they are'),
    ],
    [say('入住率', 'Occupancy of new dwellings'), `${Math.round(assumptions.occupancy * 100)}%`],
    [
      say('新建费用（万元/学位，不含土地）', 'Building (10,000 CNY a seat, without land)'),
      byStage((stage) => String(assumptions.buildCostWanPerSeat[stage])),
    ],
    [
      say('扩建费用（万元/学位）', 'Extending (10,000 CNY a seat)'),
      byStage((stage) => String(assumptions.extendCostWanPerSeat[stage])),
    ],
    [
      say('新建、扩建工期（年）', 'Years to build, to extend'),
      `${assumptions.buildLeadYears}${say('、', ', ')}${assumptions.extendLeadYears}`,
    ],
    [
      say('步行距离', 'Walks'),
      walks === 'street'
        ? say('沿道路，避开铁路和河流', 'along streets, around railways and rivers')
        : say(`直线距离 × ${assumptions.detourFactor}`, `straight line x ${assumptions.detourFactor}`),
    ],
  ];
  return table(
    'assumptions',
    say('采用的假设', 'What is assumed'),
    [
      { title: say('项目', 'Item'), width: 2 },
      { title: say('取值', 'Value'), width: 6 },
    ],
    rows,
  );
}

function rulesTable({ now, locale }: DossierSource, say: Say): ToldBlock {
  return table(
    'rules',
    say('所依据的规则', 'The rules in force'),
    [
      { title: say('规则包', 'Pack'), width: 1.6 },
      { title: say('版本', 'Version') },
      { title: say('规则', 'Rule'), width: 2 },
      { title: say('学段', 'Stages'), width: 1.4 },
      { title: say('限值', 'Limit'), width: 1.2 },
      { title: say('依据与条款', 'Document and clause'), width: 4 },
      { title: say('施行', 'In force from') },
      { title: say('数字来源', 'Mark') },
    ],
    rulesOf(now.plan)
      .filter(({ rule }) => !rule.off)
      .map(({ pack, rule }) => [
        pack.name[locale],
        pack.version,
        rule.name[locale],
        listed(
          rule.stages.map((stage) => stageIn(stage, say)),
          say,
        ),
        limitText(rule.value, rule.unit, locale),
        citationOf(rule, locale, say),
        rule.effectiveFrom ?? null,
        MARK_NAMES[rule.mark][locale],
      ]),
  );
}

function siteRulesTable({ now, locale }: DossierSource, say: Say): ToldBlock {
  return table(
    'site-rules',
    say('所依据的选址条件', 'The site conditions in force'),
    [
      { title: say('规则包', 'Pack'), width: 1.6 },
      { title: say('版本', 'Version') },
      { title: say('规则', 'Rule'), width: 2.4 },
      { title: say('限值', 'Limit') },
      { title: say('依据与条款', 'Document and clause'), width: 5 },
      { title: say('数字来源', 'Mark') },
    ],
    packsOf(now.plan).flatMap((pack) =>
      (pack.siteRules ?? []).map((rule) => [
        pack.name[locale],
        pack.version,
        rule.name[locale],
        siteAmount(rule.value, rule.measure, locale),
        citationOf(rule, locale, say),
        MARK_NAMES[rule.mark][locale],
      ]),
    ),
  );
}

interface Cited {
  document: { zh: string; en: string };
  documentNo?: string | undefined;
  scope: { zh: string; en: string };
}

function citationOf({ document, documentNo, scope }: Cited, locale: DossierSource['locale'], say: Say): string {
  return `${document[locale]}${documentNo ? ` ${documentNo}` : ''}${say('：', ': ')}${scope[locale]}`;
}

function dataTable({ now: { plan } }: DossierSource, say: Say): ToldBlock {
  return table(
    'data',
    say('数据文件', 'Data files'),
    [
      { title: say('文件', 'File'), width: 2 },
      { title: say('图层', 'Layer'), width: 1.6 },
      { title: say('行数', 'Rows') },
      { title: say('坐标系', 'Coordinates'), width: 1.4 },
      { title: 'SHA-256', width: 4 },
    ],
    plan.district.provenance.map(({ file, layer, rows, crs, sha256 }) => [file, layer, rows, crs ?? null, sha256]),
  );
}

/** What could not be computed, so that nobody takes silence for good news. */
function gapsBlocks({ now, failures }: DossierSource, say: Say): ToldBlock[] {
  const missing = now.results.missing.map((each) => missingInWords(each, say));
  const failed = failures.map(({ metric, reason, times }) =>
    say(`${metric}（${times} 次）：${reason.zh}`, `${metric} (${times} times): ${reason.en}`),
  );
  const items = [...missing, ...failed];
  return items.length > 0 ? [heading(say('数据缺口', 'What the data do not say')), ...list(items)] : [];
}
