import { useEffect, useMemo } from 'preact/hooks';
import { lastKnown } from '../../platform/storage/last-known';
import { recordingsOf, type Columns } from '../../recordings/columns';

/** All that the librarian who is signed in may put somewhere, what is only shown inside the centre too. */
export function useLibrary() {
  const library = useMemo(() => lastKnown<Columns>({ signedIn: true }), []);
  const load = useMemo(() => () => void library.load('/catalogue'), [library]);
  useEffect(load, [load]);
  const known = library.known.value;
  const recordings = useMemo(() => known.value && recordingsOf(known.value, false), [known.value]);
  return { known, recordings, load };
}

export type Library = ReturnType<typeof useLibrary>;
