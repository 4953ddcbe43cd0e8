/** With which the server of the stories gives counts under five. */
export const SMALL_COUNTS_KEY = '学位数字口令 2026-秋';
