import type { LocalName } from '@xuetu/geodata/model';
import { useSitingWords } from '../../../words/use-siting-words.ts';

/** What has to be said besides the numbers. */
export function Notes({ notes }: { notes: readonly LocalName[] }) {
  const { said, name } = useSitingWords();
  if (notes.length === 0) return null;
  return (
    <ul className="missing siting-notes" aria-label={said('notes')}>
      {notes.map((note) => (
        <li key={note.zh}>{name(note)}</li>
      ))}
    </ul>
  );
}
