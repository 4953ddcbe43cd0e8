import {
  commonYears,
  known,
  type ScenarioAction,
  scenarioActions,
  schoolNamesOf,
  schoolsInWords,
  schoolTurnsOf,
  shortageStages,
  toldEffect,
  touchedSchoolYears,
} from '@xuetu/geodata/dossier';
import { seatShortage } from '@xuetu/geodata/simulation';
import { compoundHeadcounts } from './compound-headcounts.ts';
import type { Exporter, ExportSource } from './export-request.ts';
import { STAGE_NAMES, wordsOf } from './export-words.ts';
import type { Told, ToldItem, ToldSheet } from './headcount.ts';

/** The proposal that a scenario stands for: what to do, what it does to every school and year, and whose school changes. */
export const proposalExport: Exporter = {
  sheets(source) {
    return [actionsSheet(source), shortageSheet(source), effectSheet(source), movesSheet(source)];
  },
  features(source) {
    const actions = scenarioActions(source).map((action): ToldItem => {
      const { location, ...properties } = action;
      return {
        id: `action/${action.schoolId}/${action.stage}`,
        shape: { type: 'Point', coordinates: location },
        properties: { ...properties, kind: kindName(action, source), stage: STAGE_NAMES[action.stage][source.locale] },
      };
    });
    const t = wordsOf(source.locale);
    const { of: pupilsOf } = compoundHeadcounts(source);
    const names = schoolNamesOf(source, source.locale);
    const moves = schoolTurnsOf(source).map((move): ToldItem => {
      return {
        id: `move/${move.compound.id}/${move.stage}/${move.year}`,
        shape: move.compound.shape,
        properties: {
          kind: t('学校调整', 'School changes'),
          compoundId: move.compound.id,
          name: move.compound.name,
          stage: STAGE_NAMES[move.stage][source.locale],
          year: move.year,
          from: schoolsInWords(move.from, names),
          to: schoolsInWords(move.to, names),
          pupils: pupilsOf(move.index, move.stage, move.year),
        },
      };
    });
    return [...actions, ...moves];
  },
};

function actionsSheet(source: ExportSource): ToldSheet {
  const t = wordsOf(source.locale);
  return {
    name: t('建设项目', 'Actions'),
    columns: [
      { title: t('类型', 'Kind') },
      { title: t('学校', 'School'), width: 30 },
      { title: t('学校编号', 'School id'), width: 16 },
      { title: t('地块编号', 'Site id'), width: 14 },
      { title: t('学段', 'Stage') },
      { title: t('启用年份', 'Year in use'), format: '0' },
      { title: t('班数（个）', 'Classes'), format: '0' },
      { title: t('学位（个）', 'Seats'), format: '#,##0' },
      { title: t('建设费用（万元）', 'Building cost (10,000 CNY)'), format: '#,##0' },
      { title: t('土地费用（万元）', 'Land cost (10,000 CNY)'), format: '#,##0' },
      { title: t('经度（度）', 'Longitude (degrees)'), format: '0.000000' },
      { title: t('纬度（度）', 'Latitude (degrees)'), format: '0.000000' },
    ],
    rows: scenarioActions(source).map((action) => [
      kindName(action, source),
      action.name,
      action.schoolId,
      action.siteId,
      STAGE_NAMES[action.stage][source.locale],
      action.year,
      action.classes,
      action.seats,
      action.costWan,
      action.landCostWan,
      ...action.location,
    ]),
  };
}

function shortageSheet(source: ExportSource): ToldSheet {
  const t = wordsOf(source.locale);
  const { now, before } = source;
  return {
    name: t('学位缺口', 'Seats short'),
    columns: [
      { title: t('学段', 'Stage') },
      { title: t('年份', 'Year'), format: '0' },
      { title: t('现状缺口（个）', 'Short before (seats)'), format: '#,##0' },
      { title: t('方案缺口（个）', 'Short after (seats)'), format: '#,##0' },
    ],
    rows: shortageStages(source).flatMap((stage) =>
      commonYears(source).map((year) => [
        STAGE_NAMES[stage][source.locale],
        year,
        known(seatShortage(before.results, stage, year), 0),
        known(seatShortage(now.results, stage, year), 0),
      ]),
    ),
  };
}

function effectSheet(source: ExportSource): ToldSheet {
  const t = wordsOf(source.locale);
  const told = toldEffect(source);
  const pair = (zh: string, en: string, format: string) => [
    { title: t(`${zh}（现状）`, `${en}, before`), format },
    { title: t(`${zh}（方案）`, `${en}, after`), format },
  ];
  return {
    name: t('逐校成效', 'Effect by school'),
    columns: [
      { title: t('学校编号', 'School id'), width: 16 },
      { title: t('学校', 'School'), width: 28 },
      { title: t('学段', 'Stage') },
      { title: t('年份', 'Year'), format: '0' },
      ...pair('在校生/人', 'Enrolment (pupils)', '#,##0'),
      ...pair('学位/个', 'Seats', '#,##0'),
      ...pair('学位使用率', 'Utilisation', '0.0%'),
      ...pair('最大班额/人', 'Largest class (pupils)', '0'),
    ],
    rows: touchedSchoolYears(source).map((effect) => [
      effect.school.id,
      effect.school.name,
      STAGE_NAMES[effect.stage][source.locale],
      effect.year,
      ...beforeAndAfter(told(effect)),
    ]),
  };
}

function beforeAndAfter({ before, after }: ReturnType<ReturnType<typeof toldEffect>>): Told[] {
  return (['enrolment', 'seats', 'utilisation', 'largestClass'] as const).flatMap((key) => [before[key], after[key]]);
}

function movesSheet(source: ExportSource): ToldSheet {
  const t = wordsOf(source.locale);
  const { of: pupilsOf } = compoundHeadcounts(source);
  const names = schoolNamesOf(source, source.locale);
  return {
    name: t('小区调整', 'Compounds'),
    columns: [
      { title: t('小区编号', 'Compound id'), width: 14 },
      { title: t('小区', 'Compound'), width: 24 },
      { title: t('学段', 'Stage') },
      { title: t('调整年份', 'From year'), format: '0' },
      { title: t('原学校', 'School before'), width: 30 },
      { title: t('新学校', 'School after'), width: 30 },
      { title: t('当年学生（人）', 'Pupils in that year'), format: '#,##0.0' },
    ],
    rows: schoolTurnsOf(source).map((move) => [
      move.compound.id,
      move.compound.name,
      STAGE_NAMES[move.stage][source.locale],
      move.year,
      schoolsInWords(move.from, names),
      schoolsInWords(move.to, names),
      pupilsOf(move.index, move.stage, move.year),
    ]),
  };
}

function kindName({ kind }: ScenarioAction, { locale }: ExportSource): string {
  const t = wordsOf(locale);
  return kind === 'build' ? t('新建', 'Build') : t('扩建', 'Extend');
}
