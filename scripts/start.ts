import { join } from 'node:path';
import { startServer } from '@xuetu/api/server';
import { settingsOf } from '@xuetu/api/settings';
import { buildWeb } from './start/build-web.ts';
import { complain } from './start/complain.ts';
import { untilToldToStop } from './start/until-told-to-stop.ts';
import { writeLogLine } from './start/write-log-line.ts';

/** `npm start`: builds the web app where needed, starts the server in this process and prints where it is. */
const root = join(import.meta.dirname, '..');

try {
  const settings = settingsOf(process.env);
  const webFolder = buildWeb(root);
  console.log('正在打开数据库……首次约十秒。 Opening the database; about ten seconds the first time.');
  const server = await startServer({
    ...settings,
    webFolder,
    firstDistrict: join(root, 'scripts/imports/demo.json'),
    log: writeLogLine,
  });
  console.log(`\n学图已启动：${server.address}\nXuetu is running: ${server.address}\n`);
  if (settings.host === '127.0.0.1') {
    console.log('只有本机可以访问；要让局域网访问，请设 HOST=0.0.0.0。');
    console.log('Only this machine can reach it; HOST=0.0.0.0 opens it to the network. Ctrl+C stops it.\n');
  }
  untilToldToStop(server);
} catch (error) {
  complain(error);
  process.exit(1);
}
