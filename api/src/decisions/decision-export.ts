import { toCsvTable, toXlsx, type XlsxSheet, type XlsxValue } from '@xuetu/geodata/formats';
import type { Locale } from '@xuetu/geodata/model';
import type { Decision, Votes } from '@xuetu/geodata/story';
import { wordsOf } from '../export/export-words.ts';

/** The formats in which the log can be had. */
export const DECISION_MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;
export type DecisionFormat = keyof typeof DECISION_MEDIA;

/** The log of a district as a table, oldest entry first. A corrected entry stays and says by which it was corrected. */
export async function decisionExport(
  decisions: Decision[],
  format: DecisionFormat,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheetOf(
    decisions.toSorted((a, b) => a.number - b.number),
    locale,
  );
  if (format === 'xlsx') return new Uint8Array(await toXlsx([sheet]));
  return new TextEncoder().encode(
    `\ufeff${toCsvTable(
      sheet.columns.map(({ title }) => title),
      sheet.rows,
    )}`,
  );
}

function sheetOf(decisions: Decision[], locale: Locale): XlsxSheet {
  const t = wordsOf(locale);
  const numbers = new Map(decisions.map(({ id, number }) => [id, number]));
  const correctedBy = new Map(decisions.map(({ corrects, number }) => [corrects, number]));
  return {
    name: t('决策记录', 'Decisions'),
    columns: [
      { title: t('序号', 'Number'), format: '0' },
      { title: t('日期', 'Date'), width: 12 },
      { title: t('决定', 'Decided'), width: 60 },
      { title: t('决策人', 'By'), width: 24 },
      { title: t('会议', 'Meeting'), width: 24 },
      { title: t('地点', 'Place'), width: 20 },
      { title: t('赞成（人）', 'In favour (people)'), format: '0' },
      { title: t('反对（人）', 'Against (people)'), format: '0' },
      { title: t('弃权（人）', 'Abstained (people)'), format: '0' },
      { title: t('赞成者', 'In favour'), width: 24 },
      { title: t('反对者', 'Against'), width: 24 },
      { title: t('弃权者', 'Abstained'), width: 24 },
      { title: t('不同意见', 'Dissent'), width: 50 },
      { title: t('情景方案', 'Scenario'), width: 24 },
      { title: t('方案版本', 'Scenario version'), format: '0' },
      { title: t('数据快照', 'Snapshot'), width: 20 },
      { title: t('数据版本', 'Data version'), width: 20 },
      { title: t('更正第几条', 'Corrects number'), format: '0' },
      { title: t('被第几条更正', 'Corrected by number'), format: '0' },
      { title: t('记录时间', 'Written down at'), width: 22 },
    ],
    rows: decisions.map((each): XlsxValue[] => [
      each.number,
      each.decidedOn,
      each.decided,
      each.decidedBy,
      each.meeting,
      each.place,
      ...[each.inFavour, each.against, each.abstained].map(peopleOf),
      ...[each.inFavour, each.against, each.abstained].map(({ names }) => names.join('、') || null),
      each.dissent,
      each.scenarioId === '' ? t('现状', 'Base plan') : each.scenarioName,
      each.scenarioVersion || null,
      each.snapshotId || null,
      each.planHash,
      numbers.get(each.corrects) ?? null,
      correctedBy.get(each.id) ?? null,
      each.at,
    ]),
  };
}

/** How many voted so: as counted, else as many as were named. */
function peopleOf({ count, names }: Votes): number | null {
  return count ?? (names.length > 0 ? names.length : null);
}
