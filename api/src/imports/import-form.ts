import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { jsonErrorPlace } from '@xuetu/geodata/formats';
import { configProblems, ImportConfig, type ImportProblem, importedFiles, resolvedRoot } from '@xuetu/geodata/intake';
import type { LocalName } from '@xuetu/geodata/model';

/** An import on this machine cannot even be sent: the config or the data are not there or not readable. */
export class UnreadableImport extends Error {
  readonly words: LocalName;
  /** What is wrong with the config, where that is why. */
  readonly problems: ImportProblem[];

  constructor(words: LocalName, problems: ImportProblem[] = []) {
    super(words.en);
    this.name = 'UnreadableImport';
    this.words = words;
    this.problems = problems;
  }
}

/** What is posted to /api/imports. */
export interface ImportForm {
  config: string;
  file: File[];
}

/** Reads a config and the files that it names from this machine's disk. Files that are not there are left to the import to report. */
export async function importForm(
  configFile: string,
  environment: Record<string, string | undefined>,
): Promise<ImportForm> {
  const path = resolve(configFile);
  const text = textOf(
    path,
    await readFile(path).catch((error: unknown) => {
      throw unreadable(path, error);
    }),
  );
  const config = configOf(path, text);
  const root = resolve(dirname(path), resolvedRoot(config, environment));
  const named = importedFiles(config);
  const file: File[] = [];
  for (const { file: name } of named) {
    const bytes = await readFile(join(root, name)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw unreadable(join(root, name), error);
    });
    if (bytes) file.push(new File([bytes], name));
  }
  const needed = named.filter(({ optional }) => !optional);
  if (needed.length > 0 && file.length === 0) {
    throw new UnreadableImport({
      zh: `跳过：找不到数据文件夹 ${root} 里的任何文件（共需 ${needed.length} 个）。`,
      en: `Skipped: none of the ${needed.length} files is in ${root}.`,
    });
  }
  return { config: text, file };
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableImport({
      zh: `导入配置 ${path} 不是 UTF-8 文本；请另存为 UTF-8。`,
      en: `The import config ${path} is not UTF-8 text; save it as UTF-8.`,
    });
  }
}

function configOf(path: string, text: string): ImportConfig {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = jsonErrorPlace(error);
    throw new UnreadableImport({
      zh: `导入配置 ${path} 不是有效的 JSON：${place.zh}。`,
      en: `The import config ${path} is not valid JSON: ${place.en}.`,
    });
  }
  const parsed = ImportConfig.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = configProblems(value, basename(path));
  throw new UnreadableImport(
    {
      zh: `没有导入：配置 ${path} 有 ${problems.length} 处错误。`,
      en: `Nothing was imported: the config ${path} has ${problems.length} errors.`,
    },
    problems,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function unreadable(path: string, error: unknown): UnreadableImport {
  if (isMissing(error)) {
    return new UnreadableImport({ zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` });
  }
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') {
    return new UnreadableImport({ zh: `${path} 是文件夹，不是文件。`, en: `${path} is a folder, not a file.` });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new UnreadableImport({ zh: `无法读取 ${path}：${reason}`, en: `${path} cannot be read: ${reason}` });
}
