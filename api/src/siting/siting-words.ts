import type { LocalName } from '@xuetu/geodata/model';

/** The steps of a job that the queue knows; those in between are the engine's. */
export const WAITING: LocalName = { zh: '排队等候', en: 'Waiting for the job before it' };
export const STARTING: LocalName = { zh: '正在启动', en: 'Starting' };
export const STOPPING: LocalName = { zh: '正在停止，整理已找到的方案', en: 'Stopping with what was found' };

/** Why a job came to no answer; what went wrong inside stands in the log. */
export interface SitingError {
  code: string;
  message: LocalName;
}

export const FAILED: SitingError = {
  code: 'siting-failed',
  message: {
    zh: '选址计算没有完成。请重试；若仍如此，请把时间告诉管理员查看日志。',
    en: 'The siting calculation did not finish. Try again; if it persists, tell the administrator the time so that the log can be read.',
  },
};

/** Times a job is taken before it counts as one that ends whoever takes it. */
export const MOST_ATTEMPTS = 3;

export const CRASHED: SitingError = {
  code: 'siting-crashed',
  message: {
    zh: `选址计算 ${MOST_ATTEMPTS} 次中断（例如内存不足或服务器被关闭），不再重试。请缩小范围（只选一个学段或较短时限），或请管理员查看日志。`,
    en: `The siting calculation broke off ${MOST_ATTEMPTS} times (for want of memory, or because the server was killed) and is not tried again. Ask for less (one stage, a shorter time), or have the administrator read the log.`,
  },
};

export const OUTDATED: SitingError = {
  code: 'siting-outdated',
  message: {
    zh: '这个选址方案由旧版本算出，已不能读取。请重新计算。',
    en: 'This proposal was made by an earlier version and can no longer be read. Run it again.',
  },
};
