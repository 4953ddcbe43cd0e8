import type { LocalName } from '@xuetu/geodata/model';

/** Words of the map: legend, its classes, scale and hover. */
export const MAP_WORDS = {
  map: { zh: '地图', en: 'Map' },
  legend: { zh: '图例', en: 'Legend' },
  legendPressure: { zh: '学位使用率', en: 'Share of seats used' },
  legendChildren: { zh: '学龄儿童（人）', en: 'Children' },
  legendHouseholds: { zh: '户数', en: 'Households' },
  legendGrowth: { zh: '与 {year} 相比的学龄儿童变化', en: 'Change of children since {year}' },
  legendBelow: { zh: '{value} 以下', en: 'Below {value}' },
  legendAbove: { zh: '{value} 以上', en: '{value} and above' },
  legendRange: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  legendSevere: { zh: '突破规模或班额上限', en: 'Size or class limit broken' },
  legendNoData: { zh: '无数据', en: 'No data' },
  legendSchoolSize: { zh: '圆的大小：在校生人数', en: 'Circle size: pupils' },
  legendHide: { zh: '收起图例', en: 'Hide the legend' },
  legendShow: { zh: '显示图例', en: 'Show the legend' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  wholeDistrict: { zh: '全区', en: 'Whole district' },
} as const satisfies Record<string, LocalName>;
