import type { LocalName } from '@xuetu/geodata/model';

/** Words of what an import mended in the borders of catchments. */
export const REPAIR_WORDS = {
  title: { zh: '导入时修补的边界', en: 'Borders mended at import' },
  note: {
    zh: '点一处，地图移到那里。改给相邻的学区，学区之间仍然不留缝、不重叠；写入情景方案，可撤销。',
    en: 'Choose one to see it on the map. Given to another neighbour, catchments still meet without gap or overlap; it goes into the scenario and can be undone.',
  },
  gap: { zh: '缝隙', en: 'Gap' },
  overlap: { zh: '重叠', en: 'Overlap' },
  sliver: { zh: '碎片', en: 'Sliver' },
  row: { zh: '{kind} {area}', en: '{kind} {area}' },
  with: { zh: '现属「{name}」', en: 'now with “{name}”' },
  withNobody: { zh: '现不属于任何学区', en: 'now with no catchment' },
  changed: { zh: '现属「{name}」（导入时给了「{given}」）', en: 'now with “{name}” (the import gave it to “{given}”)' },
  giveTo: { zh: '改给「{name}」', en: 'Give to “{name}”' },
  giveAnyway: { zh: '仍要改给「{name}」', en: 'Give to “{name}” all the same' },
  all: { zh: '全部 {count} 处', en: 'All {count}' },
} as const satisfies Record<string, LocalName>;
