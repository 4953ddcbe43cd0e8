import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `npm run dev`: the server restarts when its code changes, and Vite reloads the page; Vite passes /api on to the server. */
const root = join(import.meta.dirname, '..');
const apiPort = process.env.PORT || '8080';
const environment = { ...process.env, PORT: apiPort, XUETU_API: `http://localhost:${apiPort}` };

const children = [
  ['--watch', '--watch-preserve-output', 'scripts/serve-api.ts'],
  ['node_modules/vite/bin/vite.js', 'web'],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment }));

let isStopping = false;
const stop = (code: number) => {
  if (isStopping) return;
  isStopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
};
for (const child of children) child.on('exit', (code) => stop(code ?? 1));
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
