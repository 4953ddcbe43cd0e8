import { stageName } from '../model/index.ts';
import type { SitingAction, SitingActionKind } from '../siting/index.ts';
import type { Say } from './blocks.ts';

const NAMES: Record<SitingActionKind, [zh: string, en: string]> = {
  build: ['新建', 'build'],
  extend: ['扩建', 'extend'],
  convert: ['转学段', 'convert'],
  close: ['撤并', 'close'],
  temporary: ['临时班', 'temporary classes'],
};

/** What is done, with the stage that gives its rooms or the last year of temporary classes. */
export function actionKindName(
  { kind, fromStage, until }: Pick<SitingAction, 'kind' | 'fromStage' | 'until'>,
  say: Say,
): string {
  const name = say(...NAMES[kind]);
  if (fromStage)
    return say(`${name}（原${stageName(fromStage).zh}教室）`, `${name} (rooms of ${stageName(fromStage).en})`);
  return until === undefined ? name : say(`${name}（至 ${until}年）`, `${name} (to ${until})`);
}
