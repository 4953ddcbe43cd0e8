import type { Alternative, Proposal, SitingGoal } from '@xuetu/geodata/siting';
import { answered } from './answered.ts';
import type { Command, CommandContext, Options } from './command.ts';
import type { Client } from './open-client.ts';
import { stageOf } from './stage-of.ts';
import { table } from './table.ts';
import { BadInput, UsageError } from './usage.ts';

const POLL_MILLISECONDS = 250;

/** Runs siting and prints its alternatives; with --save each becomes a scenario. */
export const site: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { stage: 'string', budget: 'string', seconds: 'string', scenario: 'string', save: 'boolean' },
  async run(context) {
    const goal = goalOf(context.options);
    const client = await context.connect();
    const proposal = await solve(client, goal, context);
    const saved = context.options.save ? await save(client, context, proposal) : [];
    const json = {
      alternatives: proposal.alternatives.map((each, at) => ({
        objective: each.objective,
        lowerBound: each.lowerBound,
        gapPercent: each.gapPercent,
        costWan: each.costWan,
        seatsAdded: each.seatsAdded,
        actions: each.actions.map(({ kind, siteId, schoolId, year, classes, seats, costWan }) => ({
          kind,
          ...(siteId !== undefined && { siteId }),
          ...(schoolId !== undefined && { schoolId }),
          year,
          classes,
          seats,
          costWan,
        })),
        ...(saved[at] && { scenario: saved[at] }),
      })),
    };
    return { json, text: textOf(proposal, saved, context) };
  },
};

function goalOf(options: Options): SitingGoal {
  return {
    ...(options.stage !== undefined && { stage: stageOf(String(options.stage)) }),
    ...(options.budget !== undefined && { budgetWan: positive('budget', options.budget) }),
    ...(options.seconds !== undefined && { timeLimit: positive('seconds', options.seconds) }),
  };
}

async function solve(
  client: Client,
  goal: SitingGoal,
  { arguments: [district = ''], options, locale }: CommandContext,
) {
  const scenario = options.scenario ? { scenario: String(options.scenario) } : {};
  let { job } = await answered(
    client.api.districts[':district'].siting.$post({ param: { district }, json: { goal, ...scenario } }),
  );
  while (job.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    const before = job.step?.[locale];
    ({ job } = await answered(client.api.siting[':job'].$get({ param: { job: job.id } })));
    const step = job.step?.[locale];
    if (!options.json && step && step !== before) process.stderr.write(`${Math.round(job.progress * 100)}% ${step}\n`);
  }
  if (job.proposal) return job.proposal;
  const reason = job.error?.message ?? job.status;
  throw new BadInput({ zh: reason, en: reason });
}

/** Keeps every alternative as a scenario, on top of the one it was solved for; answers their ids. */
async function save(
  client: Client,
  { arguments: [district = ''], options, locale }: CommandContext,
  { alternatives }: Proposal,
) {
  const before = options.scenario
    ? await answered(
        client.api.districts[':district'].scenarios[':scenario'].$get({
          param: { district, scenario: String(options.scenario) },
        }),
      ).then(({ scenario }) => scenario.edits.slice(0, scenario.cursor))
    : [];
  const ids: string[] = [];
  for (const { name, rationale, edits } of alternatives) {
    const all = [...before, ...edits];
    const json = {
      name: name[locale].slice(0, 120),
      description: rationale[locale].slice(0, 4000),
      edits: all,
      cursor: all.length,
    };
    const { scenario } = await answered(
      client.api.districts[':district'].scenarios.$post({ param: { district }, json }),
    );
    ids.push(scenario.id);
  }
  return ids;
}

function textOf({ alternatives, notes }: Proposal, saved: string[], { locale }: CommandContext): string {
  const zh = locale === 'zh';
  const titles = zh
    ? ['类型', '学段', '名称', '年份', '班', '学位', '万元']
    : ['kind', 'stage', 'name', 'year', 'classes', 'seats', '10,000 CNY'];
  const columns = titles.map((title, at) => ({ title, align: at > 2 ? ('right' as const) : ('left' as const) }));
  const blocks = alternatives.map((each, at) => {
    const kinds = zh ? ACTION_WORDS : undefined;
    const rows = each.actions.map((action) => [
      kinds?.[action.kind] ?? action.kind,
      action.stage,
      action.name,
      action.year,
      action.classes,
      action.seats,
      Math.round(action.costWan),
    ]);
    const scenario = saved[at] ? `\n${zh ? '情景方案' : 'scenario'} ${saved[at]}` : '';
    return `${at + 1}. ${each.name[locale]}\n${each.rationale[locale]}\n${summaryOf(each, zh)}${scenario}\n\n${table(columns, rows)}`;
  });
  const none = zh ? '没有可提的方案。' : 'There is nothing to propose.';
  return [...(blocks.length > 0 ? blocks : [none]), ...notes.map((note) => note[locale])].join('\n\n');
}

function summaryOf(each: Alternative, zh: boolean): string {
  const worst = each.shortage.reduce((most, year) => Math.max(most, year.after), 0);
  const numbers = [each.objective, each.lowerBound, each.costWan].map((value) =>
    Math.round(value).toLocaleString('en-US'),
  );
  const [objective, bound, cost] = numbers;
  const gap = each.gapPercent.toFixed(2);
  return zh
    ? `目标值 ${objective}，下界 ${bound}，差距 ${gap}%；费用 ${cost} 万元，新增学位 ${each.seatsAdded} 个；实施后最多缺 ${Math.round(worst)} 个学位`
    : `objective ${objective}, lower bound ${bound}, gap ${gap} %; cost ${cost} x 10,000 CNY, ${each.seatsAdded} seats added; at most ${Math.round(worst)} seats short afterwards`;
}

/** What each action is called in Chinese. */
const ACTION_WORDS = { build: '新建', extend: '扩建', convert: '改办', close: '撤并', temporary: '临时班' } as const;

function positive(name: string, value: string | boolean): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new UsageError({
    zh: `--${name} 须为正数，现在是“${value}”。`,
    en: `--${name} must be a positive number; it is "${value}".`,
  });
}
