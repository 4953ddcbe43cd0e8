import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, type Check } from './checks/check.ts';
import { chromiumForTests } from './checks/chromium-for-tests.ts';
import { testCounts } from './checks/test-counts.ts';

/** `npm test [-- name ...]`: every check, or those named; all of them run even where one fails. */
const root = join(import.meta.dirname, '..');
process.chdir(root);
mkdirSync('.cache', { recursive: true });

const named = process.argv.slice(2);
const unknown = named.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`Unknown check: ${unknown.join(', ')}. Known: ${CHECKS.map((check) => check.name).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
for (const check of CHECKS.filter((each) => named.length === 0 || named.includes(each.name))) {
  const started = Date.now();
  console.log(`\n== ${check.title} ==`);
  if (!run(check)) broken.push(check.title);
  console.log(`${check.title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (broken.length > 0) console.log(`\nNot green: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(broken.length > 0 ? 1 : 0);

function run(check: Check): boolean {
  if (check.counts) rmSync(check.counts.file, { force: true });
  const environment = { ...process.env };
  if (check.needsBrowser) {
    try {
      environment.XUETU_CHROMIUM = chromiumForTests();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return false;
    }
  }
  const { status } = spawnSync(process.execPath, check.command, { stdio: 'inherit', env: environment });
  if (check.counts) {
    const counts = testCounts(check.counts);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    if (counts.passed === 0) return false;
  }
  return status === 0;
}
