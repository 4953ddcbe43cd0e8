import type { Random } from './random.ts';

const VILLAGE_FIRST = [
  ...'薛孟冉仲颜曾闵卞宓柴蒋邵尹岳甄焦裴屈褚庞栾乔晁侯翟贾苗聂鲍霍'.split(''),
  ...[
    '东薛',
    '西薛',
    '前孟',
    '后孟',
    '大冉',
    '小冉',
    '北仲',
    '南仲',
    '上颜',
    '下颜',
    '三里',
    '七里',
    '八里',
    '十里',
    '双槐',
    '黄土',
    '白杨',
    '红柳',
    '古井',
    '石碾',
    '柿园',
    '杏行',
    '桑园',
    '梨园',
    '渡口',
    '滩头',
    '小堰',
    '寨里',
    '岭前',
    '陶窑',
    '铁匠',
  ],
];
const VILLAGE_LAST = ['庄', '村', '楼', '屯', '寨', '堂', '铺', '营', '洼', '口', '桥', '阁'];
const ESTATE_FIRST = [
  '澄湖',
  '镜湖',
  '岱秀',
  '海悦',
  '云泊',
  '柳岸',
  '清漪',
  '望岱',
  '金桂',
  '银杏',
  '丹枫',
  '玉兰',
  '紫荆',
  '芳草',
  '翠屏',
  '碧水',
  '锦绣',
  '和顺',
  '安泰',
  '康宁',
  '福源',
  '瑞景',
  '祥云',
  '嘉和',
  '润泽',
  '春晖',
  '秋实',
  '晨曦',
  '星河',
  '明月',
  '龙泽',
  '凤栖',
  '鹿鸣',
  '鹤望',
  '文澜',
  '书香',
  '尚学',
  '致远',
  '博雅',
  '厚德',
  '同济',
  '中兴',
  '建业',
  '创新',
  '科苑',
  '机械厂',
  '纺织',
  '供销',
  '水利',
  '粮食局',
  '教苑',
  '滨河',
  '河畔',
  '临岸',
  '东方',
  '南洋',
  '西城',
  '北苑',
  '新华',
  '永安',
  '长乐',
  '太平',
  '万和',
  '九州',
  '四季',
  '阳光',
  '蓝湾',
  '橡树',
  '香樟',
  '海棠',
  '石榴',
  '牡丹',
  '梧桐',
  '杏林',
  '竹溪',
  '松涛',
  '云杉',
  '榕悦',
  '荷风',
  '兰亭',
];
const ESTATE_OLD = ['小区', '家属院', '新村', '花园', '公寓', '生活区'];
const ESTATE_MIDDLE = ['花园', '家园', '小区', '苑', '名郡', '雅居', '嘉园', '社区'];
const ESTATE_NEW = ['府', '华府', '天境', '里', '湾', '云庭', '学府', '公馆', '城', '新城', '御园', '江南'];

/** Names that are given once: two compounds never share one. */
export function villageNames(count: number, random: Random): string[] {
  const all = VILLAGE_FIRST.flatMap((first) =>
    VILLAGE_LAST.slice(0, first.length > 1 ? 4 : 7).map((last) => [first, last] as const),
  );
  const firsts = new Map<string, number>();
  const names: string[] = [];
  for (const [first, last] of random.shuffled(all)) {
    const used = firsts.get(first) ?? 0;
    if (used >= 2 || names.length >= count) continue;
    firsts.set(first, used + 1);
    names.push(first.length === 1 ? `${first}家${last}` : `${first}${last}`);
  }
  return names;
}

/** A name that fits the years in which an estate was built. */
export function estateNames(random: Random): (built: number) => string {
  const used = new Set<string>();
  const pools = { old: ESTATE_OLD, middle: ESTATE_MIDDLE, new: ESTATE_NEW };
  return (built) => {
    const lasts = pools[built < 2010 ? 'old' : built < 2019 ? 'middle' : 'new'];
    for (;;) {
      const name =
        random.pick(ESTATE_FIRST) +
        random.pick(lasts) +
        (used.size > 330 && random.chance(0.5) ? random.pick(['东区', '西区', '南区', '北区', '二期']) : '');
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}

/** Streets of the core: rows run east-west, columns north-south. Even ones are arterials. */
export const CORE_ROWS = [
  '南环路',
  '兴业街',
  '岱阳大道',
  '文汇街',
  '海晏大道',
  '育才街',
  '澄海大道',
  '观澜街',
  '北环路',
];
export const CORE_COLUMNS = [
  '滨河大道',
  '柳堤路',
  '望岱路',
  '丹枫路',
  '海晏路',
  '崇文路',
  '岱青大道',
  '科苑路',
  '创新大道',
  '智造路',
  '东环路',
];
export const SOUTH_TOWN_ROWS = ['南关街', '盐店街', '云泊大街', '鼓楼街', '北场街', '北关街'];
export const SOUTH_TOWN_COLUMNS = ['西坝路', '染坊路', '仓前路', '镇南路', '学门路', '供销路', '东坝路'];
export const NORTH_TOWN_ROWS = ['前街', '油坊街', '柳坞大街', '戏楼街', '后营街', '北寨街'];
export const NORTH_TOWN_COLUMNS = ['西寨路', '磨坊路', '集市路', '柳坞中路', '卫生院路', '粮站路', '东寨路'];
const LOCAL_FIRST = [
  '和平',
  '友谊',
  '团结',
  '春熙',
  '朝阳',
  '晚晴',
  '青竹',
  '白玉',
  '丁香',
  '桂花',
  '紫藤',
  '榆荫',
  '槐安',
  '松柏',
  '兰陵',
  '凤鸣',
  '鹊华',
  '洙水',
  '泗滨',
  '尼山',
  '杏坛',
  '舞雩',
  '曲阜',
  '邹风',
  '鲁韵',
  '墨香',
  '端阳',
  '重阳',
  '丰登',
  '瑞雪',
];

export function localStreetName(random: Random, isNorthSouth: boolean): string {
  return `${random.pick(LOCAL_FIRST)}${random.pick(['', '', '一', '二', '三', '东', '西'])}${isNorthSouth ? '路' : '街'}`;
}
