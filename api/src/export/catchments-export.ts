import { catchmentOf } from '@xuetu/geodata/assignment';
import { type Headcount, headcount, isSmall, known } from '@xuetu/geodata/dossier';
import type { Catchment } from '@xuetu/geodata/model';
import { compoundPupilsAt, numbersAt } from '@xuetu/geodata/simulation';
import { compoundHeadcounts } from './compound-headcounts.ts';
import type { Exporter, ExportSource } from './export-request.ts';
import { STAGE_NAMES, sectorName, wordsOf } from './export-words.ts';
import type { ToldItem } from './headcount.ts';
import { schoolHeadcounts } from './school-headcounts.ts';

/** Catchments with their totals: who lives there, which schools serve them, how many seats these have, and when it is worst. */
export const catchmentsExport: Exporter = {
  sheets(source) {
    const t = wordsOf(source.locale);
    const baseYear = source.now.plan.district.baseYear;
    return [
      {
        name: t('学区', 'Catchments'),
        columns: [
          { title: t('学区编号', 'Catchment id'), width: 18 },
          { title: t('学区名称', 'Catchment'), width: 24 },
          { title: t('学段', 'Stage') },
          { title: t('类别', 'Sector') },
          { title: t('学校', 'Schools'), width: 32 },
          { title: t('小区（个）', 'Compounds'), format: '#,##0' },
          { title: t(`${baseYear} 年居住学生（人）`, `Pupils living there ${baseYear}`), format: '#,##0.0' },
          { title: t('居住学生最多的年份', 'Year with most pupils'), format: '0' },
          { title: t('最多居住学生（人）', 'Most pupils living there'), format: '#,##0.0' },
          { title: t(`${baseYear} 年学校在校生（人）`, `Enrolment of its schools ${baseYear}`), format: '#,##0' },
          { title: t(`${baseYear} 年学校学位（个）`, `Seats of its schools ${baseYear}`), format: '#,##0' },
        ],
        rows: totalsOf(source).map(({ catchment, schools, ...totals }) => [
          catchment.id,
          catchment.name ?? null,
          STAGE_NAMES[catchment.stage][source.locale],
          sectorName(catchment.sector, source.locale),
          schools.join('; '),
          totals.compounds,
          totals.pupils,
          totals.peakYear,
          totals.peakPupils,
          totals.enrolment,
          totals.seats,
        ]),
      },
    ];
  },
  features(source) {
    return totalsOf(source).map(({ catchment, schools, ...totals }): ToldItem => {
      return {
        id: catchment.id,
        shape: catchment.shape,
        properties: {
          id: catchment.id,
          name: catchment.name ?? null,
          stage: STAGE_NAMES[catchment.stage][source.locale],
          sector: sectorName(catchment.sector, source.locale),
          schools: schools.join('; '),
          ...totals,
        },
      };
    });
  },
};

interface Totals {
  catchment: Catchment;
  schools: string[];
  compounds: number;
  pupils: Headcount;
  peakYear: number | null;
  peakPupils: Headcount;
  enrolment: Headcount;
  seats: number | null;
}

function totalsOf(source: ExportSource): Totals[] {
  const { plan, results } = source.now;
  const { total } = compoundHeadcounts(source);
  const toldOf = schoolHeadcounts(source);
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const stages = [...new Set(plan.catchments.map(({ stage }) => stage))];
  const members = new Map<Catchment, number[]>();
  plan.compounds.forEach((compound, index) => {
    for (const stage of stages) {
      const catchment = catchmentOf(plan, compound, stage);
      if (catchment) members.set(catchment, [...(members.get(catchment) ?? []), index]);
    }
  });
  const baseYear = plan.district.baseYear;
  return plan.catchments.map((catchment) => {
    const { stage, schoolIds } = catchment;
    const inside = members.get(catchment) ?? [];
    const pupilsIn = (year: number) =>
      inside.reduce((sum, index) => sum + compoundPupilsAt(results, index, stage, year), 0);
    const byYear = results.years.map((year) => ({ year, pupils: pupilsIn(year) }));
    const peak = byYear.reduce((best, each) => (each.pupils > best.pupils ? each : best), {
      year: baseYear,
      pupils: 0,
    });
    const numbers = schoolIds.map((id) => numbersAt(results, id, stage, baseYear));
    const enrolment = known(sumOf(numbers.map((each) => each?.enrolment)), 1);
    const few = schoolIds
      .flatMap((id) => {
        const school = schools.get(id);
        return school ? (toldOf(school, stage, baseYear).enrolment.people ?? []) : [];
      })
      .find(isSmall);
    return {
      catchment,
      schools: schoolIds.map((id) => schools.get(id)?.name ?? id),
      compounds: inside.length,
      pupils: total(catchment, baseYear, known(pupilsIn(baseYear), 1)),
      peakYear: peak.pupils > 0 ? peak.year : null,
      peakPupils: total(catchment, peak.year, known(peak.pupils, 1)),
      enrolment: headcount(few ?? enrolment, enrolment),
      seats: known(sumOf(numbers.map((each) => each?.seats)), 0),
    };
  });
}

/** Not a number where any part is unknown or there is none. */
function sumOf(values: (number | undefined)[]): number {
  return values.length === 0 ? Number.NaN : values.reduce<number>((sum, each) => sum + (each ?? Number.NaN), 0);
}
