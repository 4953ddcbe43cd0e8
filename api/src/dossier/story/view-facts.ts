import type { Side } from '@xuetu/geodata/compare';
import { type Locale, stageName } from '@xuetu/geodata/model';
import { seatShortage } from '@xuetu/geodata/simulation';
import type { MeetingView } from '@xuetu/geodata/story';
import { gridRows } from '@xuetu/geodata/symbology';
import { schoolTold } from './school-told.ts';
import { useText } from './use-text.ts';

const FULLEST = 4;

/** The year that a view looks at, or the nearest that is simulated. */
export function nearestYear({ results: { years } }: Side, year: number): number {
  return Math.min(Math.max(year, years[0]!), years.at(-1)!);
}

/** What stands beside the map of a view: seats short, the fullest schools, and where the year is another one. */
export function viewFacts(side: Side, { stage, year }: MeetingView, locale: Locale, smallCounts: boolean): string[] {
  const shown = nearestYear(side, year);
  const short = Math.round(seatShortage(side.results, stage, shown));
  const count = short.toLocaleString('en-US');
  const { zh, en } = stageName(stage);
  const { years } = side.results;
  const at = years.indexOf(shown);
  const fullest = gridRows(side, stage)
    .map((row) => ({ row, cell: row.cells[at]! }))
    .filter(({ cell }) => (cell.use ?? 0) >= 1)
    .sort((a, b) => b.cell.use! - a.cell.use!)
    .slice(0, FULLEST)
    .map(({ row, cell }) => ({
      school: schoolTold(row.school, locale),
      use: useText(side, row, cell, stage, smallCounts),
    }));
  const say = (zhText: string, enText: string) => (locale === 'zh' ? zhText : enText);
  return [
    isUnknown(side, stage, at)
      ? say(
          `${shown}年${zh}缺多少学位没有算出：学生或学位数据不全`,
          `Seats short in ${shown}, ${en}: not computed, pupils or seats are missing`,
        )
      : short > 0
        ? say(`${shown}年${zh}缺 ${count} 个学位`, `${count} seats short in ${shown}, ${en}`)
        : say(`${shown}年${zh}学位够用`, `Seats enough in ${shown}, ${en}`),
    ...fullest.map(({ school, use }) => say(`${school}：学位使用率 ${use}`, `${school}: ${use} of its seats`)),
    ...(shown === year
      ? []
      : [
          say(
            `${year}年不在模拟年份 ${years[0]}—${years.at(-1)}年之内，显示最近的一年`,
            `${year} is outside the simulated years ${years[0]} to ${years.at(-1)}; the nearest is shown`,
          ),
        ]),
  ];
}

/** Whether pupils and seats are known of no school of the stage: then nothing can be said, least of all that seats suffice. */
function isUnknown({ results }: Side, stage: MeetingView['stage'], at: number): boolean {
  const { rows, years, enrolment, seats } = results;
  return rows.every((row, r) => {
    const slot = r * years.length + at;
    return row.stage !== stage || Number.isNaN(enrolment[slot]! + seats[slot]!);
  });
}
