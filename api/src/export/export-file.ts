import { toGeoJson, toXlsx } from '@xuetu/geodata/formats';
import { catchmentsExport } from './catchments-export.ts';
import { compoundsExport } from './compounds-export.ts';
import type { Exporter, ExportFormat, ExportSource, ExportSubject } from './export-request.ts';
import { wordsOf } from './export-words.ts';
import { findingsExport } from './findings-export.ts';
import { proposalExport } from './proposal-export.ts';
import { schoolsExport } from './schools-export.ts';

const EXPORTERS: Record<ExportSubject, Exporter> = {
  schools: schoolsExport,
  compounds: compoundsExport,
  catchments: catchmentsExport,
  findings: findingsExport,
  proposal: proposalExport,
};

export const EXPORT_MEDIA: Record<ExportFormat, string> = {
  geojson: 'application/geo+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file ready to be sent: its bytes, its name, and a plain name for callers that read ASCII only. */
export interface ExportedFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  plainName: string;
  media: string;
}

/** Writes one subject of a plan in one format. The file says which district and scenario it is of, and where the data are from. */
export async function exportFile(
  what: ExportSubject,
  format: ExportFormat,
  source: ExportSource,
): Promise<ExportedFile> {
  const { plan, scenario } = source.now;
  const t = wordsOf(source.locale);
  const subject = {
    schools: t('学校', 'schools'),
    compounds: t('小区', 'compounds'),
    catchments: t('学区', 'catchments'),
    findings: t('预警', 'findings'),
    proposal: t('选址方案', 'proposal'),
  }[what];
  const title = [plan.district.name[source.locale], scenario?.name, subject].filter(Boolean).join(' ');
  const named = {
    name: `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120)}.${format}`,
    plainName: `${plan.district.id}-${what}.${format}`,
    media: EXPORT_MEDIA[format],
  };
  if (format === 'geojson') {
    const text = JSON.stringify(toGeoJson(title, EXPORTERS[what].features(source)));
    return { ...named, bytes: new TextEncoder().encode(text) };
  }
  const about = {
    name: t('说明', 'About'),
    columns: [
      { title: t('项目', 'Item'), width: 18 },
      { title: t('内容', 'Content'), width: 90 },
    ],
    rows: [
      [t('规划区', 'District'), plan.district.name[source.locale]],
      [t('情景方案', 'Scenario'), scenario?.name ?? t('现状（导入数据）', 'Base plan (as imported)')],
      [t('基准年', 'Base year'), plan.district.baseYear],
      [t('数据来源', 'Source'), plan.district.source[source.locale]],
      ...(plan.district.synthetic ? [[t('注意', 'Note'), t('示范数据，非真实数据', 'Synthetic data, not real')]] : []),
    ],
  };
  const bytes = await toXlsx([...EXPORTERS[what].sheets(source), about]);
  return { ...named, bytes: new Uint8Array(bytes) };
}
