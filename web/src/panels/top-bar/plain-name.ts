/** A district's name without the remark that its data is made up, which the label beside it already says. */
export function plainName(name: string): string {
  return name.replace(/\s*[（(](示范数据|demonstration data|demo data|synthetic data|synthetic|demo)[)）]\s*$/i, '');
}
