import type { Site } from '@xuetu/geodata/model';
import type { Exporter, ExportSource } from './export-request.ts';
import { STAGE_NAMES, wordsOf } from './export-words.ts';
import type { ToldItem } from './headcount.ts';

/** Sites: where a school could stand, from when, in which sizes, and what the land costs. */
export const sitesExport: Exporter = {
  sheets(source) {
    const t = wordsOf(source.locale);
    return [
      {
        name: t('候选地块', 'Sites'),
        columns: [
          { title: t('地块编号', 'Site id'), width: 14 },
          { title: t('地块名称', 'Site'), width: 24 },
          { title: t('用地代码', 'Land use'), width: 12 },
          { title: t('面积（㎡）', 'Area (m²)'), format: '#,##0' },
          { title: t('最早启用年份', 'Available from'), format: '0' },
          { title: t('可建规模', 'What may be built'), width: 36 },
          { title: t('土地费用（万元）', 'Land cost (10,000 CNY)'), format: '#,##0' },
          { title: t('经度（度）', 'Longitude (degrees)'), format: '0.000000' },
          { title: t('纬度（度）', 'Latitude (degrees)'), format: '0.000000' },
        ],
        rows: source.now.plan.sites.map((site) => [...Object.values(read(site, source)), ...site.point]),
      },
    ];
  },
  features(source) {
    return source.now.plan.sites.map((site): ToldItem => {
      return { id: site.id, shape: site.shape, properties: read(site, source) };
    });
  },
};

function read(site: Site, { locale }: ExportSource) {
  const t = wordsOf(locale);
  return {
    id: site.id,
    name: site.name,
    landUse: site.landUse ?? null,
    areaM2: site.areaM2 ?? null,
    availableFrom: site.availableFrom,
    options: site.options
      .map(({ stage, classes }) => `${STAGE_NAMES[stage][locale]} ${classes} ${t('班', 'classes')}`)
      .join('; '),
    landCostWan: site.landCostWan ?? null,
  };
}
