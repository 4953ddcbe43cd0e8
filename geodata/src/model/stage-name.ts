import type { LocalName } from './local-name.ts';
import type { Stage } from './stage.ts';

const NAMES: Record<Stage, LocalName> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
};

/** What people call a stage. */
export function stageName(stage: Stage): LocalName {
  return NAMES[stage];
}
