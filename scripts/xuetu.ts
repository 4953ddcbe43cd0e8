import { DataFolderBusy } from '@xuetu/api/db';
import type { Locale } from '@xuetu/geodata/model';
import { bothLanguages } from './commands/both-languages.ts';
import { commandLine, localeOf } from './commands/command-line.ts';
import { ImportRejected } from './commands/import-rejected.ts';
import { openClient } from './commands/open-client.ts';
import { problemList } from './commands/problem-list.ts';
import { USAGE, UsageError } from './commands/usage.ts';

/** `npm run -s xuetu -- <command>`: see USAGE. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
process.exitCode = await run(process.argv.slice(2));

async function run(typed: string[]): Promise<number> {
  let locale: Locale = 'zh';
  try {
    locale = localeOf(typed, process.env);
    const line = commandLine(typed);
    if (line === 'help') {
      await written(process.stdout, `${USAGE[locale]}\n`);
      return 0;
    }
    const { client, close } = await openClient(process.env, locale);
    try {
      const answer = await line.command.run({ ...line, client, locale });
      await written(process.stdout, `${line.options.json ? JSON.stringify(answer.json) : answer.text}\n`);
    } finally {
      await close();
    }
    return 0;
  } catch (error) {
    await written(process.stderr, `${complaint(error, locale)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function complaint(error: unknown, locale: Locale): string {
  if (error instanceof ImportRejected) return `${error.words[locale]}\n\n${problemList(error.problems, locale)}`;
  if (error instanceof UsageError) {
    const more = { zh: '用 --help 查看用法。', en: 'See --help.' };
    return `${error.words[locale]}\n${more[locale]}`;
  }
  if (error instanceof DataFolderBusy && locale === 'zh') {
    const holder = error.holder ? `进程 ${error.holder.pid}（${error.holder.command}）` : '另一个进程';
    return `数据文件夹 ${error.folder} 正被${holder}使用，它没有提供服务地址。请等它结束后再试。\n${error.message}`;
  }
  const words = bothLanguages(error);
  if (words) return words[locale];
  const reason = error instanceof Error ? error.message : String(error);
  return locale === 'zh' ? `没有完成：${reason}` : `Not done: ${reason}`;
}

/** Waits until all of it is on its way: a process that ends early cuts a pipe short. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}
