import { run } from '../../scripts/commands/run.ts';

/** What a command said and ended with. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line without a process of its own, for many small questions. */
export async function typedIn(environment: Record<string, string | undefined>, args: string[]): Promise<Outcome> {
  const outcome = { stdout: '', stderr: '' };
  const code = await run(args, environment, {
    answer: async (text) => {
      outcome.stdout += text;
    },
    complain: async (text) => {
      outcome.stderr += text;
    },
  });
  return { code, ...outcome };
}
