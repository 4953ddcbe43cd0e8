import type { LocalName } from '@xuetu/geodata/model';

/** Words of the top bar: district, scenario, stage, export, language. */
export const TOP_BAR_WORDS = {
  chooseDistrict: { zh: '选择规划区', en: 'Choose a district' },
  chooseScenario: { zh: '选择情景方案', en: 'Choose a scenario' },
  basePlan: { zh: '现状方案', en: 'Present plan' },
  scenario: { zh: '情景方案', en: 'Scenario' },
  scenarioShown: { zh: '方案', en: 'Scenario' },
  baseShown: { zh: '现状', en: 'Present' },
  compareLabel: { zh: '地图显示方案还是现状', en: 'Show the scenario or the present plan' },
  simulating: { zh: '正在推算', en: 'Simulating' },
  scenarioName: { zh: '方案名称', en: 'Name of the scenario' },
  deleteScenario: { zh: '删除方案', en: 'Delete' },
  scenarioDeleted: { zh: '已删除“{name}”', en: 'Deleted “{name}”' },
  scenarioMenu: { zh: '方案操作', en: 'Scenario actions' },
  chooseStage: { zh: '选择学段', en: 'Choose a stage' },
  siting: { zh: '选址', en: 'Find sites' },
  redraw: { zh: '划片', en: 'Redraw' },
  meeting: { zh: '汇报', en: 'Meeting' },
  recordsShort: { zh: '提纲', en: 'Stories' },
  records: { zh: '汇报提纲、快照和决策', en: 'Stories, snapshots, decisions' },
  export: { zh: '导出', en: 'Export' },
  switchLanguage: { zh: '切换到英文界面', en: 'Switch to Chinese' },
} as const satisfies Record<string, LocalName>;
