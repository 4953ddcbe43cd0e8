import type { ImportProblem } from '@xuetu/geodata/intake';
import type { LocalName } from '@xuetu/geodata/model';
import { BadInput } from './usage.ts';

/** The data was read and not taken. */
export class ImportRejected extends BadInput {
  readonly problems: ImportProblem[];

  constructor(words: LocalName, problems: ImportProblem[]) {
    super(words);
    this.problems = problems;
  }
}
