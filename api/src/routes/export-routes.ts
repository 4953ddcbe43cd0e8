import type { Locale } from '@xuetu/geodata/model';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { PAPER_MEDIA } from '../dossier/paper-file.ts';
import type { PaperLibrary } from '../dossier/paper-library.ts';
import {
  ExpectedEdits,
  MapApproval,
  PaperDate,
  type PaperRequest,
  SnapshotId,
  STORY_SLIDES_ONLY,
  StoryId,
} from '../dossier/paper-request.ts';
import { EXPORT_MEDIA, type ExportedFile, exportFile } from '../export/export-file.ts';
import {
  ExportEncoding,
  ExportFormat,
  ExportSubject,
  PAPER_FORMATS,
  PaperFormat,
  PaperSubject,
} from '../export/export-request.ts';
import { refuseSmallCounts, SMALL_COUNTS_KEY_HEADER } from '../export/small-count-right.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { languageOf } from '../http/language.ts';
import { validated } from '../http/validated.ts';
import type { ReportLibrary } from '../reports/report-library.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';

const ExportQuery = z.object({
  what: z.enum([...ExportSubject.options, ...PaperSubject.options]),
  format: z.enum([...new Set([...ExportFormat.options, ...PaperFormat.options])]),
  scenario: z.string().min(1).max(64).optional(),
  crs: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .describe(
      'For shapefile, gpkg, dxf and csv: EPSG:4490, EPSG:4326, a CGCS2000 zone (EPSG:4491-4554), UTM (EPSG:326xx, 327xx), `zone` (metres of the 3-degree zone at the place), or GCJ-02, ' +
        'which is not a survey coordinate system and off by hundreds of metres. Left out: degrees of CGCS2000 (WGS84 outside ' +
        'China); for dxf the metres of the 3-degree zone of the district, such as EPSG:4548 or EPSG:4549',
    ),
  encoding: ExportEncoding.optional().describe('Of the texts in shapefile and csv; utf8 where left out'),
  smallCounts: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'true shows counts of one to four people at a place, which may reveal individuals, to those who have the right: see the ' +
        'settings; a key comes percent-encoded in the header X-Small-Counts-Key. Otherwise they are left empty and named under "suppressed"',
    ),
  snapshot: SnapshotId().optional(),
  expectEdits: ExpectedEdits().optional(),
  story: StoryId().optional(),
  mapApproval: MapApproval().optional(),
  date: PaperDate().optional(),
  lang: z.enum(['zh', 'en']).optional(),
});
type ExportQuery = z.infer<typeof ExportQuery>;

interface Wiring extends Pick<Dependencies, 'smallCounts'> {
  plans: PlanLibrary;
  reports: ReportLibrary;
  papers: PaperLibrary;
}

/** Files for other programs: workbooks, maps for GIS and CAD, and papers for people. */
export function exportRoutes({ plans, reports, papers, smallCounts }: Wiring) {
  return new Hono().get(
    '/:district/export',
    described({
      tag: 'export',
      summary:
        'A file of schools, compounds, catchments, sites, findings, or of the proposal that a scenario stands for, for spreadsheets, ' +
        'GIS or CAD (a shapefile is a zip); the dossier of a plan as a document, slides, a workbook or a page; the views of a story as slides; or the letters to ' +
        'the compounds that change school',
      answers: {
        media: [...new Set([...Object.values(EXPORT_MEDIA), ...Object.values(PAPER_MEDIA)])],
        meaning: 'The file, with its name in Content-Disposition',
      },
      failures: [400, 403, 404, 500, 503],
    }),
    validated('query', ExportQuery),
    async (context) => {
      const query = context.req.valid('query');
      if (query.smallCounts === 'true') refuseSmallCounts(smallCounts, context.req.header(SMALL_COUNTS_KEY_HEADER));
      const district = context.req.param('district');
      const locale = languageOf(context);
      const paper = paperIn(query);
      const file = paper
        ? await papers.make(district, paper, locale, context.req.raw.signal)
        : await dataFile({ plans, reports }, district, query, locale);
      return context.body(file.bytes, 200, fileHeaders(file));
    },
  );
}

/** The paper that a query asks for; undefined where it asks for data. Throws a `Failure` where it asks for what papers do not have. */
function paperIn(query: ExportQuery) {
  const { what, format, scenario, snapshot, expectEdits, crs, encoding, smallCounts, story, mapApproval, date } = query;
  const subject = PaperSubject.safeParse(what);
  if (!subject.success) {
    if (story !== undefined) throw STORY_SLIDES_ONLY;
    if ((mapApproval ?? date ?? snapshot ?? expectEdits) !== undefined) throw PAPERS_ONLY;
    return undefined;
  }
  if (crs !== undefined) throw NO_CRS;
  if (encoding !== undefined) throw ENCODING_FIXED;
  const written = PaperFormat.safeParse(format);
  if (!written.success) throw notWritten(what, format, PAPER_FORMATS[subject.data]);
  const request: PaperRequest = {
    what: subject.data,
    format: written.data,
    ...(scenario !== undefined && { scenario }),
    ...(snapshot !== undefined && { snapshot }),
    ...(expectEdits !== undefined && { expectEdits }),
    ...(smallCounts === 'true' && { smallCounts: true }),
    ...(story !== undefined && { story }),
    ...(mapApproval !== undefined && { mapApproval }),
    ...(date !== undefined && { date }),
  };
  return request;
}

async function dataFile(
  { plans, reports }: Pick<Wiring, 'plans' | 'reports'>,
  district: string,
  { what, format, scenario, crs, encoding, smallCounts }: ExportQuery,
  locale: Locale,
): Promise<ExportedFile> {
  const subject = ExportSubject.parse(what);
  const written = ExportFormat.safeParse(format);
  if (!written.success) throw notWritten(what, format, ExportFormat.options);
  if (subject === 'proposal' && !scenario) throw SCENARIO_NEEDED;
  if (encoding && format !== 'shapefile' && format !== 'csv') throw ENCODING_FIXED;
  const now = await plans.simulated(district, scenario);
  const before = scenario ? await plans.simulated(district) : now;
  const hasOutlook = subject === 'schools' && format === 'xlsx';
  const outlook = hasOutlook ? await reports.of(now, ['bands', 'limits']) : undefined;
  const source = { now, before, ...(outlook && { outlook }), locale };
  const wishes = { format: written.data, crs, encoding, smallCounts: smallCounts === 'true' };
  return exportFile(subject, wishes, source);
}

function notWritten(what: string, format: string, formats: readonly string[]): Failure {
  const list = formats.join(', ');
  return new Failure(
    400,
    'format-not-written',
    { zh: `${what} 没有 ${format} 格式。可用：${list}`, en: `There is no ${format} of ${what}. Known: ${list}` },
    { fields: [{ field: 'format', zh: `可用：${list}`, en: `known: ${list}` }] },
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

const PAPERS_ONLY = new Failure(
  400,
  'papers-only',
  {
    zh: '只有选址方案报告和告知书可以指定审图号（mapApproval）、日期（date）、数据快照（snapshot）和编辑散列值（expectEdits）。',
    en: 'A map approval number, a date, a snapshot and a hash of edits can be asked for with the dossier and letters only.',
  },
  { fields: [{ field: 'mapApproval', zh: '仅限 dossier、letters', en: 'only with dossier and letters' }] },
);

const NO_CRS = new Failure(
  400,
  'crs-not-carried',
  {
    zh: '报告和告知书不含坐标，不能指定 crs。',
    en: 'Papers carry no coordinates: crs cannot be asked for.',
  },
  { fields: [{ field: 'crs', zh: '不适用', en: 'does not apply' }] },
);
