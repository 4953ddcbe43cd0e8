import './choice.css';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  /** Of the field that has a label of its own. */
  id?: string;
}

/** One of several, as the system's own list: it takes any length, any keyboard and any touch. */
export function Choice<Value extends string>({ label, value, options, onChange, placeholder, id }: Props<Value>) {
  return (
    <select
      id={id}
      className="choice"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((each) => each.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {placeholder && !options.some((each) => each.value === value) && <option value={value}>{placeholder}</option>}
      {options.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  );
}
