import type { XlsxSheet } from '@xuetu/geodata/formats';
import type { ExportCrs } from './export-crs.ts';
import type { ExportSource, ExportSubject } from './export-request.ts';
import { SUBJECT_TITLES, wordsOf } from './export-words.ts';
import { smallCountsNote } from './headcount.ts';

/** District, scenario and subject. */
export function exportTitle(what: ExportSubject, { now: { plan, scenario }, locale }: ExportSource): string {
  return [plan.district.name[locale], scenario?.name, SUBJECT_TITLES[what][locale]].filter(Boolean).join(' ');
}

/** What every workbook says of itself on its last sheet. */
export function aboutSheet(source: ExportSource, smallCounts: boolean): XlsxSheet {
  const t = wordsOf(source.locale);
  return {
    name: t('说明', 'About'),
    columns: [
      { title: t('项目', 'Item'), width: 18 },
      { title: t('内容', 'Content'), width: 90 },
    ],
    rows: aboutRows(source, smallCounts),
  };
}

/** The same for files on the map, a line each, with their coordinate system. */
export function exportNotes(source: ExportSource, crs: ExportCrs, smallCounts: boolean): string[] {
  const t = wordsOf(source.locale);
  const about = aboutRows(source, smallCounts).map(([item, content]) => `${item}${t('：', ': ')}${content}`);
  return [...about, `${t('坐标系：', 'Coordinate system: ')}${crs.name} ${crs.title}`, ...gcj02Notes(crs, source)];
}

function aboutRows(
  { now: { plan, scenario }, locale }: ExportSource,
  smallCounts: boolean,
): [string, string | number][] {
  const t = wordsOf(locale);
  const { district } = plan;
  return [
    [t('规划区', 'District'), district.name[locale]],
    [t('情景方案', 'Scenario'), scenario?.name ?? t('现状（导入数据）', 'Base plan (as imported)')],
    [t('基准年', 'Base year'), district.baseYear],
    [t('数据来源', 'Source'), district.source[locale]],
    [t('人数', 'Headcounts'), smallCountsNote(smallCounts, locale)],
    ...(district.synthetic
      ? [[t('注意', 'Note'), t('示范数据，非真实数据', 'Synthetic data, not real')] as [string, string]]
      : []),
  ];
}

function gcj02Notes(crs: ExportCrs, { locale }: ExportSource): string[] {
  return crs.written ? [] : [wordsOf(locale)(GCJ02_WARNING.zh, GCJ02_WARNING.en)];
}

/** Said wherever GCJ-02 is asked for. */
export const GCJ02_WARNING = {
  zh: '警告：GCJ-02 是加偏坐标，不是测绘坐标系，与真实位置相差数百米；只可用于高德、腾讯等地图，不可用于测绘、审批和计算距离。',
  en: 'Warning: GCJ-02 is an offset, not a survey coordinate system; positions are off by hundreds of metres. For Amap and Tencent maps only, not for surveying, approval or measuring.',
};
