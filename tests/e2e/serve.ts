import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL_COUNTS_KEY } from './small-counts-key.ts';

/** `npm start` on an empty data folder of its own, which goes when the stories are over. */
const folder = mkdtempSync(join(tmpdir(), 'xuetu-stories-'));
process.env.XUETU_DATA = folder;
process.env.XUETU_SMALL_COUNTS_KEY = SMALL_COUNTS_KEY;
delete process.env.DATABASE_URL;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import('../../scripts/start.ts');
