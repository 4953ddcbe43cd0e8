import { DEFAULT_ASSUMPTIONS } from '../../model/index.ts';
import type { ImportConfig } from '../import-config.ts';
import type { ImportProblem } from '../import-problem.ts';
import type { SchoolFinder } from '../school-finder.ts';

/**
 * Names in the config that point at nothing: the default grade system and the births scenario (errors), the targets of aliases
 * (warnings).
 */
export function configReferences(config: ImportConfig, finder: SchoolFinder): ImportProblem[] {
  const systems = ['63', '54', ...config.gradeSystems.map(({ id }) => id)];
  const unknownSystem: ImportProblem = {
    severity: 'error',
    code: 'config-value',
    file: 'config',
    column: 'defaultSystem',
    found: config.defaultSystem,
    expected: { zh: systems.join('、'), en: systems.join(', ') },
    message: {
      zh: `配置的 "defaultSystem" 是「${config.defaultSystem}」，应为其中之一：${systems.join('、')}。`,
      en: `"defaultSystem" in the config is "${config.defaultSystem}"; expected one of ${systems.join(', ')}.`,
    },
  };
  const aliases = Object.entries(config.aliases).flatMap(([alias, target]): ImportProblem[] =>
    finder.idOf(target) === undefined
      ? [
          {
            severity: 'warning',
            code: 'alias-unknown',
            file: 'config',
            column: 'aliases',
            found: target,
            expected: { zh: '学校的编号或名称', en: 'the id or name of a school' },
            message: {
              zh: `配置的 "aliases" 中「${alias}」指向「${target}」，学校名单中没有它。`,
              en: `"${alias}" in "aliases" of the config points at "${target}", which is not in the school files.`,
            },
          },
        ]
      : [],
  );
  const broken = systems.includes(config.defaultSystem) ? [] : [unknownSystem];
  return [...broken, ...unknownBirthsScenario(config), ...aliases];
}

function unknownBirthsScenario({ assumptions }: ImportConfig): ImportProblem[] {
  const { birthsScenario, birthsScenarios } = { ...DEFAULT_ASSUMPTIONS, ...assumptions };
  const ids = birthsScenarios.map(({ id }) => id);
  if (ids.includes(birthsScenario)) return [];
  return [
    {
      severity: 'error',
      code: 'config-value',
      file: 'config',
      column: 'assumptions.birthsScenario',
      found: birthsScenario,
      expected: { zh: ids.join('、'), en: ids.join(', ') },
      message: {
        zh: `配置的 "assumptions.birthsScenario" 是「${birthsScenario}」，应为其中之一：${ids.join('、')}。`,
        en: `"assumptions.birthsScenario" in the config is "${birthsScenario}"; expected one of ${ids.join(', ')}.`,
      },
    },
  ];
}
