import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoFiles } from './demo/demo-files.ts';

/** Writes the demonstration district's files: `node scripts/generate-demo.ts [folder]`, default geodata/data/demo. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../geodata/data/demo');
const files = await demoFiles();
await mkdir(folder, { recursive: true });
for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
console.log(`${files.size} files in ${folder}`);
