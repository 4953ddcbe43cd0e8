import { openDatabase, savePlan } from '@xuetu/api/db';
import { aLargePlan } from './a-large-plan.ts';

/*
 * A process that opens the database whose settings stand on its command line and imports two states of one district in turn, announcing
 * each start and each end on its output, until it is killed.
 */
const [settings = ''] = process.argv.slice(2);
const states = ['first', 'second'].map((state) => aLargePlan('city', 1500, 800, state));
const database = await openDatabase(JSON.parse(settings));
for (let round = 0; ; round += 1) {
  process.stdout.write('importing\n');
  await savePlan(database, states[round % 2]!);
  process.stdout.write('imported\n');
}
