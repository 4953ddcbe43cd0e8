import type { ImportConfig } from './import-config.ts';
import type { Located } from './layer.ts';
import type { SchoolDraft } from './read-schools.ts';

/** Finds a school by what a file calls it. */
export interface SchoolFinder {
  /** Id of the school, by id, by alias or by a name that only one school has. */
  idOf: (reference: string) => string | undefined;
  /** The name most like the reference, to be offered where nothing was found. */
  nearest: (reference: string) => string | undefined;
}

/** Knows every id, unique name and alias of the schools. */
export function schoolFinder(config: ImportConfig, schools: ReadonlyMap<string, Located<SchoolDraft>>): SchoolFinder {
  const ids = new Map<string, string | null>();
  for (const { item } of schools.values()) ids.set(plain(item.name), ids.has(plain(item.name)) ? null : item.id);
  for (const id of schools.keys()) ids.set(plain(id), id);
  for (const [alias, target] of Object.entries(config.aliases)) {
    const id = ids.get(plain(target));
    if (id) ids.set(plain(alias), id);
  }
  return {
    idOf: (reference) => ids.get(plain(reference)) ?? undefined,
    nearest: (reference) =>
      nearestOf(
        plain(reference),
        [...schools.values()].map(({ item }) => item.name),
      ),
  };
}

function plain(reference: string): string {
  return reference.trim().replace(/\s+/g, ' ');
}

/** By shared pairs of characters (Dice); below one half nothing is alike enough to be worth showing. */
function nearestOf(reference: string, names: string[]): string | undefined {
  let best: { name: string; likeness: number } | undefined;
  for (const name of names) {
    const likeness = dice(pairsOf(reference), pairsOf(name));
    if (likeness >= 0.5 && likeness > (best?.likeness ?? 0)) best = { name, likeness };
  }
  return best?.name;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function dice(a: Set<string>, b: Set<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
