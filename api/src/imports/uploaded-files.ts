import { Failure } from '../http/failure.ts';

const MOST_FILES = 500;
const LONGEST_NAME = 400;

/** The files of an import by their path relative to the config's root. Names only label content; none is ever opened on this machine. */
export async function uploadedFiles(parts: File[]): Promise<Map<string, Uint8Array>> {
  if (parts.length > MOST_FILES) {
    throw new Failure(400, 'too-many-files', {
      zh: `文件太多：${parts.length} 个，上限 ${MOST_FILES} 个。`,
      en: `Too many files: ${parts.length}; the limit is ${MOST_FILES}.`,
    });
  }
  const files = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (!isPlainPath(part.name))
      throw badName(part.name, { zh: '须为相对路径，不含 ..', en: 'a relative path without ..' });
    if (files.has(part.name)) throw badName(part.name, { zh: '每个文件只能出现一次', en: 'each file once' });
    files.set(part.name, new Uint8Array(await part.arrayBuffer()));
  }
  return files;
}

function isPlainPath(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    !/^[/~]|^[a-z]:|[\\\0]/i.test(name) &&
    !name.split('/').some((part) => part === '..' || part === '')
  );
}

function badName(name: string, expected: { zh: string; en: string }): Failure {
  const shown = name.slice(0, 200);
  return new Failure(
    400,
    'invalid-file-name',
    { zh: `文件名“${shown}”不可用：${expected.zh}。`, en: `The file name "${shown}" is not possible: ${expected.en}.` },
    { file: shown },
  );
}
