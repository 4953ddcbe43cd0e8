import { headcount } from '@xuetu/geodata/dossier';
import { STAGES, type Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt, schoolsOf } from '@xuetu/geodata/simulation';
import { compoundHeadcounts } from './compound-headcounts.ts';
import type { Exporter, ExportSource } from './export-request.ts';
import { STAGE_NAMES, wordsOf } from './export-words.ts';
import type { ToldItem } from './headcount.ts';

/** Compounds: children by stage and year, and the schools they belong to. */
export const compoundsExport: Exporter = {
  sheets(source) {
    const t = wordsOf(source.locale);
    const { plan, results } = source.now;
    const stages = stagesOf(source);
    const firstYear = plan.district.baseYear;
    const { of: pupilsOf } = compoundHeadcounts(source);
    return [
      {
        name: t(`小区 ${firstYear}`, `Compounds ${firstYear}`),
        columns: [
          { title: t('小区编号', 'Compound id'), width: 14 },
          { title: t('小区名称', 'Compound'), width: 24 },
          { title: t('户数（户）', 'Households'), format: '#,##0' },
          { title: t('交付计划（年:户）', 'Phases (year:households)'), width: 24 },
          { title: t('经度（度）', 'Longitude (degrees)'), format: '0.000000' },
          { title: t('纬度（度）', 'Latitude (degrees)'), format: '0.000000' },
          ...stages.flatMap((stage) => [
            { title: t(`${STAGE_NAMES[stage].zh}学生（人）`, `${STAGE_NAMES[stage].en} pupils`), format: '#,##0.0' },
            { title: t(`${STAGE_NAMES[stage].zh}划片学校`, `${STAGE_NAMES[stage].en} schools`), width: 28 },
          ]),
        ],
        rows: plan.compounds.map((compound, index) => [
          compound.id,
          compound.name,
          headcount(compound.households ?? null),
          compound.phases.map(({ year, households }) => `${year}:${households}`).join('; '),
          compound.point[0],
          compound.point[1],
          ...stages.flatMap((stage) => [
            pupilsOf(index, stage, firstYear),
            schoolNames(source, index, stage, firstYear),
          ]),
        ]),
      },
      {
        name: t('逐年', 'All years'),
        columns: [
          { title: t('小区编号', 'Compound id'), width: 14 },
          { title: t('小区名称', 'Compound'), width: 24 },
          { title: t('学段', 'Stage') },
          ...results.years.map((year) => ({ title: t(`${year} 年（人）`, `${year} (pupils)`), format: '#,##0.0' })),
        ],
        rows: plan.compounds.flatMap((compound, index) =>
          stages.map((stage) => [
            compound.id,
            compound.name,
            STAGE_NAMES[stage][source.locale],
            ...results.years.map((year) => pupilsOf(index, stage, year)),
          ]),
        ),
      },
    ];
  },
  features(source) {
    const { plan } = source.now;
    const { of: pupilsOf } = compoundHeadcounts(source);
    const year = plan.district.baseYear;
    const stages = stagesOf(source);
    return plan.compounds.map((compound, index): ToldItem => {
      const properties: ToldItem['properties'] = {
        id: compound.id,
        name: compound.name,
        households: headcount(compound.households ?? null),
        year,
      };
      for (const stage of stages) {
        properties[`${stage}_pupils`] = pupilsOf(index, stage, year);
        properties[`${stage}_schools`] = schoolNames(source, index, stage, year);
      }
      return { id: compound.id, shape: compound.shape, properties };
    });
  },
};

/** Stages in which some compound has pupils in some year. */
function stagesOf({ now: { plan, results } }: ExportSource): Stage[] {
  return STAGES.filter((stage) =>
    plan.compounds.some((_, index) => results.years.some((year) => compoundPupilsAt(results, index, stage, year) > 0)),
  );
}

function schoolNames({ now: { plan } }: ExportSource, index: number, stage: Stage, year: number): string {
  const names = new Map(plan.schools.map((school) => [school.id, school.name]));
  return schoolsOf(plan, plan.compounds[index]!, stage, year)
    .map(({ schoolId, share }) => {
      const name = names.get(schoolId) ?? schoolId;
      return share > 0.999 ? name : `${name} (${Math.round(share * 100)}%)`;
    })
    .join('; ');
}
