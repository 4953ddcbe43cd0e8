import type { Letter } from '@xuetu/geodata/dossier';
import { toXlsx } from '@xuetu/geodata/formats';
import type { Locale } from '@xuetu/geodata/model';
import { wordsOf } from '../../export/export-words.ts';

/** Letters as the source of a mail merge: one line for each, headings without brackets so that they can be fields. */
export async function lettersWorkbook(letters: readonly Letter[], locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = wordsOf(locale);
  return new Uint8Array(
    await toXlsx([
      {
        name: t('告知书', 'Letters'),
        columns: [
          { title: t('规划区', 'District'), width: 20 },
          { title: t('小区编号', 'Compound_id'), width: 14 },
          { title: t('小区', 'Compound'), width: 24 },
          { title: t('学段', 'Stage') },
          { title: t('起始年份', 'From_year'), format: '0' },
          { title: t('原学校', 'School_before'), width: 30 },
          { title: t('新学校', 'School_after'), width: 30 },
          { title: t('原步行距离米', 'Walk_before_m'), format: '#,##0' },
          { title: t('新步行距离米', 'Walk_after_m'), format: '#,##0' },
          { title: t('原因', 'Reason'), width: 60 },
          { title: t('过渡办法', 'Transition'), width: 50 },
          { title: t('联系人', 'Contact'), width: 16 },
          { title: t('联系电话', 'Telephone'), width: 18 },
        ],
        rows: letters.map((letter) => [
          letter.district,
          letter.compoundId,
          letter.compound,
          letter.stage,
          letter.year,
          letter.from,
          letter.to,
          letter.metresBefore,
          letter.metresAfter,
          letter.reason,
          letter.transition || null,
          null,
          null,
        ]),
      },
    ]),
  );
}
