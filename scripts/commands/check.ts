import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { stageOf } from './stage-of.ts';

/** How the catchments are drawn: compactness as numbers, and what a planner should look at. */
export const check: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { stage: 'string', year: 'string', scenario: 'string' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const named = (['year', 'scenario'] as const).filter((name) => options[name] !== undefined);
    const query = {
      ...Object.fromEntries(named.map((name) => [name, String(options[name])])),
      ...(options.stage !== undefined && { stage: stageOf(String(options.stage)) }),
    };
    const client = await connect();
    const json = await answered(client.api.districts[':district'].checks.$get({ param: { district }, query }));
    const lines = json.catchments.flatMap(({ name, areaM2, polsbyPopper, reock, concerns }) => {
      const [squareKm, polsby, circle] = [areaM2 / 1e6, polsbyPopper, reock].map((value) => value.toFixed(2));
      const head =
        locale === 'zh'
          ? `${name.zh}：${squareKm} 平方公里，紧凑度 ${polsby}（Polsby-Popper）、${circle}（Reock）`
          : `${name.en}: ${squareKm} km2, compactness ${polsby} (Polsby-Popper), ${circle} (Reock)`;
      return [head, ...concerns.map(({ sentence }) => `  ${sentence[locale]}`)];
    });
    return { json, text: lines.join('\n') };
  },
};
