import { stageName } from '../model/index.ts';
import { type Say, whole } from './blocks.ts';
import type { StageShortage } from './shortages.ts';

/** 缺 420 个学位 · 2029年 · 初中（比 2026年 多 180）: the worst year of a stage, against the base year. */
export function shortSentence({ stage, worst, years }: StageShortage, baseYear: number, say: Say): string {
  const { zh, en } = stageName(stage);
  const more = Math.round(worst.before) - Math.round(years.find(({ year }) => year === baseYear)?.before ?? 0);
  const against =
    worst.year === baseYear
      ? ''
      : say(`（比 ${baseYear}年 多 ${whole(more)}）`, ` (${whole(more)} more than in ${baseYear})`);
  return say(
    `缺 ${whole(worst.before)} 个学位 · ${worst.year}年 · ${zh}${against}`,
    `${whole(worst.before)} seats short · ${worst.year} · ${en}${against}`,
  );
}
