import type { Divergence, Scenario } from '@xuetu/geodata/scenario';
import type { Failure } from '../state/app-state.ts';

/**
 * How a scenario is kept: on the server; on its way there; in this browser alone, while the server is away or because it refuses; nowhere but on the page; or waiting for a decision, because
 * somebody else saved another version or deleted it.
 */
export type Saving =
  | { status: 'saved' | 'saving' }
  | { status: 'local' | 'refused' | 'unkept'; failure: Failure }
  | { status: 'conflict'; theirs: Scenario; divergence: Divergence }
  | { status: 'gone' };
