import type { Locale } from '@xuetu/geodata/model';
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { type PaperFonts, paperFonts } from './docx-fonts.ts';

/** Half points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 五号 10.5 pt, 小五 9 pt. */
const NUMBER_2 = 44;
const NUMBER_3 = 32;
const NUMBER_4 = 28;
const NUMBER_5 = 21;
const SMALL_5 = 18;

/** Takes a quarter of a point off each letter, so that 28 of 16 pt fill a line of 156 mm. */
const CONDENSED = { characterSpacing: -5 };

/** First-line indent of two letters. */
const TWO_LETTERS = { firstLineChars: 200, firstLine: 640 };

/** Line pitch of the grid of GB/T 9704: 28.95 pt. Set as such, beside the grid of the page, because not every office obeys the grid alike. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT };

/** What the styles of one language have in common. */
interface Setting {
  isZh: boolean;
  fonts: PaperFonts;
  lines: ISpacingProperties;
  tight: ISpacingProperties;
  /** Of captions and tables, in half points. */
  small: number;
  type(font: string, size: number, more?: IRunStylePropertiesOptions): IRunStylePropertiesOptions;
}

/** Every style that a document uses. */
export function paperStyles(locale: Locale): IStylesOptions {
  const setting = settingOf(locale);
  return {
    default: defaultStyles(setting),
    paragraphStyles: [...textStyles(setting), ...tableStyles(setting), ...contentsStyles(setting)],
  };
}

function settingOf(locale: Locale): Setting {
  const fonts = paperFonts(locale);
  const isZh = locale === 'zh';
  return {
    isZh,
    fonts,
    lines: isZh ? LINE : { line: 300, lineRule: LineRuleType.AUTO },
    tight: { line: 240, lineRule: LineRuleType.AUTO },
    small: isZh ? NUMBER_5 : 19,
    type: (font, size, more = {}) => ({
      font: isZh
        ? { ascii: fonts.figures, hAnsi: fonts.figures, eastAsia: font, cs: fonts.figures, hint: 'eastAsia' }
        : { ascii: font, hAnsi: font, eastAsia: font, cs: font },
      size,
      ...more,
    }),
  };
}

function defaultStyles({ isZh, fonts, lines, tight, small, type }: Setting): IStylesOptions['default'] {
  const heading = (run: IRunStylePropertiesOptions, before: number) => ({
    run,
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: isZh ? LINE : { before, after: before / 2, ...tight },
      ...(isZh && { indent: TWO_LETTERS }),
    },
  });
  const black = { bold: !isZh, color: '000000' };
  return {
    document: {
      run: {
        ...type(fonts.body, isZh ? NUMBER_3 : 22),
        language: { value: isZh ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: lines },
    },
    title: {
      run: type(fonts.title, NUMBER_2, { bold: !isZh }),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 2600, after: 600, line: 700, lineRule: LineRuleType.AT_LEAST },
      },
    },
    heading1: heading(type(fonts.heading, NUMBER_3, black), 360),
    heading2: heading(type(fonts.subheading, isZh ? NUMBER_3 : 26, black), 240),
    heading3: heading(
      type(isZh ? fonts.body : fonts.subheading, isZh ? NUMBER_3 : 22, { bold: !isZh, color: '000000' }),
      180,
    ),
    caption: {
      run: type(fonts.heading, small, { bold: !isZh, italics: false, color: '000000' }),
      paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { before: 120, after: 80, ...tight } },
    },
  };
}

function textStyles({ isZh, fonts, lines, tight, type }: Setting): IParagraphStyleOptions[] {
  const both = { alignment: AlignmentType.BOTH, indent: TWO_LETTERS, spacing: LINE };
  const tall = { line: 600, lineRule: LineRuleType.AT_LEAST };
  const centred = { alignment: AlignmentType.CENTER };
  return [
    style('BodyText', 'Body Text', isZh ? both : { spacing: { after: 120, ...lines } }, isZh ? CONDENSED : undefined),
    style(
      'ListItem',
      'Xuetu List Item',
      isZh ? both : { spacing: { after: 60, ...lines }, indent: { left: 400, hanging: 260 } },
      isZh ? CONDENSED : undefined,
    ),
    style(
      'CoverLine',
      'Xuetu Cover Line',
      { ...centred, spacing: { after: 120, ...tall } },
      type(fonts.body, isZh ? NUMBER_3 : 24),
    ),
    style(
      'ContentsTitle',
      'Xuetu Contents Title',
      { ...centred, spacing: { before: 200, after: 200, ...tall } },
      type(fonts.heading, NUMBER_3, { bold: !isZh }),
    ),
    style(
      'Command',
      'Xuetu Command',
      { alignment: AlignmentType.LEFT, spacing: { before: 60, after: 60, line: 260, lineRule: LineRuleType.AT_LEAST } },
      type('Consolas', isZh ? NUMBER_5 : 18),
    ),
    style('Figure', 'Xuetu Figure', { ...centred, keepNext: true, spacing: { before: 160, after: 0, ...tight } }),
  ];
}

function tableStyles({ isZh, fonts, tight, small, type }: Setting): IParagraphStyleOptions[] {
  const smaller = isZh ? SMALL_5 : 16;
  const centred = { alignment: AlignmentType.CENTER };
  const room = (points: number) => ({ spacing: { before: points * 20, after: points * 20, ...tight } });
  const bold = { bold: !isZh };
  return [
    style('TableHead', 'Xuetu Table Head', { ...centred, ...room(1.5) }, type(fonts.heading, small, bold)),
    style('TableText', 'Xuetu Table Text', room(1), type(fonts.body, small)),
    style('TableHeadSmall', 'Xuetu Table Head Small', { ...centred, ...room(1) }, type(fonts.heading, smaller, bold)),
    style('TableTextSmall', 'Xuetu Table Text Small', room(0.5), type(fonts.body, smaller)),
    style('TableNote', 'Xuetu Table Note', room(3), type(fonts.body, isZh ? SMALL_5 : 17)),
  ];
}

function contentsStyles({ isZh, fonts, tight, type }: Setting): IParagraphStyleOptions[] {
  const pageNumber = type(fonts.pageNumber, isZh ? NUMBER_4 : 20);
  return [
    style('PageNumberOdd', 'Xuetu Page Number Odd', { spacing: tight, indent: { right: 280 } }, pageNumber),
    style('PageNumberEven', 'Xuetu Page Number Even', { spacing: tight, indent: { left: 280 } }, pageNumber),
    ...[1, 2, 3].map((level) =>
      style(
        `TOC${level}`,
        `toc ${level}`,
        {
          spacing: isZh ? { line: 380, lineRule: LineRuleType.EXACT } : { after: 60, ...tight },
          indent: { left: (level - 1) * (isZh ? 320 : 240) },
        },
        type(level === 1 ? fonts.heading : fonts.body, isZh ? NUMBER_4 : 21),
      ),
    ),
  ];
}

function style(
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions['paragraph'],
  run?: IRunStylePropertiesOptions,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...(paragraph && { paragraph }), ...(run && { run }) };
}

const border = (side: string, size: number) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="404040"/>`;
const room = (side: string) => `<w:${side} w:w="70" w:type="dxa"/>`;

/** Styles that the library does not write: that of letters, on which it bases others, and that of tables, with thin lines that print well. */
export const RAW_STYLES = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:customStyle="1" w:styleId="XuetuTable"><w:name w:val="Xuetu Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${border('top', 8)}${border('left', 4)}${border('bottom', 8)}${border('right', 4)}${border('insideH', 4)}${border('insideV', 4)}</w:tblBorders><w:tblCellMar>${room('left')}${room('right')}</w:tblCellMar></w:tblPr></w:style>`,
].join('');
