import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFiles } from '../../../scripts/demo/demo-files.ts';

const COMMITTED = join(import.meta.dirname, '../../../geodata/data/demo');

describe("the demonstration district's files", () => {
  it('are generated to the same bytes as those in the repository', async () => {
    const files = await demoFiles();
    expect([...files.keys()].sort()).toEqual((await readdir(COMMITTED)).sort());
    for (const [name, bytes] of files) {
      const committed = await readFile(join(COMMITTED, name));
      expect(Buffer.compare(committed, Buffer.from(bytes)), `${name} differs: run node scripts/generate-demo.ts`).toBe(
        0,
      );
    }
  }, 60_000);

  it('come without a .cpg, and the .dbf names its columns in GBK', async () => {
    const dbf = await readFile(join(COMMITTED, 'catchments-primary.dbf'));
    const firstColumn = new TextDecoder('gbk').decode(dbf.subarray(32, 40));
    expect(firstColumn).toBe('学区代码');
    expect(await readdir(COMMITTED)).not.toContain('catchments-primary.cpg');
  });
});
