import { Hono } from 'hono';
import { z } from 'zod';
import { EXPORT_MEDIA, exportFile } from '../export/export-file.ts';
import { ExportEncoding, ExportFormat, ExportSubject } from '../export/export-request.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { languageOf } from '../http/language.ts';
import { validated } from '../http/validated.ts';
import type { ReportLibrary } from '../reports/report-library.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';

const ExportQuery = z.object({
  what: ExportSubject,
  format: ExportFormat,
  scenario: z.string().min(1).max(64).optional(),
  crs: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe(
      'For shapefile, gpkg, dxf and csv: EPSG:4490, EPSG:4326, a CGCS2000 zone (EPSG:4491-4554), UTM (EPSG:326xx, 327xx), or GCJ-02, ' +
        'which is not a survey coordinate system and off by hundreds of metres. Left out: degrees of CGCS2000 (WGS84 outside ' +
        'China); for dxf the metres of the 3-degree zone of the district, such as EPSG:4548 or EPSG:4549',
    ),
  encoding: ExportEncoding.optional().describe('Of the texts in shapefile and csv; utf8 where left out'),
  smallCounts: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'true shows counts of one to four people at a place, which may reveal individuals. Otherwise they are left empty and named ' +
        'under "suppressed"',
    ),
  lang: z.enum(['zh', 'en']).optional(),
});

/** Files for other programs: workbooks, and maps for GIS and CAD. */
export function exportRoutes({ plans, reports }: { plans: PlanLibrary; reports: ReportLibrary }) {
  return new Hono().get(
    '/:district/export',
    described({
      tag: 'export',
      summary:
        'A file of schools, compounds, catchments, sites, findings, or of the proposal that a scenario stands for, for spreadsheets, GIS or CAD; a shapefile is a zip',
      answers: {
        media: [...new Set(Object.values(EXPORT_MEDIA))],
        meaning: 'The file, with its name in Content-Disposition',
      },
      failures: [400, 404, 503],
    }),
    validated('query', ExportQuery),
    async (context) => {
      const { what, format, scenario, crs, encoding, smallCounts } = context.req.valid('query');
      const district = context.req.param('district');
      if (what === 'proposal' && !scenario) throw SCENARIO_NEEDED;
      if (encoding && format !== 'shapefile' && format !== 'csv') throw ENCODING_FIXED;
      const now = await plans.simulated(district, scenario);
      const before = scenario ? await plans.simulated(district) : now;
      const hasOutlook = what === 'schools' && format === 'xlsx';
      const outlook = hasOutlook ? await reports.of(now, ['bands', 'limits']) : undefined;
      const source = { now, before, ...(outlook && { outlook }), locale: languageOf(context) };
      const file = await exportFile(what, { format, crs, encoding, smallCounts: smallCounts === 'true' }, source);
      return context.body(file.bytes, 200, {
        'Content-Type': file.media,
        'Content-Disposition': `attachment; filename="${file.plainName}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'Cache-Control': 'no-store',
      });
    },
  );
}

const SCENARIO_NEEDED = new Failure(
  400,
  'scenario-needed',
  {
    zh: '导出选址方案须指明情景方案（scenario）。请先运行选址并把备选方案存为情景方案。',
    en: 'The export of a proposal needs a scenario. Run siting first and save an alternative as a scenario.',
  },
  { fields: [{ field: 'scenario', zh: '必填', en: 'required' }] },
);

const ENCODING_FIXED = new Failure(
  400,
  'encoding-fixed',
  {
    zh: '只有 shapefile 和 csv 可以指定文字编码（encoding），其他格式固定为 UTF-8。',
    en: 'An encoding can be asked for with shapefile and csv; the other formats are always UTF-8.',
  },
  { fields: [{ field: 'encoding', zh: '仅限 shapefile、csv', en: 'only with shapefile and csv' }] },
);
