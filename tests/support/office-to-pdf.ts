import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a program is installed here. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** Opens an Office file in LibreOffice and answers it as PDF; throws where it cannot be opened. */
export async function officeToPdf(bytes: Uint8Array, extension: 'docx' | 'pptx'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'xuetu-office-'));
  try {
    const file = join(folder, `paper.${extension}`);
    await writeFile(file, bytes);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    return await readFile(join(folder, 'paper.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF as a reader selects it. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xuetu-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
