import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'web/src',
  'web/package.json',
  'web/vite.config.ts',
  'web/index.html',
  'geodata/src',
  'package-lock.json',
];

/** Builds the web app where it is missing or older than its sources; answers the folder of the built app. */
export function buildWeb(root: string): string {
  const folder = join(root, 'web/dist');
  const built = newest(join(folder, 'index.html'));
  const sources = Math.max(...SOURCES.map((each) => newest(join(root, each))));
  if (built >= sources) return folder;
  console.log('正在构建网页…… Building the web app ...');
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('vite build failed');
  return folder;
}

/** Time of the newest change of a file, or in a folder; 0 where there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
