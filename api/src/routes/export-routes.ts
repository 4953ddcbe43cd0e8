import { Hono } from 'hono';
import { z } from 'zod';
import { EXPORT_MEDIA, exportFile } from '../export/export-file.ts';
import { ExportFormat, ExportSubject } from '../export/export-request.ts';
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
  lang: z.enum(['zh', 'en']).optional(),
});

/** Files for other programs: workbooks and GeoJSON. */
export function exportRoutes({ plans, reports }: { plans: PlanLibrary; reports: ReportLibrary }) {
  return new Hono().get(
    '/:district/export',
    described({
      tag: 'export',
      summary: 'A file of schools, compounds, catchments, findings, or of the proposal that a scenario stands for',
      answers: { media: Object.values(EXPORT_MEDIA), meaning: 'The file, with its name in Content-Disposition' },
      failures: [400, 404, 503],
    }),
    validated('query', ExportQuery),
    async (context) => {
      const { what, format, scenario } = context.req.valid('query');
      const district = context.req.param('district');
      if (what === 'proposal' && !scenario) throw SCENARIO_NEEDED;
      const now = await plans.simulated(district, scenario);
      const before = scenario ? await plans.simulated(district) : now;
      const hasOutlook = what === 'schools' && format === 'xlsx';
      const outlook = hasOutlook ? await reports.of(now, ['bands', 'limits']) : undefined;
      const source = { now, before, ...(outlook && { outlook }), locale: languageOf(context) };
      const file = await exportFile(what, format, source);
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
