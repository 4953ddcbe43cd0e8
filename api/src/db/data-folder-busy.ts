import { hostname } from 'node:os';
import type { LocalName } from '@xuetu/geodata/model';
import type { DataFolderHolder } from './data-folder-holder.ts';

/** Another process holds the data folder. */
export class DataFolderBusy extends Error {
  override name = 'DataFolderBusy';
  readonly folder: string;
  /** Who holds it; null while it is just being taken. */
  readonly holder: DataFolderHolder | null;
  /** The message in both languages. */
  readonly text: LocalName;

  constructor(folder: string, holder: DataFolderHolder | null, file: string) {
    const text = textOf(folder, holder, file);
    super(text.en);
    this.folder = folder;
    this.holder = holder;
    this.text = text;
  }
}

function textOf(folder: string, holder: DataFolderHolder | null, file: string): LocalName {
  if (!holder) {
    return {
      zh: `数据目录 ${folder} 正被另一个进程占用。`,
      en: `The data folder ${folder} is being taken by another process.`,
    };
  }
  const { pid, host, command, since, address } = holder;
  const zh = [`数据目录 ${folder} 已被 ${host} 上的进程 ${pid}（${command}）自 ${since} 起占用。`];
  const en = [`The data folder ${folder} is held by process ${pid} on ${host} (${command}) since ${since}.`];
  if (address) {
    zh.push(`其服务地址为 ${address} 。`);
    en.push(`It serves ${address} .`);
  }
  if (host !== hostname()) {
    zh.push(`如果那台机器已不再使用它，请删除 ${file} 。`);
    en.push(`If that machine no longer uses it, delete ${file} .`);
  }
  return { zh: zh.join(''), en: en.join(' ') };
}
