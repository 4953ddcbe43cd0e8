import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';

/** 出生情景: another of the views of future births is taken. */
export const chooseBirths: SpokenOperation<{ id: string }> = ({ assumptions }, { id }, locale = 'zh') => {
  const view = assumptions.birthsScenarios.find((each) => each.id === id);
  if (!view) return refused('没有这个出生情景。', 'There is no such view of future births.');
  const label = { zh: `出生：${view.name.zh}`, en: `Births: ${view.name.en}` };
  return { label: label[locale], names: label, setAssumptions: { ...assumptions, birthsScenario: id } };
};
