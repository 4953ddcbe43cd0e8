import { headcount, toldSentence } from '@xuetu/geodata/dossier';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { exportFile } from '../../../api/src/export/export-file.ts';
import type { ExportSubject, ExportWishes } from '../../../api/src/export/export-request.ts';
import { shownItem, shownSheet } from '../../../api/src/export/headcount.ts';
import { aHardPlan } from '../../support/a-hard-plan.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aSimulated } from '../../support/a-simulated.ts';

const now = aSimulated(aHardPlan());

async function bytesOf(what: ExportSubject, wishes: ExportWishes): Promise<Uint8Array<ArrayBuffer>> {
  return (await exportFile(what, wishes, { now, before: now, locale: 'zh' })).bytes;
}

async function sheetsOf(what: ExportSubject, smallCounts = false) {
  return readXlsxFile(new Blob([await bytesOf(what, { format: 'xlsx', smallCounts })]));
}

async function featuresOf(what: ExportSubject, smallCounts = false) {
  const text = new TextDecoder().decode(await bytesOf(what, { format: 'geojson', smallCounts }));
  return JSON.parse(text) as { description: string; features: { properties: Record<string, unknown> }[] };
}

describe('counts under five at one place', () => {
  test('are never shown and always marked, whatever else is told; from five on, and zero, they are', () => {
    const people = fc.double({ min: 0, max: 12, noNaN: true }).map((value) => Number(value.toFixed(1)));
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 6 }), (counts) => {
        const properties = Object.fromEntries(counts.map((count, at) => [`c${at}`, headcount(count)]));
        const { properties: shown } = shownItem({ id: 'a', shape: null, properties }, false);
        const small = counts.flatMap((count, at) => (count > 0 && count < 5 ? [`c${at}`] : []));
        expect(shown.suppressed).toBe(small.join('; ') || null);
        counts.forEach((count, at) => {
          expect(shown[`c${at}`]).toBe(small.includes(`c${at}`) ? null : count);
        });
      }),
    );
  });

  test('take with them what they could be worked out from', () => {
    const columns = [{ title: '在校生' }, { title: '学位' }, { title: '使用率' }];
    const sheet = { name: '学校', columns, rows: [[headcount(3), 45, headcount(3, 3 / 45)]] };
    expect(shownSheet(sheet, false, 'zh').rows).toEqual([[null, 45, null, '在校生; 使用率']]);
    expect(shownSheet(sheet, true, 'zh')).toMatchObject({ columns, rows: [[3, 45, 3 / 45]] });
  });

  test('take with them the sentence that names them, of any of its grades, and no other', () => {
    const sentence = { zh: '一年级 3人 + 二年级 45人 = 48人', en: '3 + 45 = 48' };
    expect(toldSentence([48, 3], sentence, 'en')).toEqual({ people: 3, shown: '3 + 45 = 48' });
    const teachers = { zh: '3人 ÷ 73人 × 100 = 4.1人', en: '3 teachers ÷ 73 pupils × 100 = 4.1' };
    expect(toldSentence([73], teachers, 'zh').people).toBe(73);
    expect(toldSentence([undefined, null], { zh: '步行 3公里', en: 'walks 3 km' }, 'zh').people).toBeNull();
  });

  test('are withheld from the map and the workbook of schools, in the base year and all others', async () => {
    const { features, description } = await featuresOf('schools');
    const village = features.find(({ properties }) => properties.id === '村小')!.properties;
    expect(village).toMatchObject({
      primary_enrolment: null,
      primary_seats: 45,
      primary_utilisation: null,
      primary_largestClass: null,
      suppressed: 'primary_enrolment; primary_utilisation; primary_largestClass',
    });
    expect(description).toContain('少于 5 人');
    const [base, years] = await sheetsOf('schools');
    for (const sheet of [base!, years!]) {
      const [heading, ...rows] = sheet.data;
      const at = heading!.indexOf('在校生（人）');
      const mark = heading!.indexOf('已隐去（少于 5 人）');
      expect(rows.some((row) => row[0] === '村小' && row[at] === null && String(row[mark]).includes('在校生'))).toBe(
        true,
      );
      expect(rows.filter((row) => Number(row[at]) > 0 && Number(row[at]) < 5)).toEqual([]);
    }
    const about = (await sheetsOf('schools')).at(-1)!.data;
    expect(about.find(([item]) => item === '人数')?.[1]).toContain('已隐去');
  });

  test('are withheld from compounds, catchments and findings', async () => {
    const { features: compounds } = await featuresOf('compounds');
    expect(compounds.find(({ properties }) => properties.id === '三户村')!.properties).toMatchObject({
      primary_pupils: null,
      junior_pupils: 0,
      suppressed: 'primary_pupils',
    });
    const { features: catchments } = await featuresOf('catchments');
    expect(catchments.find(({ properties }) => properties.schools === '村小')!.properties).toMatchObject({
      pupils: null,
      enrolment: null,
      seats: 45,
    });
    const { features: findings } = await featuresOf('findings');
    const small = findings.find(
      ({ properties }) => properties.rule === 'small-school' && properties.subjectId === '村小',
    );
    expect(small?.properties).toMatchObject({ value: null, sentence: null, limit: 100 });
  });

  test('take with them the next compound of the catchment, so that its total gives nothing away', async () => {
    const plan = aPlan()
      .withSchool('一小', { at: [116.95, 36], seats: 400, classes: 12, pupils: { g1: 50, g2: 50 } })
      .withCompound('大院', { at: [116.95, 36.01], children: { 6: 40, 7: 40 } })
      .withCompound('中院', { at: [116.96, 36.01], children: { 6: 6, 7: 6 } })
      .withCompound('小院', { at: [116.97, 36.01], children: { 6: 2, 7: 1 } })
      .withCatchment('一小', { box: [116.9, 35.9, 117, 36.1] })
      .build();
    const pupilsIn = async (smallCounts: boolean) => {
      const side = aSimulated(plan);
      const wishes: ExportWishes = { format: 'geojson', smallCounts };
      const { bytes } = await exportFile('compounds', wishes, { now: side, before: side, locale: 'zh' });
      const { features } = JSON.parse(new TextDecoder().decode(bytes));
      const named = new Map<string, number | null>(
        features.map(({ properties }: { properties: Record<string, unknown> }) => [
          properties.name,
          properties.primary_pupils,
        ]),
      );
      return ['大院', '中院', '小院'].map((name) => named.get(name));
    };
    const [large, middle, small] = (await pupilsIn(true)) as number[];
    expect([large! > 20, middle! >= 5, small! > 0 && small! < 5]).toEqual([true, true, true]);
    expect(await pupilsIn(false)).toEqual([large, null, null]);
  });

  test('are shown where the user says so, without the mark and with a warning in the file', async () => {
    const { features, description } = await featuresOf('schools', true);
    const village = features.find(({ properties }) => properties.id === '村小')!.properties;
    expect(village.primary_enrolment).toBe(3);
    expect(village).not.toHaveProperty('suppressed');
    expect(description).toContain('请勿公开');
    const [base] = await sheetsOf('schools', true);
    expect(base!.data[0]).not.toContain('已隐去（少于 5 人）');
  });
});
