import { elementsOf, type XmlElement } from './xml-tree.ts';

/** The order of children that ECMA-376 part 1 (wml.xsd) prescribes; names without their prefix. */
const ORDER: Record<string, string> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  font: 'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  tbl: 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  tc: 'tcPr p tbl',
  tblBorders: 'top left start bottom right end insideH insideV',
  tblCellMar: 'top left start bottom right end',
  docDefaults: 'rPrDefault pPrDefault',
};

/** Places of a Word part whose children stand in another order than the schema has, or are unknown to it. */
export function orderProblems(root: XmlElement): string[] {
  return Object.entries(ORDER).flatMap(([parent, order]) => {
    const names = order.split(' ');
    return elementsOf(root, `w:${parent}`).flatMap((element) => {
      const at = element.children
        .filter(({ name }) => name.startsWith('w:'))
        .map(({ name }) => names.indexOf(name.slice(2)));
      const isSorted = at.every((place, i) => place >= 0 && (i === 0 || at[i - 1]! <= place));
      return isSorted ? [] : [`${parent}: ${element.children.map(({ name }) => name).join(' ')}`];
    });
  });
}
