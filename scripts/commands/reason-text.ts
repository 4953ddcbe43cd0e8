import { type Locale, type LocalName, stageName } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';

/** The parts of a reason that are printed; numbers that were not computed arrive as null. */
type Told = Pick<Reason, 'stage' | 'year' | 'by' | 'others' | 'history' | 'edits' | 'ifMoved' | 'notes'> & {
  assigned: Pick<Reason['assigned'][number], 'schoolId' | 'seats' | 'pupils'>[];
};

/** A reason as lines for a terminal. */
export function reasonText(compound: string, names: Record<string, LocalName>, reason: Told, locale: Locale): string {
  const zh = locale === 'zh';
  const name = (id: string) => names[id]?.[locale] ?? id;
  const { stage, year, by, assigned, others, history, edits, ifMoved, notes } = reason;
  const lines = [
    `${compound} · ${year} · ${stageName(stage)[locale]}：${assigned.map(({ schoolId }) => name(schoolId)).join('、') || '-'}`,
    by.sentence[locale],
    ...assigned.map(({ schoolId, seats, pupils }) =>
      zh
        ? `${name(schoolId)}：学位 ${seats ?? '-'}，在校生 ${pupils ?? '-'}`
        : `${name(schoolId)}: ${seats ?? '-'} seats, ${pupils ?? '-'} pupils`,
    ),
    '',
    zh ? '其他学校：' : 'Other schools:',
    ...others.flatMap(({ schoolId, walk, isNearer, claims }) => [
      `  ${name(schoolId)}  ${metresOf(walk.metres, zh)}${isNearer ? (zh ? '（更近）' : ' (nearer)') : ''}`,
      ...claims.map(({ sentence, rule }) => `    ${sentence[locale]}${rule ? ` [${rule.ruleId}]` : ''}`),
    ]),
    '',
    zh ? '由来：' : 'History:',
    ...history.map(({ from, to, by: decided }) => `  ${from}-${to}  ${decided.sentence[locale]}`),
    ...edits.map(
      ({ nth, label, year: from }) => `  ${zh ? '方案第' : 'step '}${nth}${zh ? '步' : ''}  ${label} (${from})`,
    ),
    ...(ifMoved.length > 0 ? ['', zh ? '如果改划：' : 'If it moved:'] : []),
    ...ifMoved.flatMap(({ schoolId, fromYear, leaving, schools }) => [
      zh
        ? `  改到${name(schoolId)}（${fromYear}年起，${leaving} 人）`
        : `  to ${name(schoolId)} (from ${fromYear}, ${leaving} pupils)`,
      ...schools.map(({ schoolId: id, before, after }) =>
        zh
          ? `    ${name(id)}：余学位 ${before.left ?? '-'} → ${after.left ?? '-'}`
          : `    ${name(id)}: seats left ${before.left ?? '-'} → ${after.left ?? '-'}`,
      ),
    ]),
    '',
    ...notes.map((note) => note[locale]),
  ];
  return lines.join('\n');
}

function metresOf(metres: number | null, zh: boolean): string {
  if (metres === null || metres === Infinity) return zh ? '步行不能到达' : 'no way on foot';
  return zh ? `步行 ${Math.round(metres)} 米` : `${Math.round(metres)} m on foot`;
}
