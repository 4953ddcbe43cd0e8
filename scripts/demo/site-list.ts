import type { Place } from './land-use.ts';

/** 20 candidate parcels: where, what may be built on them and from when. */
export interface SiteSpec {
  id: string;
  name: string;
  place: Place;
  row: number;
  column: number;
  options: string;
  availableFrom: number;
  landUse: string;
}

const SCHOOL_LAND = '080403 中小学用地';
const KINDERGARTEN_LAND = '080404 幼儿园用地';

function site(
  number: number,
  name: string,
  place: Place,
  row: number,
  column: number,
  options: string,
  availableFrom: number,
): SiteSpec {
  const landUse = options.startsWith('kindergarten') ? KINDERGARTEN_LAND : SCHOOL_LAND;
  return { id: `D${String(number).padStart(2, '0')}`, name, place, row, column, options, availableFrom, landUse };
}

export const SITES: SiteSpec[] = [
  site(1, '岱青大道东侧地块', 'core', 2, 6, 'primary:24,30,36;junior:24,30,36', 2028),
  site(2, '兴业街北侧地块', 'core', 0, 5, 'primary:24,30,36', 2028),
  site(3, '育才街南侧地块', 'core', 4, 5, 'primary:18,24;junior:24,30', 2027),
  site(4, '科苑路西侧地块', 'core', 1, 6, 'primary:24,30,36;junior:24,36', 2028),
  site(5, '南环路北侧地块', 'core', 0, 7, 'primary:24,30;junior:24,30', 2029),
  site(6, '崇文路南段地块', 'core', 2, 5, 'primary:24,30;junior:24,30,36', 2028),
  site(7, '创新大道西侧地块', 'core', 1, 7, 'junior:24,30,36', 2028),
  site(8, '澄海大道南侧地块', 'core', 5, 7, 'primary:18,24,30;junior:18,24', 2027),
  site(9, '观澜街南侧地块', 'core', 6, 4, 'primary:18,24', 2028),
  site(10, '岱阳大道北侧地块', 'core', 2, 4, 'primary:24,30;junior:24', 2027),
  site(11, '文汇街东段地块', 'core', 3, 6, 'primary:24,30', 2027),
  site(12, '海晏路西侧地块', 'core', 4, 3, 'junior:18,24,30', 2027),
  site(13, '柳堤路西侧地块', 'core', 6, 1, 'primary:12,18;junior:18,24', 2028),
  site(14, '望岱路东侧地块', 'core', 6, 2, 'junior:18,24;primary:18,24', 2028),
  site(15, '兴业街幼儿园地块', 'core', 0, 6, 'kindergarten:9,12', 2027),
  site(16, '岱阳大道幼儿园地块', 'core', 2, 6, 'kindergarten:9,12', 2027),
  site(17, '科苑路幼儿园地块', 'core', 3, 7, 'kindergarten:6,9,12', 2027),
  site(18, '学门路地块', 'south-town', 3, 4, 'primary:12,18,24;junior:12,18', 2027),
  site(19, '集市路地块', 'north-town', 2, 2, 'primary:12,18;junior:12,18', 2028),
  site(20, '南环路高中地块', 'core', 0, 3, 'senior:36,48;junior:30,36', 2029),
];
