import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { DataFolderBusy } from './data-folder-busy.ts';
import { DataFolderHolder } from './data-folder-holder.ts';
import { isStillRunning, processStart } from './process-start.ts';

/*
 * Owners are numbered files, owner.1.json, owner.2.json ... The highest one tells who holds the folder. To take the folder
 * is to create the next number, with its content and only if it does not exist: of any number of processes that find the
 * same stale owner, one can. The highest file is never deleted, only marked as released, so a number is never given twice.
 */
const OWNER = /^owner\.(\d+)\.json$/;

/** A file without readable content is one being written, unless it is older than this. */
const WRITING_MS = 10_000;

type Owner = { number: number; file: string; holder: DataFolderHolder | null; isHeld: boolean };

/** Who holds a data folder now, or null. */
export function holderOf(folder: string): DataFolderHolder | null {
  const owner = newestOwner(resolve(folder));
  return owner?.isHeld ? owner.holder : null;
}

/** Takes a data folder for this process, from a dead one if need be; answers how to let go. Throws `DataFolderBusy`. */
export async function takeDataFolder(dataFolder: string): Promise<() => Promise<void>> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const last = newestOwner(folder);
    if (last?.isHeld) throw new DataFolderBusy(folder, last.holder, last.file);
    const number = (last?.number ?? 0) + 1;
    const file = join(folder, `owner.${number}.json`);
    const me = thisProcess();
    if (!createWhole(file, me)) continue;
    if (newestOwner(folder)?.number !== number) {
      rmSync(file, { force: true });
      continue;
    }
    for (const older of ownerNumbers(folder)) {
      if (older < number) rmSync(join(folder, `owner.${older}.json`), { force: true });
    }
    return async () => rewrite(file, (holder) => ({ ...holder, released: true }));
  }
}

/** Tells others where the server of this process, which holds the data folder, can be reached. */
export function announceAddress(dataFolder: string, address: string): void {
  const owner = newestOwner(resolve(dataFolder));
  if (!owner?.isHeld || owner.holder?.pid !== process.pid) {
    throw new Error(`This process does not hold the data folder ${dataFolder}.`);
  }
  rewrite(owner.file, (holder) => ({ ...holder, address }));
}

function thisProcess(): DataFolderHolder {
  return {
    pid: process.pid,
    processStart: processStart(process.pid),
    host: hostname(),
    command: process.argv.slice(1, 3).join(' '),
    since: new Date().toISOString(),
    released: false,
  };
}

function ownerNumbers(folder: string): number[] {
  return listed(folder).flatMap((name) => Number(OWNER.exec(name)?.[1] ?? Number.NaN) || []);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function newestOwner(folder: string): Owner | null {
  const number = Math.max(0, ...ownerNumbers(folder));
  if (number === 0) return null;
  const file = join(folder, `owner.${number}.json`);
  try {
    const holder = holderIn(readFileSync(file, 'utf8'));
    if (!holder) return { number, file, holder, isHeld: Date.now() - statSync(file).mtimeMs < WRITING_MS };
    return { number, file, holder, isHeld: !holder.released && isAlive(holder) };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return newestOwner(folder);
    throw error;
  }
}

function holderIn(text: string): DataFolderHolder | null {
  try {
    return DataFolderHolder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A process of another machine cannot be looked at: it counts as alive. */
function isAlive(holder: DataFolderHolder): boolean {
  return holder.host !== hostname() || isStillRunning(holder.pid, holder.processStart);
}

/** Creates a file with its content in one step; false where it exists. File systems without links get an exclusive create. */
function createWhole(file: string, holder: DataFolderHolder): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder, null, 2), { flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    return createPlain(file, holder);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createPlain(file: string, holder: DataFolderHolder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder, null, 2), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function rewrite(file: string, change: (holder: DataFolderHolder) => DataFolderHolder): void {
  const holder = DataFolderHolder.parse(JSON.parse(readFileSync(file, 'utf8')));
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(change(holder), null, 2), { flag: 'wx' });
  renameSync(draft, file);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
