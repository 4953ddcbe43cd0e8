import { readFileSync } from 'node:fs';
import type { Check } from './check.ts';

/** Tests that passed, failed and were skipped. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Reads what a test runner counted; nothing where it ended before it could write. */
export function testCounts({ file, runner }: NonNullable<Check['counts']>): TestCounts {
  const none = { passed: 0, failed: 0, skipped: 0 };
  let report: Record<string, unknown>;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return none;
  }
  if (runner === 'vitest') {
    return {
      passed: Number(report.numPassedTests),
      failed: Number(report.numFailedTests),
      skipped: Number(report.numPendingTests) + Number(report.numTodoTests),
    };
  }
  const stats = report.stats as { expected: number; unexpected: number; flaky: number; skipped: number };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
