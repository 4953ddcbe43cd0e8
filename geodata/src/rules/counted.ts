import type { LocalName } from '../model/index.ts';

const NOUNS = {
  pupils: { zh: '人', one: 'pupil', many: 'pupils' },
  classes: { zh: '班', one: 'class', many: 'classes' },
  crossings: { zh: '处', one: 'crossing', many: 'crossings' },
  ways: { zh: '条', one: 'way', many: 'ways' },
} as const;

/** A whole number of things as people say it: 1人, 1 pupil; 312人, 312 pupils. */
export function counted(count: number, noun: keyof typeof NOUNS): LocalName {
  const words = NOUNS[noun];
  return { zh: `${count}${words.zh}`, en: `${count} ${count === 1 ? words.one : words.many}` };
}
