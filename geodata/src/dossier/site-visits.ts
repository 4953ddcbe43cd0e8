import type { LocalName } from '../model/index.ts';

/** A condition of a site that no data here can tell: somebody has to go there. */
export interface SiteVisit {
  name: LocalName;
  asked: LocalName;
  /** Whether the text of the code was at hand; else it is to be verified. */
  isVerified: boolean;
}

/** What GB 50099-2011 asks of a site beyond what can be measured on a plan. */
export const SITE_VISITS: readonly SiteVisit[] = [
  {
    name: { zh: '日照', en: 'Sunlight' },
    asked: {
      zh: '普通教室冬至日满窗日照不少于 2 小时，周边建筑不得遮挡',
      en: 'at least 2 hours of sun in classrooms at the winter solstice; buildings around must not shade them',
    },
    isVerified: true,
  },
  {
    name: { zh: '教学楼间距', en: 'Room between buildings' },
    asked: {
      zh: '相对的教学用房之间、教学用房与运动场地之间不少于 25 米，地块形状须容得下',
      en: '25 m between facing teaching blocks and to sports fields: the shape of the parcel must allow it',
    },
    isVerified: true,
  },
  {
    name: { zh: '声环境', en: 'Noise' },
    asked: {
      zh: '周边没有机场、工厂、娱乐场所等噪声源，或采取隔声措施',
      en: 'no airport, factory or place of entertainment near by, or sound insulation',
    },
    isVerified: false,
  },
  {
    name: { zh: '毗邻设施', en: 'Neighbours' },
    asked: {
      zh: '不与传染病院、太平间、殡仪馆、公共娱乐场所等毗邻',
      en: 'not beside hospitals of infectious diseases, mortuaries, funeral parlours or public entertainment',
    },
    isVerified: false,
  },
  {
    name: { zh: '地形与地质', en: 'Ground' },
    asked: {
      zh: '地势较高、场地平整、排水通畅，地质和土壤安全',
      en: 'high, level and well drained ground, safe in its geology and soil',
    },
    isVerified: false,
  },
];
