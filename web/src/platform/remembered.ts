/** Makes a thing once for each of its few keys. A cheap phone spends a millisecond on making one of Intl's formats, and nothing on using it. */
export function remembered<Key extends (string | number)[], Made>(
  make: (...key: Key) => Made,
): (...key: Key) => Made {
  const all = new Map<string, Made>();
  return (...key) => {
    const name = key.join(' ');
    const made = all.get(name) ?? make(...key);
    all.set(name, made);
    return made;
  };
}
