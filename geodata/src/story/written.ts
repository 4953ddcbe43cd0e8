import { z } from 'zod';

/** A text that people write, as long as a database can keep it: no NUL character and no half characters. */
export function written(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => !/\0|\p{Surrogate}/u.test(text), {
      error: 'the text holds half a character or NUL',
    });
}
