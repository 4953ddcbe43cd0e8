import type { LocalName } from '@xuetu/geodata/model';
import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { reasonText } from './reason-text.ts';
import { stageOf } from './stage-of.ts';

/** Why a compound goes to its school; everything with its figures is in the JSON. */
export const reason: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { compound: 'string', stage: 'string', year: 'string', scenario: 'string' },
  needed: ['compound'],
  async run({ connect, arguments: [district = ''], options, locale }) {
    const named = (['year', 'scenario'] as const).filter((name) => options[name] !== undefined);
    const query = {
      compound: String(options.compound),
      ...Object.fromEntries(named.map((name) => [name, String(options[name])])),
      ...(options.stage !== undefined && { stage: stageOf(String(options.stage)) }),
    };
    const client = await connect();
    const json = await answered(client.api.districts[':district'].reason.$get({ param: { district }, query }));
    const names: Record<string, LocalName> = json.schoolNames;
    return { json, text: reasonText(json.compoundName, names, json.reason, locale) };
  },
};
