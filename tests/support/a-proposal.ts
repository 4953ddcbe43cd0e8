import type { Alternative, Proposal } from '@xuetu/geodata/siting';

/** An alternative that does nothing, with whatever differs from that. */
export function anAlternative(words: Partial<Alternative> = {}): Alternative {
  return {
    id: 'lowest-cost',
    name: { zh: '综合代价最低', en: 'Lowest total cost' },
    rationale: { zh: '合计最低', en: 'Adds up to the least' },
    objective: 0,
    lowerBound: 0,
    gapPercent: 0,
    terms: {},
    costWan: 0,
    runningWanPerYear: 0,
    seatsAdded: 0,
    actions: [],
    spending: [],
    shortage: [],
    meanWalkMetres: { before: 0, after: 0 },
    pupilsMoved: 0,
    emptySeats: { before: 0, after: 0 },
    schools: [],
    findings: [],
    views: [],
    risks: [],
    seconds: 0,
    edits: [],
    ...words,
  };
}

/** A proposal without alternatives, with whatever differs from that. */
export function aProposal(words: Partial<Proposal> = {}): Proposal {
  return {
    goal: {},
    firstYear: 2027,
    stages: [],
    alternatives: [],
    conflicts: [],
    marginal: [],
    sites: [],
    notes: [],
    seed: 0,
    inputHash: '',
    ...words,
  };
}
