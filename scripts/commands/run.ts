import { DataFolderBusy } from '@xuetu/api/db/data-folder-busy';
import { UnreadableImport } from '@xuetu/api/imports/import-form';
import type { Locale } from '@xuetu/geodata/model';
import { bothLanguages } from './both-languages.ts';
import { commandLine, localeOf } from './command-line.ts';
import { ImportRejected } from './import-rejected.ts';
import type { OpenClient } from './open-client.ts';
import { problemList } from './problem-list.ts';
import { USAGE, UsageError } from './usage.ts';

/** Where answers and complaints go. */
export interface Output {
  answer(text: string): Promise<void>;
  complain(text: string): Promise<void>;
}

/** Runs one command line; answers the exit code: 0 done, 1 bad input, 2 usage. */
export async function run(
  typed: string[],
  environment: Record<string, string | undefined>,
  { answer, complain }: Output,
): Promise<number> {
  let locale: Locale = 'zh';
  let open: OpenClient | undefined;
  try {
    locale = localeOf(typed, environment);
    const line = commandLine(typed);
    if (line === 'help') {
      await answer(USAGE[locale]);
      return 0;
    }
    const connect = async () => {
      const { openClient } = await import('./open-client.ts');
      open = await openClient(environment, locale);
      return open.client;
    };
    const said = await line.command.run({ ...line, connect, environment, locale, tell: answer });
    if (said) await answer(line.options.json ? JSON.stringify(said.json) : said.text);
    return 0;
  } catch (error) {
    await complain(complaint(error, locale));
    return error instanceof UsageError ? 2 : 1;
  } finally {
    await open?.close();
  }
}

function complaint(error: unknown, locale: Locale): string {
  if (error instanceof ImportRejected || (error instanceof UnreadableImport && error.problems.length > 0)) {
    return `${error.words[locale]}\n\n${problemList(error.problems, locale)}`;
  }
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
