/**
 * Font stacks of map text. Without a glyph address MapLibre draws every glyph from the fonts of the system;
 * the first name only says the weight, which is read from it.
 */
const SYSTEM = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Arial', 'sans-serif'];

export const REGULAR = ['Xuetu Regular', ...SYSTEM];
export const STRONG = ['Xuetu Semibold', ...SYSTEM];
