import type { Grade, Resources, Stage } from '@xuetu/geodata/model';
import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import { type DemoSchool, gradesOf } from './enrolment.ts';
import { toLngLat } from './ground-plane.ts';
import { resourcesOf } from './resources.ts';

type Value = string | number | undefined;

interface Sheet {
  name: string;
  title: string;
  headings: string[];
  rows: Value[][];
}

const GRADE_NAMES: [Grade, string][] = [
  ['k1', '小班'],
  ['k2', '中班'],
  ['k3', '大班'],
  ['g1', '一年级'],
  ['g2', '二年级'],
  ['g3', '三年级'],
  ['g4', '四年级'],
  ['g5', '五年级'],
  ['g6', '六年级'],
  ['g7', '七年级'],
  ['g8', '八年级'],
  ['g9', '九年级'],
  ['g10', '高一'],
  ['g11', '高二'],
  ['g12', '高三'],
];
const STAGE_NAMES: Record<Stage, string> = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
const KINDS: { name: string; stages: Stage[] }[] = [
  { name: '幼儿园', stages: ['kindergarten'] },
  { name: '小学', stages: ['primary'] },
  { name: '初级中学', stages: ['junior'] },
  { name: '九年一贯制学校', stages: ['primary', 'junior'] },
  { name: '普通高中', stages: ['senior'] },
];
const SYSTEM_NAMES: Record<string, string> = { '63': '六三制', '54': '五四制' };
const AREA_NAMES = { core: '新城街道', south: '云泊镇', north: '柳坞镇' };

/** 学校基本情况表: one sheet for each kind of school, a title above the headings. */
export function schoolsWorkbook(schools: DemoSchool[]): Promise<Uint8Array> {
  return workbook(
    KINDS.map(({ name, stages }) => {
      const grades = GRADE_NAMES.filter(([grade]) =>
        schools.some((school) => isOfKind(school, stages) && school.classesByGrade[grade] !== undefined),
      );
      const capacity = stages.flatMap((stage) =>
        ['班数', '教室数', '规模上限班数'].map((what) => (stages.length > 1 ? STAGE_NAMES[stage] : '') + what),
      );
      return {
        name,
        title: `海岱新区${name}基本情况表（2026年秋季，示范数据）`,
        headings: [
          ...[
            '学校代码',
            '学校名称',
            '英文名称',
            '办学类型',
            '学制',
            '办学性质',
            '片区代码',
            '所在片区',
            '经度',
            '纬度',
          ],
          ...capacity,
          ...grades.map(([, grade]) => `${grade}班数`),
          ...['占地面积', '建筑面积', '教育集团', '启用年份'],
        ],
        rows: schools.filter((school) => isOfKind(school, stages)).map((school) => schoolRow(school, name, grades)),
      };
    }),
  );
}

function isOfKind(school: DemoSchool, stages: Stage[]): boolean {
  return school.stages.join() === stages.join();
}

const FLOOR_M2_PER_CLASSROOM: Record<Stage, number> = { kindergarten: 330, primary: 340, junior: 470, senior: 640 };

function schoolRow(school: DemoSchool, kind: string, grades: [Grade, string][]): Value[] {
  const floor = school.offers.reduce((sum, { stage, rooms }) => sum + rooms! * FLOOR_M2_PER_CLASSROOM[stage], 0);
  return [
    school.id,
    school.name,
    school.nameEn,
    kind,
    SYSTEM_NAMES[school.system],
    school.isPrivate ? '民办' : '公办',
    school.areaId,
    AREA_NAMES[school.areaId],
    ...toLngLat(school.location),
    ...school.offers.flatMap(({ classes, rooms, maxClasses }) => [classes, rooms, maxClasses]),
    ...grades.map(([grade]) => school.classesByGrade[grade]),
    school.siteAreaM2,
    floor,
    school.group,
    school.openFrom,
  ];
}

/** 在校生统计表: one row for each school and autumn. */
export function enrolmentWorkbook(schools: DemoSchool[]): Promise<Uint8Array> {
  const rows = schools.flatMap((school) =>
    school.enrolment.map(({ year, byGrade }): Value[] => {
      const taught = new Set(school.stages.flatMap((stage) => gradesOf(school, stage)));
      const counts = GRADE_NAMES.map(([grade]) => (taught.has(grade) ? (byGrade[grade] ?? 0) : undefined));
      const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      return [school.id, school.name, year, ...counts, total];
    }),
  );
  const headings = ['学校代码', '学校名称', '年份', ...GRADE_NAMES.map(([, name]) => name), '合计'];
  return workbook([
    { name: '在校生', title: '海岱新区各校分年级在校生统计表（2022-2026年秋季，示范数据）', headings, rows },
  ]);
}

/** 办学条件表: what each school has for each stage, and, on a second sheet, pupils from outside and shared classrooms. */
export function resourcesWorkbook(schools: DemoSchool[]): Promise<Uint8Array> {
  const rows = schools.flatMap((school) =>
    school.stages.flatMap((stage): Value[][] => {
      const found = resourcesOf(school, stage);
      return found
        ? [[school.id, school.name, STAGE_NAMES[stage], ...RESOURCE_COLUMNS.map(([key]) => found[key])]]
        : [];
    }),
  );
  const outside = schools.flatMap((school): Value[][] => {
    const found = OUTSIDE[school.id];
    return found ? [[school.id, school.name, ...found]] : [];
  });
  return workbook([
    {
      name: '办学条件',
      title: '海岱新区义务教育学校办学条件表（2026年秋季，示范数据）',
      headings: ['学校代码', '学校名称', '学段', ...RESOURCE_COLUMNS.map(([, name]) => name)],
      rows,
    },
    {
      name: '生源与教室',
      title: '寄宿生、外区生与共用教室（2026年秋季，示范数据）',
      headings: ['学校代码', '学校名称', '小学外区生', '初中寄宿生', '初中外区生', '共用教室'],
      rows: outside,
    },
  ]);
}

const RESOURCE_COLUMNS: [keyof Resources, string][] = [
  ['qualifiedTeachers', '高于规定学历教师数'],
  ['leadTeachers', '县级以上骨干教师数'],
  ['artsSportsTeachers', '体育艺术专任教师数'],
  ['teachingAreaM2', '教学及辅助用房面积'],
  ['sportsAreaM2', '体育运动场馆面积'],
  ['equipmentYuan', '教学仪器设备值（元）'],
  ['multimediaRooms', '网络多媒体教室数'],
];

/** By school: primary pupils from other districts, junior boarders, junior pupils from other districts, shared classrooms. */
const OUTSIDE: Record<string, [number?, number?, number?, number?]> = {
  HD2102: [86],
  HD3201: [undefined, 124, 18],
  HD4102: [undefined, undefined, undefined, 2],
  HD4301: [undefined, 38],
};

async function workbook(sheets: Sheet[]): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({ name, title, headings, rows }) => ({
      sheet: name,
      data: [
        [{ value: title, type: String, fontWeight: 'bold', fontSize: 14 } satisfies CellObject],
        headings.map((value): CellObject => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF7' })),
        ...rows.map((row) => row.map(cellOf)),
      ],
      columns: headings.map((heading) => ({ width: heading.includes('名称') ? 26 : 11 })),
      stickyRowsCount: 2,
    })),
  );
  return withoutTime(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
}

function cellOf(value: Value): CellObject | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? { value, type: String } : { value, type: Number };
}

/** The same workbook with one fixed date in its archive, so that equal content gives equal bytes. */
function withoutTime(xlsx: Uint8Array): Uint8Array {
  const entries = unzipSync(xlsx);
  const mtime = new Date(2026, 8, 1, 12);
  const names = Object.keys(entries).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, [entries[name]!, { mtime }]])), { level: 9 });
}
