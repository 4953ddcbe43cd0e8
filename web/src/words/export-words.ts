import type { LocalName } from '@xuetu/geodata/model';

/** Texts of the menu of exports, which is fetched when it is asked for. */
export const EXPORT_WORDS = {
  exportSchools: { zh: '学校', en: 'Schools' },
  exportCompounds: { zh: '小区', en: 'Compounds' },
  exportCatchments: { zh: '学区', en: 'Catchments' },
  exportSites: { zh: '候选地块', en: 'Sites' },
  exportFindings: { zh: '预警', en: 'Findings' },
  exportProposal: { zh: '选址方案', en: 'Proposal' },
  exportNeedsScenario: { zh: '选址方案（先打开一个情景方案）', en: 'Proposal (open a scenario first)' },
  asTable: { zh: '电子表格', en: 'Spreadsheet' },
  asMap: { zh: '地图数据', en: 'Map data' },
  asDrawing: { zh: '图纸（米，三度带）', en: 'Drawing (metres)' },
  asPlainTable: { zh: '纯文本表格', en: 'Plain table' },
  smallCounts: { zh: '给出少于 5 人的数字（不得公开）', en: 'Show counts under 5 (not to be published)' },
  exporting: { zh: '正在导出', en: 'Exporting' },
} as const satisfies Record<string, LocalName>;
