/** Where the name of a school may stand beside its circle, the best first. */
export const LABEL_ANCHORS = [
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const;

/** A square of about this share of a circle lies within it, so that a label may stand at the circle's corner too. */
export const WITHIN_CIRCLE = 0.75;
