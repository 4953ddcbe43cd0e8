import { join } from 'node:path';
import { startServer } from '@xuetu/api/server';
import { settingsOf } from '@xuetu/api/settings';
import { complain } from './start/complain.ts';
import { untilToldToStop } from './start/until-told-to-stop.ts';
import { writeLogLine } from './start/write-log-line.ts';

/** The server alone, without the built page: what `npm run dev` watches. */
try {
  const firstDistrict = join(import.meta.dirname, 'imports/demo.json');
  const server = await startServer({ ...settingsOf(process.env), firstDistrict, log: writeLogLine });
  console.log(`API: ${server.address}`);
  untilToldToStop(server);
} catch (error) {
  complain(error);
  process.exit(1);
}
