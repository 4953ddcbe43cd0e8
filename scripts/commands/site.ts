import { answered } from './answered.ts';
import type { Command, CommandContext } from './command.ts';
import type { Client } from './open-client.ts';
import { runSitingJob, type SitingOutcome } from './run-siting-job.ts';
import { sitingText } from './siting-text.ts';
import { GOAL_OPTIONS, typedGoal } from './typed-goal.ts';

/** Runs siting and prints its alternatives; with --save each becomes a scenario. */
export const site: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { ...GOAL_OPTIONS, scenario: 'string', save: 'boolean' },
  async run(context) {
    const goal = typedGoal(context.options);
    const client = await context.connect();
    const outcome = await runSitingJob(client, goal, context);
    const saved = context.options.save ? await save(client, context, outcome) : [];
    const { locale } = context;
    const stopped = { zh: '已取消；以下是此前找到的方案。', en: 'Cancelled; this is what was found until then.' };
    const text = sitingText(outcome.proposal, saved, locale);
    return { json: jsonOf(outcome, saved), text: outcome.isCancelled ? `${stopped[locale]}\n\n${text}` : text };
  },
};

/** The proposal without the edits, which --save keeps as scenarios. */
function jsonOf({ jobId, proposal, isCancelled }: SitingOutcome, saved: readonly string[]): object {
  return {
    job: jobId,
    status: isCancelled ? 'cancelled' : 'done',
    ...proposal,
    alternatives: proposal.alternatives.map(({ edits: _, ...each }, at) => ({
      ...each,
      ...(saved[at] && { scenario: saved[at] }),
    })),
  };
}

/** Keeps every alternative as a scenario, on top of the one it was solved for; answers their ids. */
async function save(
  client: Client,
  { arguments: [district = ''], options, locale }: CommandContext,
  { jobId, proposal: { alternatives } }: SitingOutcome,
): Promise<string[]> {
  const before = options.scenario
    ? await answered(
        client.api.districts[':district'].scenarios[':scenario'].$get({
          param: { district, scenario: String(options.scenario) },
        }),
      ).then(({ scenario }) => scenario.edits.slice(0, scenario.cursor))
    : [];
  const ids: string[] = [];
  for (const { id, name, rationale, edits } of alternatives) {
    const proposedBy = { jobId, alternativeId: id };
    const all = [...before, ...edits.map((edit) => ({ ...edit, proposedBy }))];
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
