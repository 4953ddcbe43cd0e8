/** The one number a leader reads first, and the line that says what it is. */
export function Headline({ value, text, tone }: { value: string; text: string; tone?: 'bad' | 'good' }) {
  return (
    <p className={tone ? `headline is-${tone}` : 'headline'}>
      <strong>{value}</strong>
      <span>{text}</span>
    </p>
  );
}
