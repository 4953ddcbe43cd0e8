import type { Decision } from '@xuetu/geodata/story';

/** The decisions that hold every word of a search, of one plan or of all (null). Case and width of letters do not matter. */
export function foundDecisions(decisions: readonly Decision[], search: string, scenarioId: string | null): Decision[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return decisions.filter((each) => {
    if (scenarioId !== null && each.scenarioId !== scenarioId) return false;
    const text = folded(textOf(each));
    return words.every((word) => text.includes(word));
  });
}

function textOf(decision: Decision): string {
  const { decided, decidedBy, decidedOn, meeting, place, dissent, scenarioName, inFavour, against, abstained } =
    decision;
  const names = [inFavour, against, abstained].flatMap((votes) => votes.names);
  return [decided, decidedBy, decidedOn, meeting, place, dissent, scenarioName, ...names].join('\n');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
