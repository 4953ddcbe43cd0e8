import { openDatabase } from '@xuetu/api/db';
import { sitingCrewOf } from '@xuetu/api/dependencies-of';
import { settingsOf } from '@xuetu/api/settings';
import { writeLogLine } from '../start/write-log-line.ts';
import type { Command } from './command.ts';
import { typedNumber } from './typed-pairs.ts';
import { BadInput } from './usage.ts';

/** Solves the siting jobs of a PostgreSQL database, without a server, until it is told to stop: for more machines beside the office server. */
export const work: Command = {
  options: { threads: 'string' },
  async run({ options, environment, tell, locale }) {
    const { databaseUrl, dataFolder, sitingThreads } = settingsOf(environment);
    const threads =
      options.threads === undefined
        ? Math.max(1, sitingThreads)
        : typedNumber('threads', String(options.threads), { isWhole: true, isPositive: true });
    if (!databaseUrl) throw EMBEDDED;
    const database = await openDatabase({ databaseUrl, dataFolder });
    const crew = sitingCrewOf(database, writeLogLine, { threads, takes: 'all' });
    if (!options.json) await tell(STARTED[locale]);
    await toldToStop();
    await crew.stop();
    await database.close();
    return undefined;
  },
};

/** Resolves at the first signal; a second one ends the process at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

const STARTED = {
  zh: '正在等候选址任务。Ctrl+C 停止；未完成的任务交还给其他机器。',
  en: 'Waiting for siting jobs. Ctrl+C stops; jobs under way are given back to other machines.',
};

const EMBEDDED = new BadInput({
  zh: '内嵌数据库只能由一个进程使用，服务器自己计算选址。要由多台机器计算，请用 PostgreSQL 并设 DATABASE_URL。',
  en: 'The embedded database is for one process, whose server solves siting itself. For more machines use PostgreSQL and set DATABASE_URL.',
});
