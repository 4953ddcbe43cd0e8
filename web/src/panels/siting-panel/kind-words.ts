import type { SitingActionKind } from '@xuetu/geodata/siting';

/** The word for each kind of action. */
export const KIND_WORDS = {
  build: 'kindBuild',
  extend: 'kindExtend',
  convert: 'kindConvert',
  close: 'kindClose',
  temporary: 'kindTemporary',
} as const satisfies Record<SitingActionKind, string>;
