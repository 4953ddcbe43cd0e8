import type { LocalName } from '@xuetu/geodata/model';
import { store } from '../store.ts';
import { fail } from './fail.ts';
import { saver } from './scenario-saver.ts';

const NOT_YET: LocalName = {
  zh: '方案还没有存到服务器，这一步要由服务器按最新的方案来做。请等保存完成（或先处理冲突）后重试。',
  en: 'The scenario is not on the server yet, which needs it for this step. Wait until it is saved, or settle the conflict, then try again.',
};

/** Sees to it that the server has the open scenario as it is here, before it is asked to work on it; answers whether it has, and says so where not. */
export async function flushScenario(): Promise<boolean> {
  const { scenario, locale } = store.getState();
  if (!scenario || (await saver.flushed(scenario.id))) return true;
  fail({ code: 'not-saved', message: NOT_YET[locale] });
  return false;
}
