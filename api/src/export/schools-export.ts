import type { School } from '@xuetu/geodata/model';
import type { Exporter, ExportSource } from './export-request.ts';
import { OWNERSHIP_NAMES, STAGE_NAMES, wordsOf } from './export-words.ts';
import type { ToldItem } from './headcount.ts';
import { outlookSheet } from './outlook-sheet.ts';
import { schoolHeadcounts } from './school-headcounts.ts';

/** Schools: what they are in the base year, their numbers in all years, and what is ahead of each. */
export const schoolsExport: Exporter = {
  sheets(source) {
    const t = wordsOf(source.locale);
    const { plan, results } = source.now;
    const rows = rowsOf(source);
    const toldOf = schoolHeadcounts(source);
    const numbers = [
      { title: t('在校生（人）', 'Enrolment (pupils)'), format: '#,##0' },
      { title: t('学位（个）', 'Seats'), format: '#,##0' },
      { title: t('学位使用率', 'Utilisation'), format: '0.0%' },
      { title: t('班数（个）', 'Classes'), format: '0' },
      { title: t('最大班额（人）', 'Largest class (pupils)'), format: '0' },
    ];
    const identity = [
      { title: t('学校编号', 'School id'), width: 14 },
      { title: t('学校名称', 'School'), width: 28 },
      { title: t('学段', 'Stage') },
    ];
    return [
      {
        name: t(`学校 ${plan.district.baseYear}`, `Schools ${plan.district.baseYear}`),
        columns: [
          ...identity,
          { title: t('办学性质', 'Ownership') },
          { title: t('学制', 'Grade system') },
          { title: t('启用年份', 'Open from (year)'), format: '0' },
          { title: t('经度（度）', 'Longitude (degrees)'), format: '0.000000' },
          { title: t('纬度（度）', 'Latitude (degrees)'), format: '0.000000' },
          ...numbers,
        ],
        rows: rows.map(({ school, stage }) => [
          school.id,
          school.name,
          STAGE_NAMES[stage][source.locale],
          OWNERSHIP_NAMES[school.ownership][source.locale],
          systemOf(school, source),
          school.openFrom ?? null,
          school.location[0],
          school.location[1],
          ...Object.values(toldOf(school, stage, results.years[0]!)),
        ]),
      },
      {
        name: t('逐年', 'All years'),
        columns: [...identity, { title: t('年份', 'Year'), format: '0' }, ...numbers],
        rows: rows.flatMap(({ school, stage }) =>
          results.years.map((year) => [
            school.id,
            school.name,
            STAGE_NAMES[stage][source.locale],
            year,
            ...Object.values(toldOf(school, stage, year)),
          ]),
        ),
      },
      ...outlookSheet(source),
    ];
  },
  features(source) {
    const t = wordsOf(source.locale);
    const { results } = source.now;
    const toldOf = schoolHeadcounts(source);
    const bySchool = Map.groupBy(rowsOf(source), ({ school }) => school);
    return source.now.plan.schools.map((school): ToldItem => {
      const properties: ToldItem['properties'] = {
        id: school.id,
        name: school.name,
        ownership: OWNERSHIP_NAMES[school.ownership][source.locale],
        system: systemOf(school, source),
        openFrom: school.openFrom ?? null,
        year: results.years[0] ?? null,
        stages: school.stages.map(({ stage }) => STAGE_NAMES[stage][source.locale]).join(t('、', ', ')),
      };
      for (const { stage } of bySchool.get(school) ?? []) {
        for (const [key, value] of Object.entries(toldOf(school, stage, results.years[0]!))) {
          properties[`${stage}_${key}`] = value;
        }
      }
      return { id: school.id, shape: { type: 'Point', coordinates: school.location }, properties };
    });
  },
};

/** 六三制, not the id that the data is joined by. */
function systemOf({ system }: School, { now: { plan }, locale }: ExportSource): string {
  return plan.district.gradeSystems.find(({ id }) => id === system)?.name[locale] ?? system;
}

function rowsOf({ now: { plan, results } }: ExportSource) {
  const schools = new Map(plan.schools.map((school): [string, School] => [school.id, school]));
  return results.rows.flatMap(({ schoolId, stage }) => {
    const school = schools.get(schoolId);
    return school ? [{ school, stage }] : [];
  });
}
