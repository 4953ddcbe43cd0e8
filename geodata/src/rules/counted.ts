import type { LocalName } from '../model/index.ts';

const NOUNS = {
  pupils: ['人', 'pupil', 'pupils'],
  classes: ['班', 'class', 'classes'],
  crossings: ['处', 'crossing', 'crossings'],
} as const;

/** A whole number of things as people say it: 1人, 1 pupil; 312人, 312 pupils. */
export function counted(count: number, noun: keyof typeof NOUNS): LocalName {
  const [zh, one, many] = NOUNS[noun];
  return { zh: `${count}${zh}`, en: `${count} ${count === 1 ? one : many}` };
}
