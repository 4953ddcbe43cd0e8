import { randomInt } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { holderOf, openDatabase, planOfDistrict } from '@xuetu/api/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChild } from '../../support/a-child.ts';
import { aDatabasePlace, type DatabasePlace } from '../../support/a-database.ts';
import { aLargePlan } from '../../support/a-large-plan.ts';

let place: DatabasePlace;
beforeAll(async () => {
  place = await aDatabasePlace();
});
afterAll(() => place.remove());

test('an import killed at any moment leaves the whole district or the whole one before, and the folder free', async () => {
  const states = ['first', 'second'].map((state) => aLargePlan('city', 1500, 800, state));
  const { settings } = place;
  for (let round = 0; round < 4; round += 1) {
    const child = aChild('import-until-killed.ts', JSON.stringify(settings));
    // The first round is killed in its first import, when there is no district yet; later ones in any import after it.
    const imports = round === 0 ? 1 : randomInt(1, 4);
    for (let line = 1; line < 2 * imports; line += 1) await child.line();
    await child.line();
    await after(randomInt(0, 250));
    if (!settings.databaseUrl) expect(holderOf(settings.dataFolder)?.pid).toBe(child.pid);
    await child.kill();
    const database = await openDatabase(settings);
    const plan = await planOfDistrict(database, 'city');
    await database.close();
    const source = plan?.district.source.zh;
    if (plan) expect(plan).toEqual(states.find((state) => state.district.source.zh === source));
    else expect(round).toBe(0);
  }
}, 600_000);
