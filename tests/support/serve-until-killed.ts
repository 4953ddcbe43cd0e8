import { openDatabase } from '@xuetu/api/db';
import { createSitingCrew } from '@xuetu/api/siting/siting-crew';

/*
 * A process that opens the database whose settings stand on its command line and works on its siting jobs without ever
 * coming to an end, announcing each one it takes on its output, until it is killed.
 */
const [settings = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(settings));
let holders = 0;
createSitingCrew(
  {
    database,
    runSiting: (_task, onProgress) => {
      const alternative = { zh: '少花钱', en: 'Cheapest' };
      const step = { zh: '求解', en: 'Solving' };
      onProgress({ progress: 0.5, step, point: { alternative, incumbent: 9, lowerBound: 1 } });
      process.stdout.write('solving\n');
      return { proposal: new Promise(() => {}), cancel: () => {}, stop: () => {} };
    },
    now: Date.now,
    newId: () => `holder-${++holders}`,
    log: () => {},
  },
  { threads: 1, takes: 'all', leaseSeconds: 1, beat: 100 },
);
