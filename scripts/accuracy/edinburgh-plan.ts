import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ImportConfig, importedFiles, intake, resolvedRoot } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';

const CONFIG = resolve(import.meta.dirname, '../imports/edinburgh.json');

/** Edinburgh as its import config reads it; throws with the problems where it cannot be read. */
export async function edinburghPlan(): Promise<Plan> {
  const config = ImportConfig.parse(JSON.parse(readFileSync(CONFIG, 'utf8')));
  const root = resolve(dirname(CONFIG), resolvedRoot(config, process.env));
  const files = new Map(
    importedFiles(config).map(({ file }) => [file, new Uint8Array(readFileSync(join(root, file)))]),
  );
  const { plan, problems } = await intake(config, files);
  if (!plan) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  return plan;
}
