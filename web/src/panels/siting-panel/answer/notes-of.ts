import type { LocalName } from '@xuetu/geodata/model';
import type { Proposal } from '@xuetu/geodata/siting';

/** The notes of a proposal: those that name one alternative stand with it, by its id; the others are about all of them. */
export function notesOf({ notes, alternatives }: Pick<Proposal, 'notes' | 'alternatives'>): {
  general: LocalName[];
  byAlternative: Map<string, LocalName[]>;
} {
  const general: LocalName[] = [];
  const byAlternative = new Map<string, LocalName[]>();
  for (const note of notes) {
    const about = alternatives.find(({ name }) => note.zh.startsWith(`“${name.zh}”`));
    if (about) byAlternative.set(about.id, [...(byAlternative.get(about.id) ?? []), note]);
    else general.push(note);
  }
  return { general, byAlternative };
}
