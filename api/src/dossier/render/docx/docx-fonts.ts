import type { Locale } from '@xuetu/geodata/model';

/** The roles of type in a paper, each by the name of a font that the office has; the file brings none along. */
export interface PaperFonts {
  title: string;
  heading: string;
  subheading: string;
  body: string;
  figures: string;
  pageNumber: string;
}

/** The fonts of GB/T 9704-2012; Latin letters and figures in Times New Roman. */
const CHINESE: PaperFonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  figures: 'Times New Roman',
  pageNumber: '宋体',
};

const ENGLISH: PaperFonts = {
  title: 'Georgia',
  heading: 'Arial',
  subheading: 'Arial',
  body: 'Cambria',
  figures: 'Cambria',
  pageNumber: 'Cambria',
};

export function paperFonts(locale: Locale): PaperFonts {
  return locale === 'zh' ? CHINESE : ENGLISH;
}

/** Other names of a font, the best first, and its kind: what an office without it looks for. */
const FALL_BACKS: Record<
  string,
  { others: string[]; family: 'roman' | 'swiss' | 'script' | 'modern'; panose: string; charset: string }
> = {
  方正小标宋简体: {
    others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', '宋体', 'Noto Serif CJK SC'],
    family: 'script',
    panose: '03000509000000000000',
    charset: '86',
  },
  黑体: {
    others: ['SimHei', 'Noto Sans CJK SC', 'Source Han Sans SC'],
    family: 'modern',
    panose: '02010609060101010101',
    charset: '86',
  },
  楷体_GB2312: {
    others: ['楷体', 'KaiTi', 'KaiTi_GB2312', '华文楷体'],
    family: 'modern',
    panose: '02010609030101010101',
    charset: '86',
  },
  仿宋_GB2312: {
    others: ['仿宋', 'FangSong', 'FangSong_GB2312', '华文仿宋', 'Noto Serif CJK SC'],
    family: 'modern',
    panose: '02010609030101010101',
    charset: '86',
  },
  宋体: {
    others: ['SimSun', 'Noto Serif CJK SC', 'Source Han Serif SC'],
    family: 'roman',
    panose: '02010600030101010101',
    charset: '86',
  },
  'Times New Roman': { others: ['Liberation Serif'], family: 'roman', panose: '02020603050405020304', charset: '00' },
  Georgia: { others: ['Gelasio'], family: 'roman', panose: '02040502050405020303', charset: '00' },
  Arial: { others: ['Liberation Sans'], family: 'swiss', panose: '020B0604020202020204', charset: '00' },
  Cambria: { others: ['Caladea'], family: 'roman', panose: '02040503050406030204', charset: '00' },
  Consolas: {
    others: ['Cascadia Mono', 'Liberation Mono'],
    family: 'modern',
    panose: '020B0609020204030204',
    charset: '00',
  },
};

/** The font table of a document: each font with the names that may stand in for it. */
export function fontTable(fonts: PaperFonts): string {
  const names = [...new Set([...Object.values(fonts), 'Times New Roman', 'Consolas'])];
  const entries = names.map((name) => {
    const { others, family, panose, charset } = FALL_BACKS[name]!;
    return `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${charset === '86' && family !== 'roman' ? 'fixed' : 'variable'}"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}
