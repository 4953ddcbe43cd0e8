import { headcount, known, toldSentence } from '@xuetu/geodata/dossier';
import { gradeName } from '@xuetu/geodata/rules';
import type { LimitChange } from '@xuetu/geodata/simulation';
import type { ExportSource } from './export-request.ts';
import { STAGE_NAMES, wordsOf } from './export-words.ts';
import type { ToldSheet } from './headcount.ts';

/** For each school and stage the year with most pupils, how far that may be off, and the limit that breaks first. */
export function outlookSheet({ now, locale, outlook }: ExportSource): ToldSheet[] {
  if (!outlook) return [];
  const t = wordsOf(locale);
  const { plan, results } = now;
  const names = new Map(plan.schools.map(({ id, name }) => [id, name]));
  const reports = new Map(outlook.limits.map((report) => [`${report.schoolId}/${report.stage}`, report]));
  const { bands } = outlook;
  return [
    {
      name: t('展望', 'Outlook'),
      columns: [
        { title: t('学校编号', 'School id'), width: 14 },
        { title: t('学校名称', 'School'), width: 28 },
        { title: t('学段', 'Stage') },
        { title: t('高峰年份', 'Peak year'), format: '0' },
        { title: t('高峰在校生（人）', 'Pupils in the peak year'), format: '#,##0' },
        { title: t('高峰 P10（人）', 'P10 (pupils)'), format: '#,##0' },
        { title: t('高峰 P50（人）', 'P50 (pupils)'), format: '#,##0' },
        { title: t('高峰 P90（人）', 'P90 (pupils)'), format: '#,##0' },
        { title: t('当年学位（个）', 'Seats in that year'), format: '#,##0' },
        { title: t('缺学位概率', 'Probability of a shortage'), format: '0%' },
        { title: t('最先突破的限制', 'Limit that breaks first'), width: 18 },
        { title: t('突破年份（9月）', 'Breaks in September of'), format: '0' },
        { title: t('年级', 'Grade') },
        { title: t('说明', 'Why'), width: 70 },
        { title: t('增加一间教室', 'One more room'), width: 60 },
        { title: t('增加一个班', 'One more class'), width: 60 },
        { title: t('少交付住宅', 'Fewer flats'), width: 60 },
      ],
      rows: results.rows.map(({ schoolId, stage }, row) => {
        const peak = peakOf(results, row);
        const at = row * results.years.length + peak;
        const { firstBroken, limits, whatIf } = reports.get(`${schoolId}/${stage}`) ?? {};
        const limit = limits?.find((each) => each.limit === firstBroken?.limit);
        const pupils = known(results.enrolment[at], 0);
        return [
          schoolId,
          names.get(schoolId) ?? schoolId,
          STAGE_NAMES[stage][locale],
          results.years[peak] ?? null,
          headcount(pupils),
          headcount(known(bands.rows.p10[at], 0)),
          headcount(known(bands.rows.p50[at], 0)),
          headcount(known(bands.rows.p90[at], 0)),
          known(results.seats[at], 0),
          known(bands.shortageProbability[at], 4),
          limit?.name[locale] ?? null,
          firstBroken?.year ?? null,
          firstBroken?.grade ? gradeName(firstBroken.grade)[locale] : null,
          toldSentence([pupils, firstBroken?.fewestPupils], firstBroken?.sentence, locale),
          toldSentence([pupils, ...classesIn(whatIf?.oneMoreRoom)], whatIf?.oneMoreRoom.sentence, locale),
          toldSentence([pupils, ...classesIn(whatIf?.oneMoreClass)], whatIf?.oneMoreClass.sentence, locale),
          toldSentence([pupils], whatIf?.flatsFewer?.sentence, locale),
        ];
      }),
    },
  ];
}

/** Pupils in the fullest class before and after a change, which its sentence names. */
function classesIn(change: LimitChange | undefined): number[] {
  return change ? [change.largestClass.before, change.largestClass.after] : [];
}

/** Position of the first year with most pupils; the base year where no year is known. */
function peakOf({ enrolment, years }: ExportSource['now']['results'], row: number): number {
  let peak = 0;
  for (let y = 1; y < years.length; y++) {
    const most = enrolment[row * years.length + peak]!;
    if (Number.isNaN(most) || enrolment[row * years.length + y]! > most) peak = y;
  }
  return Number.isNaN(enrolment[row * years.length + peak]!) ? 0 : peak;
}
