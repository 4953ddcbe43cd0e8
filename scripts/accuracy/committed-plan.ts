import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ImportConfig, importedFiles, intake, resolvedRoot } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';

const CONFIGS = resolve(import.meta.dirname, '../imports');

/** A plan as an import config of this repository reads it; throws with the problems where it cannot be read. */
export async function committedPlan(name: string): Promise<Plan> {
  const at = join(CONFIGS, `${name}.json`);
  const config = ImportConfig.parse(JSON.parse(readFileSync(at, 'utf8')));
  const root = resolve(dirname(at), resolvedRoot(config, process.env));
  const files = new Map(
    importedFiles(config)
      .map(({ file }) => ({ file, path: join(root, file) }))
      .filter(({ path }) => existsSync(path))
      .map(({ file, path }) => [file, new Uint8Array(readFileSync(path))]),
  );
  const { plan, problems } = await intake(config, files);
  if (!plan) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  return plan;
}
