import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** `npm start` in a process of its own, on a data folder and a port that outlive it. */
export interface OwnServer {
  address: string;
  /** Starts it, again after a kill, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it without warning (SIGKILL) and waits until it is gone. */
  kill(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export async function aServer(port: number): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'xuetu-restart-'));
  const root = join(import.meta.dirname, '../..');
  const address = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    address,
    async start() {
      const { DATABASE_URL: _, ...rest } = process.env;
      child = spawn(process.execPath, ['scripts/start.ts'], {
        cwd: root,
        env: { ...rest, PORT: String(port), XUETU_DATA: folder },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const health = () =>
        fetch(`${address}/api/health`).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(health, { timeout: 120_000, intervals: [500] }).toBe(true);
    },
    kill,
    async remove() {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}
