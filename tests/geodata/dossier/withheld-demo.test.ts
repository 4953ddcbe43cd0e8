import { type Cell, type Dossier, dossierOf, type TableBlock } from '@xuetu/geodata/dossier';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDemoPlan } from '../../support/a-demo-plan.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';

function tablesOf(dossier: Dossier): TableBlock[] {
  return dossier.chapters.flatMap(({ blocks }) => blocks.filter((each) => each.kind === 'table'));
}

const isWithheld = (cell: Cell) => typeof cell === 'object' && cell !== null;

describe('what the dossier of the demo district withholds', () => {
  let hidden: TableBlock[];
  let shown: TableBlock[];
  let findings: ReturnType<typeof aDossierSource>['before']['findings'];

  beforeAll(async () => {
    const source = aDossierSource(await aDemoPlan());
    findings = source.before.findings;
    hidden = tablesOf(dossierOf(source));
    shown = tablesOf(dossierOf({ ...source, smallCounts: true }));
  }, 120_000);

  test('is of fewer than ten pupils, or stands in a sum with a part of one to four', () => {
    for (const [t, { id, rows }] of hidden.entries()) {
      for (const [r, row] of rows.entries()) {
        const told = shown[t]!.rows[r]!;
        const large = row.flatMap((cell, c) => (isWithheld(cell) && Number(told[c]) >= 10 ? [told[c]] : []));
        if (large.length === 0) continue;
        const alike = shown[t]!.rows.filter((each) => each[1] === told[1] && each[2] === told[2]);
        const isSumSmall = alike.some((each) => each.some((cell) => Number(cell) > 0 && Number(cell) < 5));
        expect(isSumSmall, `${id}: ${JSON.stringify(told)}`).toBe(true);
      }
    }
  });

  test('is no sentence about teachers: a ratio per pupil, or three teachers, is not three pupils', () => {
    const rules = hidden.find(({ id }) => id === 'findings-by-rule')!;
    const sentences = shown.find(({ id }) => id === 'findings-by-rule')!.rows.map((row) => row.at(-1));
    for (const [at, row] of rules.rows.entries()) {
      const { fewestPupils = Infinity } = findings.find(({ sentence }) => sentence.en === sentences[at])!;
      if (isWithheld(row.at(-1)!)) expect(fewestPupils).toBeLessThan(10);
      else expect(fewestPupils).toBeGreaterThanOrEqual(5);
    }
    expect(sentences.some((sentence) => /teacher/.test(String(sentence)))).toBe(true);
  });

  test('leaves the largest schools of a district alone', () => {
    const crowded = hidden.find(({ id }) => id === 'crowded-schools')!;
    expect(crowded.rows.flat().filter(isWithheld)).toEqual([]);
  });
});

test('every number of pupils in the sentence of a finding is told by its metric', async () => {
  const { before } = aDossierSource(await aDemoPlan());
  for (const { subject, sentence, fewestPupils } of before.findings) {
    if (subject.kind === 'district') continue;
    const [working] = sentence.en.split(/, (?:above|below|at)/);
    const named = [...working!.matchAll(/(?<!per )(?<![\d.])(\d+) pupils?\b/g)]
      .map(([, count]) => Number(count))
      .filter((each) => each > 0);
    if (named.length > 0) expect(fewestPupils, sentence.en).toBeLessThanOrEqual(Math.min(...named));
    if (fewestPupils !== undefined) expect(fewestPupils, sentence.en).toBeLessThan(5000);
  }
}, 120_000);
