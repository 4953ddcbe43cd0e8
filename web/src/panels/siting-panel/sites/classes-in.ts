/** Numbers of classes as typed: between commas of either language, or spaces. */
export function classesIn(text: string): number[] {
  return text
    .split(/[,，、;；\s]+/)
    .filter(Boolean)
    .map(Number);
}
