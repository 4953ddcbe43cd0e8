import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { stageOf } from './stage-of.ts';

/** Catchments in words, one paragraph each; compared with another plan, what every school gains and loses comes first. */
export const describe: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { stage: 'string', year: 'string', scenario: 'string', against: 'string' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const named = (['year', 'scenario', 'against'] as const).filter((name) => options[name] !== undefined);
    const query = {
      ...Object.fromEntries(named.map((name) => [name, String(options[name])])),
      ...(options.stage !== undefined && { stage: stageOf(String(options.stage)) }),
    };
    const client = await connect();
    const json = await answered(client.api.districts[':district'].description.$get({ param: { district }, query }));
    const changes = (json.changes ?? []).map(({ summary, sentences }) =>
      [summary[locale], ...sentences.map((each) => `  ${each[locale]}`)].join('\n'),
    );
    return { json, text: [...changes, ...json.catchments.map(({ text }) => text[locale])].join('\n\n') };
  },
};
