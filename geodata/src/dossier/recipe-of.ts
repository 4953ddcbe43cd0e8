import { packsOf } from '../rules/index.ts';
import { sayIn, whole } from './blocks.ts';
import type { Recipe } from './dossier.ts';
import { chosenAlternative, type DossierSource } from './dossier-source.ts';
import { goalOptions } from './goal-options.ts';
import { BACKTEST_YEARS, DRAWS } from './studies.ts';

/** 复算方法: the command lines that make the same numbers and the same paper, and what they are made from by hash. */
export function recipeOf(source: DossierSource): Recipe {
  return { commands: commandsOf(source), inputs: inputsOf(source) };
}

/**
 * A snapshot is told again by its own command alone: the others work on the data of today. A scenario that has changed since is refused by the hash
 * of its edits.
 */
function commandsOf(source: DossierSource): string[] {
  const { before, scenario, snapshot, siting, locale, date, smallCounts, mapApproval } = source;
  const district = before.plan.district.id;
  const of = scenario ? ['--scenario', scenario.id] : [];
  const told = scenario ? [...of, '--expect-edits', scenario.editsHash] : [];
  const over = siting?.scenarioId === undefined ? [] : ['--scenario', siting.scenarioId];
  const wishes = [...(smallCounts ? ['--small-counts'] : []), ...(mapApproval ? ['--map-approval', mapApproval] : [])];
  const again = [
    ['simulate', district, ...of, '--bands', String(DRAWS), '--limits'],
    ['findings', district, ...of],
    ['backtest', district, '--years', String(BACKTEST_YEARS)],
    ...(siting?.proposal ? [['site', district, ...over, ...goalOptions(siting.proposal.goal)]] : []),
  ];
  return [
    ...(snapshot ? [] : again),
    [
      'export',
      district,
      ...(snapshot ? ['--snapshot', snapshot.id] : told),
      '--what',
      'dossier',
      '--format',
      'docx',
      '--lang',
      locale,
      '--date',
      date,
      ...wishes,
      '--out',
      'dossier.docx',
    ],
  ].map((words) => ['npm run -s xuetu --', ...words.map(quoted)].join(' '));
}

/** A word of a command line as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function inputsOf(source: DossierSource): Recipe['inputs'] {
  const { now, scenario, snapshot, siting, baseHash, program, studies, locale } = source;
  const say = sayIn(locale);
  const { assumptions } = now.plan;
  const { proposal } = siting ?? {};
  const alternative = chosenAlternative(source);
  const wan = (value: number) => say(`${whole(value)} 万元`, `${whole(value)} x 10,000 CNY`);
  return [
    { name: say('程序版本', 'Program'), value: program },
    { name: say('基础数据（SHA-256）', 'Base plan (SHA-256)'), value: baseHash },
    ...(snapshot
      ? [
          { name: say('数据快照', 'Snapshot'), value: `${snapshot.id} (${snapshot.at})` },
          { name: say('快照的程序版本', 'Program of the snapshot'), value: snapshot.appVersion },
          { name: say('快照数字（SHA-256）', 'Numbers of the snapshot (SHA-256)'), value: snapshot.numbersHash },
        ]
      : []),
    ...(scenario
      ? [
          { name: say('情景方案', 'Scenario'), value: `${scenario.name} (${scenario.id})` },
          { name: say('方案版本', 'Version of the scenario'), value: String(scenario.version) },
          { name: say('生效的编辑', 'Edits in force'), value: String(scenario.edits.length) },
          { name: say('编辑（SHA-256）', 'Edits (SHA-256)'), value: scenario.editsHash },
        ]
      : []),
    {
      name: say('规则包', 'Rule packs'),
      value: packsOf(now.plan)
        .map(({ id, version }) => `${id} ${version}`)
        .join(say('，', ', ')),
    },
    { name: say('出生情景', 'Births'), value: assumptions.birthsScenario },
    {
      name: say('抽样次数与种子', 'Draws and their seed'),
      value: `${studies.bands.now.draws}, ${studies.bands.now.seed}`,
    },
    {
      name: say('回测起点', 'Origins of the back-test'),
      value: studies.backtest.origins.join(say('、', ', ')) || say('无', 'none'),
    },
    ...(siting
      ? [
          { name: say('选址任务', 'Siting job'), value: siting.jobId },
          { name: say('备选方案', 'Alternative'), value: siting.alternativeId },
          {
            name: say('与备选方案一致', 'Is that alternative unchanged'),
            value: siting.isAsProposed ? say('是', 'yes') : say('否', 'no'),
          },
        ]
      : [{ name: say('选址任务', 'Siting job'), value: say('无', 'none') }]),
    ...(proposal
      ? [
          { name: say('选址目标', 'Goal'), value: JSON.stringify(proposal.goal) },
          { name: say('选址种子', 'Seed of the search'), value: String(proposal.seed) },
          { name: say('选址输入（SHA-256）', 'Input of siting (SHA-256)'), value: proposal.inputHash },
        ]
      : []),
    ...(alternative
      ? [
          { name: say('目标值', 'Objective'), value: wan(alternative.objective) },
          { name: say('已证明下界', 'Proven bound'), value: wan(alternative.lowerBound) },
          { name: say('差距', 'Gap'), value: `${alternative.gapPercent.toFixed(2)}%` },
        ]
      : []),
  ];
}
