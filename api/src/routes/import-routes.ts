import { ImportConfig, ImportProblem, intake } from '@xuetu/geodata/intake';
import { Hono } from 'hono';
import { z } from 'zod';
import { DistrictListing, readDistrict, savePlan } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { invalidRequest, validated } from '../http/validated.ts';
import { uploadedFiles } from '../imports/uploaded-files.ts';

const Imported = z.object({ district: DistrictListing, problems: z.array(ImportProblem) });
const Form = z.object({
  config: z.union([z.string(), z.file()]).describe('The import config, as JSON text or as a file'),
  file: z
    .union([z.file(), z.array(z.file())])
    .optional()
    .describe("The files that the config names, each with its path relative to the config's root as file name"),
});

/** Brings a bureau's files in: all of them or, where anything is wrong, nothing. */
export function importRoutes({ database, log }: Pick<Dependencies, 'database' | 'log'>) {
  return new Hono().post(
    '/',
    described({
      tag: 'imports',
      summary: 'Import a district from its files; it replaces the district of the same id',
      answers: { status: 201, schema: Imported, meaning: 'The district as stored, with warnings' },
      failures: [400, 413, 422],
    }),
    validated('form', Form),
    async (context) => {
      const form = context.req.valid('form');
      const config = await configOf(form.config);
      const { plan, problems } = await intake(config, await uploadedFiles([form.file ?? []].flat()));
      const errors = problems.filter((each) => each.severity === 'error').length;
      log({ level: 'info', event: 'import', district: config.id, stored: plan !== null, problems: problems.length });
      if (!plan || errors > 0) throw rejected(errors, problems);
      await savePlan(database, plan);
      const district = await readDistrict(database, plan.district.id);
      if (!district) throw new Error(`district ${plan.district.id} is gone right after it was saved`);
      return context.json({ district, problems }, 201);
    },
  );
}

async function configOf(part: string | File): Promise<ImportConfig> {
  let value: unknown;
  try {
    value = JSON.parse((typeof part === 'string' ? part : await part.text()).replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(400, 'malformed-config', {
      zh: `导入配置不是有效的 JSON：${reason}`,
      en: `The import config is not valid JSON: ${reason}`,
    });
  }
  const parsed = ImportConfig.safeParse(value);
  if (!parsed.success) throw invalidRequest(ImportConfig, value);
  return parsed.data;
}

function rejected(errors: number, problems: ImportProblem[]): Failure {
  return new Failure(
    422,
    'import-rejected',
    {
      zh: `数据没有导入：发现 ${errors} 处错误，请按清单修改后重新导入。`,
      en: `Nothing was imported: ${errors} errors were found. Correct what the list names and import again.`,
    },
    { problems },
  );
}
