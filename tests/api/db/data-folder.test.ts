import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceAddress, DataFolderBusy, holderOf } from '@xuetu/api/db';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeDataFolder } from '../../../api/src/db/data-folder.ts';
import { aChild } from '../../support/a-child.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuetu-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function aHoldingChild() {
  const child = aChild('take-folder.ts', folder);
  await child.line();
  child.tell('go');
  expect(await child.line()).toBe('taken');
  return child;
}

/** What the newest owner file says. */
function ownerFile() {
  const name = readdirSync(folder).sort().at(-1)!;
  return { path: join(folder, name), holder: JSON.parse(readFileSync(join(folder, name), 'utf8')) };
}

function rewriteOwner(changes: object) {
  const { path, holder } = ownerFile();
  writeFileSync(path, JSON.stringify({ ...holder, ...changes }));
}

describe('a data folder has one owner', () => {
  test('and a second process is refused with the name of the first', async () => {
    const child = await aHoldingChild();
    const refusal = await takeDataFolder(folder).catch((error) => error);
    expect(refusal).toBeInstanceOf(DataFolderBusy);
    expect(refusal.holder).toMatchObject({ pid: child.pid, host: hostname() });
    expect(refusal.text.en).toContain(`process ${child.pid}`);
    expect(refusal.text.zh).toContain(`进程 ${child.pid}`);
    await child.kill();
  });

  test('and the same process is refused a second time', async () => {
    const release = await takeDataFolder(folder);
    await expect(takeDataFolder(folder)).rejects.toThrow(DataFolderBusy);
    await release();
    await (await takeDataFolder(folder))();
  });

  test('who says where its server is, once it listens', async () => {
    expect(() => announceAddress(folder, 'http://localhost:8080')).toThrow('does not hold');
    expect(holderOf(folder)).toBeNull();
    const release = await takeDataFolder(folder);
    expect(holderOf(folder)).toMatchObject({ pid: process.pid });
    announceAddress(folder, 'http://localhost:8080');
    expect(holderOf(folder)?.address).toBe('http://localhost:8080');
    await expect(takeDataFolder(folder)).rejects.toThrow('http://localhost:8080');
    await release();
    expect(holderOf(folder)).toBeNull();
  });

  test('who is replaced after it ended in good order', async () => {
    const child = await aHoldingChild();
    child.tell('end');
    await child.ended();
    expect(holderOf(folder)).toBeNull();
    await (await takeDataFolder(folder))();
  });

  test('who is replaced after it was killed, by exactly one of eight that try at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      await (await aHoldingChild()).kill();
      const rivals = Array.from({ length: 8 }, () => aChild('take-folder.ts', folder));
      await Promise.all(rivals.map((rival) => rival.line()));
      for (const rival of rivals) rival.tell('go');
      const answers = await Promise.all(rivals.map((rival) => rival.line()));
      expect(answers.toSorted()).toEqual([...Array(7).fill('DataFolderBusy'), 'taken']);
      expect(holderOf(folder)?.pid).toBe(rivals[answers.indexOf('taken')]!.pid);
      await Promise.all(rivals.map((rival) => rival.kill()));
    }
  });

  test('who is gone even where a later process has its number', async () => {
    const child = await aHoldingChild();
    rewriteOwner({ processStart: 'another boot/1' });
    await (await takeDataFolder(folder))();
    await child.kill();
  });

  test('who counts as alive on another machine, where nobody can look', async () => {
    await (await aHoldingChild()).kill();
    rewriteOwner({ host: 'the-other-laptop' });
    await expect(takeDataFolder(folder)).rejects.toThrow(/the-other-laptop.*delete .*owner\.1\.json/);
  });

  test('whose file is just being written, but not one left half-written long ago', async () => {
    const path = join(folder, 'owner.1.json');
    writeFileSync(path, '');
    await expect(takeDataFolder(folder)).rejects.toThrow('being taken by another process');
    utimesSync(path, 0, 0);
    await (await takeDataFolder(folder))();
  });
});
