import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(root, '.cache-purity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names the compiler does not know when a file sits beside geodata's own sources. */
function unknownNamesIn(source: string): string[] {
  writeFileSync(join(folder, 'probe.ts'), source);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../geodata/tsconfig.json',
      compilerOptions: {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        tsBuildInfoFile: null,
        rootDir: '..',
      },
      include: ['../geodata/src', 'probe.ts'],
      references: [],
    }),
  );
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  });
  return [...stdout.matchAll(/probe\.ts.*Cannot find (?:name|module) '([^']+)'/g)].map(([, name]) => name!);
}

test('the compiler refuses geodata the page, Node, the clock of the machine and the network', () => {
  const names = ['document', 'window', 'process', 'Buffer', 'setTimeout', 'fetch', 'localStorage', 'performance'];
  const source = `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n${names.map((name) => `export const ${name}_ = ${name};`).join('\n')}\n`;
  expect(unknownNamesIn(source).sort()).toEqual([...names, 'node:fs'].sort());
});
