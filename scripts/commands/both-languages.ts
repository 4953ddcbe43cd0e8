import { LocalName } from '@xuetu/geodata/model';

/** The words of an error that carries them in both languages. */
export function bothLanguages(error: unknown): LocalName | undefined {
  if (!(error instanceof Error) || !('words' in error)) return undefined;
  return LocalName.safeParse(error.words).data;
}
