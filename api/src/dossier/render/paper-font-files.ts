import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PICTURE_FONTS } from './picture-fonts.ts';

/** A font file, with the name of the font where the file holds several. */
export type FontFile = readonly [file: string, name?: string];

/** The fonts of this machine that a Chinese paper is set in, by role. */
export interface PaperFontFiles {
  body: FontFile;
  heading: FontFile;
  title: FontFile;
}

/** Where systems keep their fonts. */
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  join(homedir(), '.fonts'),
  'C:/Windows/Fonts',
  '/Library/Fonts',
  '/System/Library/Fonts',
];

/** The first one that is there is taken. Fonts of others are used where they are installed, and never brought along. */
const WANTED: Record<keyof PaperFontFiles, FontFile[]> = {
  body: [
    ['simfang.ttf'],
    ['FangSong_GB2312.ttf'],
    ['FZFSK.TTF'],
    ['STFangsong.ttf'],
    ['NotoSerifSC-Regular.ttf'],
    ['NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'],
    ['SourceHanSerifSC-Regular.otf'],
    ['simsun.ttc', 'SimSun'],
  ],
  heading: [['simhei.ttf'], ['NotoSansCJK-Bold.ttc', 'NotoSansCJKsc-Bold'], ['SourceHanSansSC-Bold.otf']],
  title: [['FZXBSJW.TTF'], ['FZXBSK.TTF'], ['STZhongsong.ttf'], ['NotoSerifCJK-Bold.ttc', 'NotoSerifCJKsc-Bold']],
};

let found: PaperFontFiles | undefined;

/** The best font for each role; the one that comes with the product where the machine has none. Searched once in a process. */
export function paperFontFiles(): PaperFontFiles {
  if (!found) {
    const installed = new Map(
      FOLDERS.flatMap(filesIn).map((file) => [file.split(/[\\/]/).at(-1)!.toLowerCase(), file]),
    );
    const first = (wanted: FontFile[], otherwise: string): FontFile => {
      for (const [name, member] of wanted) {
        const file = installed.get(name.toLowerCase());
        if (file) return member === undefined ? [file] : [file, member];
      }
      return [otherwise];
    };
    found = {
      body: first(WANTED.body, PICTURE_FONTS.regular),
      heading: first(WANTED.heading, PICTURE_FONTS.bold),
      title: first(WANTED.title, PICTURE_FONTS.bold),
    };
  }
  return found;
}

/** A folder that is not there, or not ours to read, has none. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
