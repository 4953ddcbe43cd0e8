import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm start` on an empty data folder of its own, which goes when the stories are over. */
const folder = mkdtempSync(join(tmpdir(), 'xuetu-stories-'));
process.env.XUETU_DATA = folder;
delete process.env.DATABASE_URL;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import('../../scripts/start.ts');
