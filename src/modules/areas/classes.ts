/** A class of a map: its bounds as they occur in the data, both included, and how many areas are in it. */
export type ValueClass = { from: number; to: number; count: number };

export const classCount = 5;

/**
 * Cuts values into at most five classes with about equally many areas each (quantiles). Equal values always share a
 * class, so few distinct values give fewer classes. From the lowest to the highest.
 */
export const classesOf = (values: readonly number[]): readonly ValueClass[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const classes: ValueClass[] = [];
  for (const [index, value] of sorted.entries()) {
    const wanted = Math.floor((index * classCount) / sorted.length);
    const current = classes.at(-1);
    // A class ends only where the value changes and as many areas as it should have are in it.
    if (current && (current.to === value || wanted < classes.length)) {
      current.to = value;
      current.count += 1;
    } else classes.push({ from: value, to: value, count: 1 });
  }
  return classes;
};

/** The class of a value, counted from 1; null when it is missing or outside of all. */
export const classOf = (classes: readonly ValueClass[], value: number | null): number | null => {
  if (value === null) return null;
  const index = classes.findIndex((each) => value >= each.from && value <= each.to);
  return index < 0 ? null : index + 1;
};
