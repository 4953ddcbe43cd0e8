import { DataFolderBusy } from '@xuetu/api/db';
import { bothLanguages } from '../commands/both-languages.ts';

/** Says on stderr, in both languages, why the server cannot start. */
export function complain(error: unknown): void {
  process.stderr.write(`\n${wordsOf(error)}\n`);
}

function wordsOf(error: unknown): string {
  if (error instanceof DataFolderBusy) {
    const { holder, folder } = error;
    const where = holder?.address;
    const zh = holder
      ? `数据文件夹 ${folder} 正被进程 ${holder.pid}（${holder.host}，${holder.command}）使用。`
      : `数据文件夹 ${folder} 正被另一个进程使用。`;
    return [zh, ...(where ? [`它的地址是 ${where}，可直接打开。`] : []), error.message].join('\n');
  }
  const both = bothLanguages(error);
  if (both) return `${both.zh}\n${both.en}`;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `服务器没有启动。 The server did not start.\n${reason}`;
}
