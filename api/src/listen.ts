import { type AddressInfo, createServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { LocalName } from '@xuetu/geodata/model';
import type { App } from './app.ts';

/** The port is taken by someone else. */
export class PortBusy extends Error {
  readonly words: LocalName;

  constructor(port: number) {
    const words = {
      zh: `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
      en: `Port ${port} is in use. Close the program that uses it, or choose another one: PORT=${port + 1} npm start`,
    };
    super(words.en);
    this.name = 'PortBusy';
    this.words = words;
  }
}

/** A server that listens. */
export interface Listening {
  address: string;
  /** Takes no more requests, lets those under way end for a short while, then cuts them. */
  close(): Promise<void>;
}

const GRACE_MILLISECONDS = 3000;

/** Throws `PortBusy` where someone listens already: asked before the slow work of opening the database. */
export function checkPort({ port, host }: { port: number; host: string }): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(reasonOf(error, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function reasonOf(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === 'EADDRINUSE' ? new PortBusy(port) : error;
}

/** Listens on one port. Port 0 takes any free one. */
export function listen(app: Pick<App, 'fetch'>, { port, host }: { port: number; host: string }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(reasonOf(error, port)));
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const isLocal = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host);
      const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({ address: `http://${name}:${taken}`, close: () => closed(server) });
    });
  });
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MILLISECONDS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
