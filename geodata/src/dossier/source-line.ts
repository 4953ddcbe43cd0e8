import type { Locale, Plan } from '../model/index.ts';
import { sayIn } from './blocks.ts';

/** Where the data of a district come from, and whether they are made up, in one line. */
export function sourceLine({ source, synthetic }: Plan['district'], locale: Locale): string {
  const say = sayIn(locale);
  const made = synthetic ? say('（示范数据，非真实数据）', ' (synthetic data, not real)') : '';
  return say(`数据来源：${source.zh}${made}`, `Source: ${source.en}${made}`);
}
