import { type Locale, stageName } from '@xuetu/geodata/model';
import type { Simulation } from './stage-years.ts';
import { table, tableColumns } from './table.ts';

/** Transfers listed; the JSON has all of them. */
const MOST_TRANSFERS = 20;

/** How far the forecast may be off, by stage and year. */
export function bandsTable({ stages, draws }: NonNullable<Simulation['bands']>, locale: Locale): string {
  const zh = locale === 'zh';
  const titles = zh
    ? ['学段', '年份', 'P10', 'P50', 'P90', '缺学位概率', '平均缺学位']
    : ['stage', 'year', 'P10', 'P50', 'P90', 'shortage probability', 'mean seats short'];
  const rows = stages.map(({ stage, year, pupils, shortageProbability, expectedShortage }) => [
    stageName(stage)[locale],
    year,
    rounded(pupils.p10),
    rounded(pupils.p50),
    rounded(pupils.p90),
    shortageProbability === null ? null : `${Math.round(shortageProbability * 100)}%`,
    rounded(expectedShortage),
  ]);
  const title = zh ? `在校生的不确定范围（抽样 ${draws} 次）` : `How far enrolment may be off (${draws} draws)`;
  return `${title}\n${table(tableColumns(titles, 1), rows)}`;
}

/** The limit of each school that breaks first, soonest first. */
export function limitsTable(limits: NonNullable<Simulation['limits']>, locale: Locale): string {
  const zh = locale === 'zh';
  const title = zh ? '最先突破的限制' : 'Limits that break first';
  const broken = limits
    .flatMap(({ name, stage, limits: checks, firstBroken }) => {
      if (!firstBroken) return [];
      const limit = checks.find((each) => each.limit === firstBroken.limit);
      return { name, stage, ...firstBroken, limitName: limit?.name[locale] ?? firstBroken.limit };
    })
    .sort((a, b) => a.year - b.year);
  if (broken.length === 0) return `${title}\n${zh ? '各校都没有。' : 'None at any school.'}`;
  const titles = zh ? ['年份', '学校', '学段', '限制', '说明'] : ['year', 'school', 'stage', 'limit', 'why'];
  const rows = broken.map(({ year, name, stage, limitName, sentence }) => [
    year,
    name,
    stageName(stage)[locale],
    limitName,
    sentence[locale],
  ]);
  return `${title}\n${table(
    titles.map((each) => ({ title: each })),
    rows,
  )}`;
}

/** Where most pupils beyond the seats of their school would go, and for whom there is no seat. */
export function overflowTable({ transfers, unplaced }: NonNullable<Simulation['overflow']>, locale: Locale): string {
  const zh = locale === 'zh';
  const largest = transfers.toSorted((a, b) => b.pupils - a.pupils).slice(0, MOST_TRANSFERS);
  const lines = [...largest, ...unplaced.toSorted((a, b) => b.pupils - a.pupils).slice(0, MOST_TRANSFERS)];
  const left = transfers.length + unplaced.length - lines.length;
  return [
    zh ? '统筹调剂（人数多的在前）' : 'Pupils beyond seats, the most first',
    ...lines.map(({ sentence }) => sentence[locale]),
    ...(lines.length === 0 ? [zh ? '无需统筹。' : 'Nobody has to be placed elsewhere.'] : []),
    ...(left > 0 ? [zh ? `另有 ${left} 条，见 --json。` : `${left} more in --json.`] : []),
  ].join('\n');
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
