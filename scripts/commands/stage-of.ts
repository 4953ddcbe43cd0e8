import { Stage } from '@xuetu/geodata/model';
import { UsageError } from './usage.ts';

/** The stage that was typed; throws `UsageError` where it is none. */
export function stageOf(text: string): Stage {
  const stage = Stage.safeParse(text);
  if (stage.success) return stage.data;
  const known = Stage.options.join(', ');
  throw new UsageError({ zh: `没有学段“${text}”。可用：${known}`, en: `There is no stage "${text}". Known: ${known}` });
}
