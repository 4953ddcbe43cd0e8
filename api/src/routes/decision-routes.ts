import { Decision, DecisionDraft } from '@xuetu/geodata/story';
import { Hono } from 'hono';
import { z } from 'zod';
import { decisionList, readDistrict } from '../db/index.ts';
import { DECISION_MEDIA, decisionExport } from '../decisions/decision-export.ts';
import { writeDown } from '../decisions/write-down.ts';
import type { Dependencies } from '../dependencies.ts';
import { safeName } from '../export/export-file.ts';
import { described } from '../http/described.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { languageOf } from '../http/language.ts';
import { MakerId } from '../http/maker-id.ts';
import { validated } from '../http/validated.ts';
import { unknownDistrict } from '../simulations/plan-library.ts';
import type { SnapshotLibrary } from '../snapshots/snapshot-library.ts';

const Write = z.object({ id: MakerId.optional(), draft: DecisionDraft });
const ExportQuery = z.object({ format: z.enum(['xlsx', 'csv']), lang: z.enum(['zh', 'en']).optional() });

/** The log of decisions of a district. It only grows. */
export function decisionRoutes({
  database,
  newId,
  snapshots,
}: Pick<Dependencies, 'database' | 'newId'> & { snapshots: SnapshotLibrary }) {
  const logOf = async (districtId: string) => {
    const district = await readDistrict(database, districtId);
    if (!district) throw unknownDistrict(districtId);
    return { district, decisions: await decisionList(database, districtId) };
  };
  return new Hono()
    .get(
      '/:district/decisions',
      described({
        tag: 'decisions',
        summary: 'The decisions of a district, newest entry first',
        answers: {
          schema: z.object({ decisions: z.array(Decision) }),
          meaning: 'Every entry, corrected ones included',
        },
        failures: [404],
      }),
      async (context) => context.json({ decisions: (await logOf(context.req.param('district'))).decisions }),
    )
    .post(
      '/:district/decisions',
      described({
        tag: 'decisions',
        summary: 'Write a decision down, or a correction of one',
        answers: {
          status: 201,
          schema: z.object({ decision: Decision }),
          meaning: 'The entry. Asked for again with the same id and words, the one that is stored',
        },
        failures: [400, 404, 409, 413],
      }),
      validated('json', Write),
      async (context) => {
        const { id, draft } = context.req.valid('json');
        const decision = await writeDown({ database, snapshots }, context.req.param('district'), draft, id ?? newId());
        return context.json({ decision }, 201);
      },
    )
    .get(
      '/:district/decisions/export',
      described({
        tag: 'decisions',
        summary: 'The log as a workbook or as comma-separated text',
        answers: { media: Object.values(DECISION_MEDIA), meaning: 'The file, with its name in Content-Disposition' },
        failures: [400, 404],
      }),
      validated('query', ExportQuery),
      async (context) => {
        const { format } = context.req.valid('query');
        const { district, decisions } = await logOf(context.req.param('district'));
        const locale = languageOf(context);
        const title = `${district.name[locale]} ${locale === 'zh' ? '决策记录' : 'decisions'}`;
        const file = {
          media: DECISION_MEDIA[format],
          name: `${safeName(title)}.${format}`,
          plainName: `${district.id}-decisions.${format}`,
        };
        return context.body(await decisionExport(decisions, format, locale), 200, fileHeaders(file));
      },
    );
}
