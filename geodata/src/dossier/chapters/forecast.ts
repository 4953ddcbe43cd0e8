import { type BacktestLine, countedByStage } from '../../backtest/index.ts';
import { type LocalName, STAGES, type Stage, stageName } from '../../model/index.ts';
import { seatShortage } from '../../simulation/index.ts';
import { heading, map, paragraph, type Say, sayIn, stageIn, stageTitle, table } from '../blocks.ts';
import type { ChartBlock } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import { headcount, isSmall } from '../headcount.ts';
import { known } from '../known.ts';
import { leadingStages } from '../shortages.ts';
import { type StageNumbers, stageNumbers } from '../stage-numbers.ts';
import { BACKTEST_YEARS, DRAWS, offeredStages } from '../studies.ts';
import type { ToldBlock, ToldChapter } from '../told-block.ts';

/** 学生预测: pupils by stage and year as far as is known, how far that may be off, and how well such forecasts did in the past. */
export function forecastChapter(source: DossierSource): ToldChapter {
  const { now, before, locale } = source;
  const say = sayIn(locale);
  const { plan } = now;
  const births = plan.assumptions.birthsScenarios.find(({ id }) => id === plan.assumptions.birthsScenario);
  const [lead] = leadingStages({ now: before, before });
  const last = now.results.years.at(-1)!;
  const { zh, en } = stageName(lead!.stage);
  const blocks: ToldBlock[] = [
    paragraph(
      say(
        `未来出生采用“${births?.name.zh ?? ''}”：${births?.note.zh ?? ''}每个学段的预测值是各校之和，P10 和 P90 由 ${DRAWS} 次抽样得出：十种未来中有一种少于 P10，有一种多于 P90。`,
        `Births to come follow the view "${births?.name.en ?? ''}": ${births?.note.en ?? ''} The forecast of a stage is the sum of its schools; P10 and P90 are of ${DRAWS} drawn futures: one in ten has fewer pupils than P10, one in ten more than P90.`,
      ),
    ),
    ...offeredStages(now.results).flatMap((stage) => stageBlocks(source, stage, say)),
    heading(say('学生在哪里', 'Where the children live')),
    map({
      id: 'map-children',
      caption: say(
        `${plan.district.baseYear}年${zh}学龄儿童密度`,
        `${stageTitle(lead!.stage, say)}: children who live on a km² in ${plan.district.baseYear}`,
      ),
      subject: 'children',
      stage: lead!.stage,
      year: plan.district.baseYear,
      of: 'now',
    }),
    map({
      id: 'map-growth',
      caption: say(
        `${plan.district.baseYear}—${lead!.year}年${zh}学龄儿童增减`,
        `Change of the children of ${en} age from ${plan.district.baseYear} to ${lead!.year}`,
      ),
      subject: 'growth',
      stage: lead!.stage,
      year: lead!.year === plan.district.baseYear ? last : lead!.year,
      of: 'now',
    }),
    heading(say('预测检验', 'How well it forecasts')),
    ...backtestBlocks(source, say),
  ];
  return { id: 'forecast', title: say('学生预测', 'The forecast'), blocks };
}

function stageBlocks({ now, before, studies, smallCounts }: DossierSource, stage: Stage, say: Say): ToldBlock[] {
  const { zh } = stageName(stage);
  const numbers = stageNumbers(now.results, studies.bands.now, stage);
  return [
    heading(stageTitle(stage, say)),
    pupilsChart(stage, countedByStage(before.plan, stage), numbers, smallCounts, say),
    table(
      `pupils-${stage}`,
      say(
        `${zh}学生数、学位数及不确定范围`,
        `${stageTitle(stage, say)}: pupils, seats and how far the forecast may be off`,
      ),
      [
        { title: say('年份', 'Year'), form: 'year' },
        { title: say('学生', 'Pupils'), unit: say('人', 'pupils') },
        { title: 'P10', unit: say('人', 'pupils') },
        { title: 'P90', unit: say('人', 'pupils') },
        { title: say('学位', 'Seats'), unit: say('个', 'seats') },
        { title: say('缺口', 'Short'), unit: say('个', 'seats') },
        { title: say('缺学位的可能性', 'Chance of a shortage'), form: 'percent' },
      ],
      numbers.map(({ year, pupils, p10, p90, seats, chance }) => [
        year,
        headcount(pupils),
        headcount(p10),
        headcount(p90),
        seats,
        headcount(pupils, known(seatShortage(now.results, stage, year), 0)),
        chance,
      ]),
    ),
  ];
}

function pupilsChart(
  stage: Stage,
  counted: readonly { year: number; pupils: number | null }[],
  numbers: readonly StageNumbers[],
  smallCounts: boolean,
  say: Say,
): ChartBlock {
  const { zh } = stageName(stage);
  const shown = (value: number | null) => (smallCounts || !isSmall(value) ? value : null);
  const blank = counted.map(() => null);
  return {
    kind: 'chart',
    id: `chart-pupils-${stage}`,
    caption: say(`${zh}学生数与学位数`, `${stageTitle(stage, say)}: pupils and seats`),
    form: 'lines',
    unit: say('人', 'pupils'),
    labels: [...counted, ...numbers].map(({ year }) => String(year)),
    series: [
      {
        name: say('学生', 'Pupils'),
        values: [...counted, ...numbers].map(({ pupils }) => shown(pupils)),
        band: {
          low: [...blank, ...numbers.map(({ p10 }) => shown(p10))],
          high: [...blank, ...numbers.map(({ p90 }) => shown(p90))],
        },
      },
      {
        name: say('学位', 'Seats'),
        unit: say('个', 'seats'),
        values: [...blank, ...numbers.map(({ seats }) => seats)],
      },
    ],
    limits: [],
    countedUpTo: counted.length,
  };
}

const LEVELS: Record<BacktestLine['level'], LocalName> = {
  district: { zh: '全区', en: 'district' },
  stage: { zh: '学段', en: 'stage' },
  school: { zh: '学校', en: 'school' },
};

function backtestBlocks({ locale, studies: { backtest } }: DossierSource, say: Say): ToldBlock[] {
  const { lines, origins } = backtest;
  if (lines.length === 0) {
    return [
      paragraph(
        say(
          '往年的分年级在校生或出生人数不够，无法用往年检验预测。',
          'Too few past years with pupils by grade and births are known to test the forecast on them.',
        ),
      ),
    ];
  }
  const district = lines.find(({ level, measure, lead }) => level === 'district' && measure === 'pupils' && lead === 1);
  const percent = (part: number) => `${(100 * part).toFixed(1)}%`;
  const said = district
    ? say(
        `提前 1 年，全区在校生的平均误差为 ${percent(district.ours.mape)}；沿用上年人数的误差为 ${percent(district.naive.mape)}。`,
        `One year ahead the pupils of the district were missed by ${percent(district.ours.mape)} on average; taking last year's count misses by ${percent(district.naive.mape)}.`,
      )
    : '';
  return [
    paragraph(
      say(
        `站在 ${origins.join('、')}年，只用当时所知的数据各预测一次（最多前推 ${BACKTEST_YEARS} 个起点），再与后来的实际人数相比。${said}`,
        `From each of ${origins.join(', ')} (at most ${BACKTEST_YEARS} past years), with what was known then, the years after were forecast and compared with what was counted. ${said}`,
      ),
    ),
    table(
      'backtest',
      say('用往年检验的预测误差', 'Errors of forecasts made from past years'),
      [
        { title: say('层级', 'Level') },
        { title: say('学段', 'Stage') },
        { title: say('指标', 'Measure') },
        { title: say('提前', 'Lead'), unit: say('年', 'years') },
        { title: say('样本', 'Cases') },
        { title: say('本模型误差', 'Error'), form: 'percent', decimals: 1 },
        { title: say('偏差', 'Bias'), form: 'percent', decimals: 1 },
        { title: say('沿用上年', 'Last year'), form: 'percent', decimals: 1 },
        { title: say('中位数法', 'Median ratios'), form: 'percent', decimals: 1 },
      ],
      lines
        .toSorted(inOrder)
        .map(({ level, stage, measure, lead, cases, ours, naive, median }) => [
          LEVELS[level][locale],
          stage ? stageIn(stage, say) : say('全部', 'all'),
          measure === 'pupils' ? say('在校生', 'pupils') : say('起始年级', 'entrants'),
          lead,
          cases,
          known(ours.mape, 4),
          known(ours.bias, 4),
          known(naive.mape, 4),
          known(median.mape, 4),
        ]),
      {
        printedRows: 20,
        notes: [
          say(
            '误差为平均绝对百分误差；偏差为正表示预测偏多；中位数法取各校近五年比率的中位数。',
            'Errors are mean absolute percentage errors; a bias above 0 means that too many were expected; the median method takes the median of the last five ratios of each school.',
          ),
        ],
      },
    ),
  ];
}

function inOrder(a: BacktestLine, b: BacktestLine): number {
  const rank = ({ level, stage, measure, lead }: BacktestLine) =>
    ((Object.keys(LEVELS).indexOf(level) * 10 + (stage ? STAGES.indexOf(stage) : 0)) * 10 +
      (measure === 'pupils' ? 0 : 1)) *
      100 +
    lead;
  return rank(a) - rank(b);
}
