import type { Locale } from '../model/index.ts';
import { sayIn } from './blocks.ts';

/** Digits of a hash that people compare by eye. */
const DIGITS = 12;

/** Names the data that numbers come from: the SHA-256 of the base plan, and the version of the scenario where there is one (0: none). */
export function dataVersion(baseHash: string, scenarioVersion: number, locale: Locale): string {
  const say = sayIn(locale);
  const digits = baseHash.slice(0, DIGITS);
  const version =
    scenarioVersion > 0 ? say(`，方案第 ${scenarioVersion} 版`, `, version ${scenarioVersion} of the scenario`) : '';
  return say(`基础数据 ${digits}${version}`, `base data ${digits}${version}`);
}
