/** The day on the server's own calendar, YYYY-MM-DD. */
export function localDay(milliseconds: number): string {
  const day = new Date(milliseconds);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
