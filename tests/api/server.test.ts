import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PortBusy } from '@xuetu/api/listen';
import { type RunningServer, type ServerOptions, startServer } from '@xuetu/api/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDatabasePlace, type DatabasePlace } from '../support/a-database.ts';
import { importFilesOf, smallConfig } from '../support/a-small-import.ts';

const PORT = 18120;
let folder: string;
let place: DatabasePlace;
let server: RunningServer;
const entries: Parameters<ServerOptions['log']>[0][] = [];

function options(changes: Partial<ServerOptions> = {}): ServerOptions {
  return {
    ...place.settings,
    port: PORT,
    host: '127.0.0.1',
    basemap: null,
    smallCounts: 'everyone',
    sitingThreads: 1,
    firstDistrict: join(folder, 'import.json'),
    log: (entry) => entries.push(entry),
    ...changes,
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuetu-server-'));
  for (const [name, text] of importFilesOf()) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'import.json'), JSON.stringify(smallConfig()));
  place = await aDatabasePlace();
  server = await startServer(options());
});
afterAll(async () => {
  await server.stop();
  await place.remove();
  await rm(folder, { recursive: true });
});

const idsOf = async () => {
  const { districts } = (await (await fetch(`${server.address}/api/districts`)).json()) as {
    districts: { id: string }[];
  };
  return districts.map(({ id }) => id);
};

describe('a server', () => {
  test('brings the first district into an empty database before it listens', async () => {
    expect(server.address).toBe(`http://localhost:${PORT}`);
    expect(await idsOf()).toEqual(['small']);
    expect(entries.map(({ event }) => event)).toEqual(expect.arrayContaining(['first-district', 'listening']));
  });

  test('lives on when a caller goes away in the middle of a request', async () => {
    const socket = connect(PORT, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const head =
      'POST /api/districts/small/scenarios HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    socket.write(`${head}Content-Length: 1000\r\n\r\n{"name":`);
    await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    const torn = connect(PORT, '127.0.0.1');
    await new Promise((resolve) => torn.once('connect', resolve));
    torn.write('GET nonsense\r\n\r\n');
    await new Promise((resolve) => torn.once('close', resolve).resume());
    const abort = new AbortController();
    const leaving = fetch(`${server.address}/api/districts/small/simulation`, { signal: abort.signal });
    abort.abort();
    await expect(leaving).rejects.toThrow();
    expect(await idsOf()).toEqual(['small']);
  });

  test('refuses a request that says to be too large without reading it', async () => {
    const status = await new Promise<string>((resolve) => {
      const socket = connect(PORT, '127.0.0.1');
      socket.once('data', (data) => {
        resolve(data.toString('latin1').split('\r\n')[0]!);
        socket.destroy();
      });
      const head = 'POST /api/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n';
      socket.write(`${head}Content-Length: 99999999999\r\n\r\n--x`);
    });
    expect(status).toContain('413');
  });

  test('says in both languages that its port is taken, and lets go of the database', async () => {
    const other = await aDatabasePlace();
    const starting = () => startServer(options({ ...other.settings }));
    const error = await starting().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PortBusy);
    expect((error as PortBusy).words).toEqual({
      zh: expect.stringContaining(`端口 ${PORT} 已被占用`),
      en: expect.stringContaining(`Port ${PORT} is in use`),
    });
    const again = await startServer(options({ ...other.settings, port: 0 }));
    await again.stop();
    await other.remove();
  });
});
