import { Stage } from '@xuetu/geodata/model';
import type { Point } from './ground-plane.ts';
import type { Place } from './land-use.ts';

/** Where a school stands: a block of a street net, or the village nearest to a place. */
type Seat = { place: Place; row: number; column: number } | { near: Point };

type ByStage = Partial<Record<Stage, number>>;

/** One school as the planner would describe it; its pupils follow from its catchment, its rooms from its load. */
export interface SchoolSpec {
  id: string;
  name: string;
  nameEn: string;
  stages: Stage[];
  system: string;
  seat: Seat;
  /** Size of the catchment it should get, relative to the others of the stage. */
  size: ByStage;
  /** Pupils per seat at the base year: over 1 crowded, 0.9-1 an early warning, far below 1 half empty. */
  load: ByStage;
  /** Classrooms the site still has room for. */
  spare: ByStage;
  /** The largest class that its classrooms leave; left out: no 大班额. */
  largestClass?: number;
  openFrom?: number;
  group?: string;
  isPrivate: boolean;
}

/**
 * 33 schools and 37 kindergartens, one a line:
 * id | name | English name | stages | 学制 | where | size | load | spare rooms | largest class | opened | group | ownership.
 * Where a school has two stages, `a+b` gives a number for each. Two kindergartens in one block share a catchment (多园).
 */
const TABLE = `
HD2101|岱阳路小学|Daiyang Road Primary School|primary|63|core 6 3|6.8|1.17||58||G1|
HD2102|海岱实验小学|Haidai Experimental Primary School|primary|63|core 3 4|7|1.13||56||G2|
HD2103|文汇街小学|Wenhui Street Primary School|primary|63|core 2 2|1.2|0.96|6|||G1|
HD2104|澄湖小学|Chenghu Primary School|primary|63|core 5 1|1.2|0.93|6||||
HD2105|观澜小学|Guanlan Primary School|primary|63|core 7 5|1.2|0.88|6|||G2|
HD2106|丹枫小学|Danfeng Primary School|primary|63|core 1 3|1.3|1.04|6||||
HD2107|科苑小学|Keyuan Primary School|primary|63|core 3 7|1.7|1.45||72|2023|G2|
HD4101|海岱新区第一学校|Haidai No. 1 School|primary+junior|63|core 5 6|5+2.6|1.09+1.12||57||G3|
HD4102|柳堤学校|Liudi School|primary+junior|63|core 1 1|1+0.9|0.88+0.95|6+3|||G1|
HD4103|创新学校|Chuangxin School|primary+junior|63|core 1 5|1.9+1.3|1.45+1.02||70|2024|G3|
HD3101|海岱中学|Haidai Junior High School|junior|63|core 5 3|1.75|1.3||74||G2|
HD3102|文汇中学|Wenhui Junior High School|junior|63|core 3 3|1.25|0.95|6|||G1|
HD3103|望岱中学|Wangdai Junior High School|junior|63|core 7 3|0.95|0.86|6||||
HD3104|崇文中学|Chongwen Junior High School|junior|63|core 3 6|1.45|0.98|||2023||
HD5101|海岱第一高级中学|Haidai No. 1 Senior High School|senior|63|core 7 6|1.4|1.03|||||
HD5102|澄海高级中学|Chenghai Senior High School|senior|63|core 2 1|1|0.84|6||||
HD2201|云泊镇中心小学|Yunbo Town Central Primary School|primary|63|south 3 1|1.3|1.4||72|||
HD2202|云泊镇第二小学|Yunbo Town No. 2 Primary School|primary|63|south 1 4|0.7|0.74|4||||
HD3201|云泊镇初级中学|Yunbo Town Junior High School|junior|63|south 1 1|1.35|0.88|6||||
HD2203|官路口小学|Guanlukou Primary School|primary|63|near -6300 300|0.17|0.4|||||
HD2204|沙河堂小学|Shahetang Primary School|primary|63|near -2900 -400|0.5|0.66|||||
HD2205|大堰小学|Dayan Primary School|primary|63|near -5600 -4100|0.16|0.34|||||
HD2206|枣林小学|Zaolin Primary School|primary|63|near -2700 -4300|0.24|0.52|||||
HD2207|南洼小学|Nanwa Primary School|primary|63|near 900 -3900|0.3|0.7|||||
HD2208|竹园小学|Zhuyuan Primary School|primary|63|near -4700 2200|0.5|0.6|||||
HD2209|官庄小学|Guanzhuang Primary School|primary|63|near 4300 -3300|0.24|0.5|||||
HD2301|柳坞镇中心小学|Liuwu Town Central Primary School|primary|54|north 3 3|1.05|0.97|5||||
HD3301|柳坞镇中学|Liuwu Town Junior High School|junior|54|north 1 1|1.1|0.91|4||||
HD2302|驿前小学|Yiqian Primary School|primary|54|near -700 4500|0.26|0.58|||||
HD2303|青石桥小学|Qingshiqiao Primary School|primary|54|near -4300 3500|0.2|0.45|||||
HD2304|马厂小学|Machang Primary School|primary|54|near 6300 4400|0.13|0.36|||||
HD2305|瓦屋小学|Wawu Primary School|primary|54|near 6300 2600|0.14|0.38|||||
HD4301|东岭学校|Dongling School|primary+junior|54|near 6500 -1900|0.5+0.5|0.72+0.64|||||
HD1101|海岱新区机关幼儿园|Haidai Central Kindergarten|kindergarten|63|core 6 3|1.3|1.02|||||
HD1102|小海豚幼儿园|Little Dolphin Kindergarten|kindergarten|63|core 6 3|0.7|0.82|||||private
HD1103|岱阳幼儿园|Daiyang Kindergarten|kindergarten|63|core 6 1|1|0.8|||||
HD1104|观澜幼儿园|Guanlan Kindergarten|kindergarten|63|core 7 2|0.9|0.7|||||
HD1105|北苑幼儿园|Beiyuan Kindergarten|kindergarten|63|core 7 4|0.9|0.62|||||
HD1106|海岱实验幼儿园|Haidai Experimental Kindergarten|kindergarten|63|core 5 5|1.3|1.07|||||
HD1107|蓝天幼儿园|Blue Sky Kindergarten|kindergarten|63|core 5 5|0.6|0.76|||||private
HD1108|澄湖幼儿园|Chenghu Kindergarten|kindergarten|63|core 5 1|1|0.78|||||
HD1109|金桂幼儿园|Golden Osmanthus Kindergarten|kindergarten|63|core 5 3|1|0.86|||||
HD1110|育才幼儿园|Yucai Kindergarten|kindergarten|63|core 5 7|1|0.94|||||
HD1111|玉兰幼儿园|Magnolia Kindergarten|kindergarten|63|core 4 2|0.9|0.72|||||
HD1112|文汇幼儿园|Wenhui Kindergarten|kindergarten|63|core 3 2|1|0.81|||||
HD1113|小星星幼儿园|Little Star Kindergarten|kindergarten|63|core 3 4|0.8|0.75|||||private
HD1114|崇文幼儿园|Chongwen Kindergarten|kindergarten|63|core 3 5|1.1|0.97|||||
HD1115|科苑幼儿园|Keyuan Kindergarten|kindergarten|63|core 3 7|1.3|1.12|||||
HD1116|银杏幼儿园|Ginkgo Kindergarten|kindergarten|63|core 2 2|0.8|0.58|||||
HD1117|柳堤幼儿园|Liudi Kindergarten|kindergarten|63|core 1 1|0.8|0.55|||||
HD1118|丹枫幼儿园|Danfeng Kindergarten|kindergarten|63|core 1 3|1|0.84|||||
HD1119|创新幼儿园|Chuangxin Kindergarten|kindergarten|63|core 1 5|1.3|1.15|||2024||
HD1120|七色光幼儿园|Rainbow Kindergarten|kindergarten|63|core 1 5|0.7|0.9|||||private
HD1121|小橡树幼儿园|Little Oak Kindergarten|kindergarten|63|core 4 6|0.9|0.88|||||private
HD1122|望岱幼儿园|Wangdai Kindergarten|kindergarten|63|core 0 2|0.7|0.6|||||
HD1201|云泊镇中心幼儿园|Yunbo Town Central Kindergarten|kindergarten|63|south 3 2|1|0.66|||||
HD1202|云泊镇第二幼儿园|Yunbo Town No. 2 Kindergarten|kindergarten|63|south 1 3|0.7|0.52|||||
HD1203|小太阳幼儿园|Little Sun Kindergarten|kindergarten|63|south 2 0|0.5|0.48|||||private
HD1204|官路口幼儿园|Guanlukou Kindergarten|kindergarten|63|near -6300 300|0.3|0.34|||||
HD1205|沙河堂幼儿园|Shahetang Kindergarten|kindergarten|63|near -2900 -400|0.4|0.5|||||
HD1206|大堰幼儿园|Dayan Kindergarten|kindergarten|63|near -5600 -4100|0.3|0.3|||||
HD1207|枣林幼儿园|Zaolin Kindergarten|kindergarten|63|near -2700 -4300|0.35|0.4|||||
HD1208|南洼幼儿园|Nanwa Kindergarten|kindergarten|63|near 900 -3900|0.4|0.55|||||
HD1301|柳坞镇中心幼儿园|Liuwu Town Central Kindergarten|kindergarten|54|north 3 2|0.9|0.68|||||
HD1302|小白杨幼儿园|Little Poplar Kindergarten|kindergarten|54|north 1 3|0.6|0.5|||||private
HD1303|集市路幼儿园|Market Road Kindergarten|kindergarten|54|north 2 4|0.5|0.45|||||
HD1304|驿前幼儿园|Yiqian Kindergarten|kindergarten|54|near -700 4500|0.4|0.42|||||
HD1305|青石桥幼儿园|Qingshiqiao Kindergarten|kindergarten|54|near -4300 3500|0.35|0.37|||||
HD1306|瓦屋幼儿园|Wawu Kindergarten|kindergarten|54|near 6300 2600|0.35|0.33|||||
HD1307|东岭幼儿园|Dongling Kindergarten|kindergarten|54|near 6500 -1900|0.4|0.46|||||
`;

const PLACES: Record<string, Place> = { core: 'core', south: 'south-town', north: 'north-town' };

export const SCHOOLS: SchoolSpec[] = TABLE.trim().split('\n').map(specOf);

function specOf(line: string): SchoolSpec {
  const [id, name, nameEn, stageList, system, where, size, load, spare, largest, opened, group, ownership] = line.split(
    '|',
  ) as string[];
  const stages = stageList!.split('+').map((stage) => Stage.parse(stage));
  const byStage = (text: string): ByStage =>
    Object.fromEntries(text === '' ? [] : text.split('+').map((value, i) => [stages[i]!, Number(value)]));
  return {
    id: id!,
    name: name!,
    nameEn: nameEn!,
    stages,
    system: system!,
    seat: seatOf(where!),
    size: byStage(size!),
    load: byStage(load!),
    spare: byStage(spare!),
    ...(largest ? { largestClass: Number(largest) } : {}),
    ...(opened ? { openFrom: Number(opened) } : {}),
    ...(group ? { group } : {}),
    isPrivate: ownership === 'private',
  };
}

function seatOf(text: string): Seat {
  const [where, first, second] = text.split(' ') as [string, string, string];
  if (where === 'near') return { near: [Number(first), Number(second)] };
  return { place: PLACES[where]!, row: Number(first), column: Number(second) };
}
