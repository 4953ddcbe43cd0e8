import { encoderOf, toCsv, toDxf, toGeoJson, toKml, toXlsx } from '@xuetu/geodata/formats';
import type { Locale } from '@xuetu/geodata/model';
import { catchmentsExport } from './catchments-export.ts';
import { compoundsExport } from './compounds-export.ts';
import { aboutSheet, exportNotes, exportTitle } from './export-about.ts';
import { type ExportCrs, exportCrs } from './export-crs.ts';
import type { Exporter, ExportFormat, ExportSource, ExportSubject, ExportWishes } from './export-request.ts';
import { SUBJECT_TITLES, wordsOf } from './export-words.ts';
import { findingsExport } from './findings-export.ts';
import { geopackage } from './geopackage.ts';
import { shownItem, shownSheet } from './headcount.ts';
import { mapLayerOf } from './map-layer-of.ts';
import { placeOf } from './place-of.ts';
import { proposalExport } from './proposal-export.ts';
import { schoolsExport } from './schools-export.ts';
import { shapefileZip } from './shapefile-zip.ts';
import { sitesExport } from './sites-export.ts';

const EXPORTERS: Record<ExportSubject, Exporter> = {
  schools: schoolsExport,
  compounds: compoundsExport,
  catchments: catchmentsExport,
  sites: sitesExport,
  findings: findingsExport,
  proposal: proposalExport,
};

export const EXPORT_MEDIA: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  shapefile: 'application/zip',
  gpkg: 'application/geopackage+sqlite3',
  kml: 'application/vnd.google-earth.kml+xml',
  dxf: 'image/vnd.dxf',
  csv: 'text/csv',
};

/** A file ready to be sent: its bytes, its name, and a plain name for callers that read ASCII only. */
export interface ExportedFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  plainName: string;
  media: string;
}

/**
 * Writes one subject of a plan in one format. The file says which district and scenario it is of, where the data are from, and what was
 * withheld. Throws `Failure` 400 where the coordinate system cannot be had.
 */
export async function exportFile(
  what: ExportSubject,
  wishes: ExportWishes,
  source: ExportSource,
): Promise<ExportedFile> {
  const { format } = wishes;
  const crs = exportCrs(format, wishes.crs, placeOf(source.now.plan));
  const title = exportTitle(what, source);
  const system = wishes.crs !== undefined || format === 'dxf' ? ` ${crs.name.replace(':', '')}` : '';
  const extension = format === 'shapefile' ? 'zip' : format;
  return {
    name: `${safeName(`${title}${system}`)}.${extension}`,
    plainName: `${source.now.plan.district.id}-${what}.${extension}`,
    media: EXPORT_MEDIA[format],
    bytes: await bytesOf(what, wishes, source, crs),
  };
}

/** A title as the name of a file: without what some system refuses and without half characters, and not too long. */
export function safeName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, 120)
    .replace(/\p{Surrogate}/gu, '');
}

async function bytesOf(
  what: ExportSubject,
  { format, encoding = 'utf8', smallCounts = false }: ExportWishes,
  source: ExportSource,
  crs: ExportCrs,
): Promise<Uint8Array<ArrayBuffer>> {
  const exporter = EXPORTERS[what];
  const layerIn = (locale: Locale) => {
    const spoken = { ...source, locale };
    const title = exportTitle(what, spoken);
    const notes = exportNotes(spoken, crs, smallCounts);
    const kind = SUBJECT_TITLES[what][locale];
    return mapLayerOf(
      { what, title, kind, notes, items: exporter.features(spoken), smallCounts, tellsTitles: format === 'csv' },
      spoken,
      crs,
    );
  };
  const { locale } = source;
  const t = wordsOf(locale);
  switch (format) {
    case 'xlsx': {
      const sheets = exporter.sheets(source).map((sheet) => shownSheet(sheet, smallCounts, locale));
      return new Uint8Array(await toXlsx([...sheets, aboutSheet(source, smallCounts)]));
    }
    case 'geojson': {
      const items = exporter.features(source).map((item) => shownItem(item, smallCounts));
      const notes = exportNotes(source, crs, smallCounts);
      return utf8(JSON.stringify(toGeoJson(exportTitle(what, source), items, notes)));
    }
    case 'shapefile':
      return shapefileZip(layerIn(locale), layerIn('en'), crs, encoding);
    case 'gpkg':
      return geopackage(layerIn(locale), crs.written);
    case 'kml':
      return utf8(toKml(layerIn(locale)));
    case 'dxf':
      return new Uint8Array(toDxf(layerIn(locale), t('注记', 'labels')));
    case 'csv': {
      const axes: [string, string] = crs.isDegrees
        ? [t(`经度（${crs.name}）`, `Longitude (${crs.name})`), t(`纬度（${crs.name}）`, `Latitude (${crs.name})`)]
        : [
            t(`东坐标（米，${crs.name}）`, `Easting (m, ${crs.name})`),
            t(`北坐标（米，${crs.name}）`, `Northing (m, ${crs.name})`),
          ];
      const text = toCsv(layerIn(locale), axes, crs.isDegrees ? 8 : 3);
      return encoding === 'gbk' ? new Uint8Array(encoderOf('gbk').encode(text).bytes) : utf8(`\ufeff${text}`);
    }
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
