import { stageName } from '../model/index.ts';
import { type Say, whole } from './blocks.ts';
import type { StageShortage } from './shortages.ts';

/** 不采取措施，初中 2029年缺学位最多，缺 420 个，比 2026年多 180 个。 The worst year of a stage, against the base year. */
export function shortSentence({ stage, worst, years }: StageShortage, baseYear: number, say: Say): string {
  const { zh, en } = stageName(stage);
  const more = Math.round(worst.before) - Math.round(years.find(({ year }) => year === baseYear)?.before ?? 0);
  const against =
    worst.year === baseYear
      ? say('，即基准年', ', the base year')
      : more === 0
        ? say(`，与 ${baseYear}年相同`, `, as many as in ${baseYear}`)
        : say(`，比 ${baseYear}年多 ${whole(more)} 个`, `, ${whole(more)} more than in ${baseYear}`);
  return say(
    `不采取措施，${zh} ${worst.year}年缺学位最多，缺 ${whole(worst.before)} 个${against}。`,
    `If nothing is done most ${en} seats are short in ${worst.year}: ${whole(worst.before)}${against}.`,
  );
}
