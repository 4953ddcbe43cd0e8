import { changeSince, type Scenario, type ScenarioDraft } from '@xuetu/geodata/scenario';
import { ask } from '../api/ask.ts';
import { client } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';
import type { Failure } from '../state/app-state.ts';
import type { KeptScenario } from './kept-scenario.ts';

/** What became of telling the server: `away` is worth trying again, `refused` is not. */
export type Told =
  | { kind: 'saved'; version: number }
  | { kind: 'conflict'; current: Scenario }
  | { kind: 'gone' }
  | { kind: 'away'; failure: Failure }
  | { kind: 'refused'; failure: Failure };

/** The server, as far as scenarios are kept there. */
export interface ScenarioServer {
  /** Stores it under its id where it was never stored, else on top of the version that was last heard of, sending what that one does not have. */
  tell(kept: Pick<KeptScenario, 'id' | 'districtId' | 'stored'>, draft: ScenarioDraft): Promise<Told>;
}

export const scenarioServer: ScenarioServer = {
  async tell({ id, districtId, stored }, draft) {
    const scenarios = client.api.districts[':district'].scenarios;
    const answer: Outcome<{ scenario: Pick<Scenario, 'version'> }> = stored
      ? await ask(
          scenarios[':scenario'].$put({
            param: { district: districtId, scenario: id },
            json: { version: stored.version, draft: changeSince(stored.draft, draft) },
          }),
        )
      : await ask(scenarios.$post({ param: { district: districtId }, json: { ...draft, id } }));
    return toldOf(answer);
  },
};

function toldOf(answer: Outcome<{ scenario: Pick<Scenario, 'version'> }>): Told {
  if (answer.ok) return { kind: 'saved', version: answer.value.scenario.version };
  const { failure, details } = answer;
  if (failure.code === 'version-conflict')
    return { kind: 'conflict', current: (details as { current: Scenario }).current };
  if (failure.code === 'unknown-scenario') return { kind: 'gone' };
  return { kind: isPassing(failure.code) ? 'away' : 'refused', failure };
}

/** Not reached, not understood, or in trouble of its own. */
function isPassing(code: string): boolean {
  return /^(unreachable|unreadable|http-(408|429|5\d\d)|internal)/.test(code);
}
