import { computed } from '@preact/signals';
import type { Recording } from '../platform/api/contract';
import type { Collection } from '../platform/api/contract/collections';
import { lastKnown } from '../platform/storage/last-known';
import { ownStore } from '../platform/storage/own';

/** Links to pictures are good for some hours; a copy that is older shows drawn ones. */
const pictureHours = 5;

/** One collection, its last copy first. The copy of the one that was looked at last is kept, of no other. */
export function openCollection(id: string) {
  const { known, load } = lastKnown<Collection>({ known: true }, ownStore);
  return {
    known,
    load: () => void load(`/collections/${encodeURIComponent(id)}`, 'collection'),
    collection: computed(() => {
      const { value, at = 0 } = known.value;
      if (value?.id !== id) return undefined;
      const isOld = Date.now() - at > pictureHours * 3_600_000;
      return isOld ? { ...value, recordings: value.recordings.map(withoutPicture) } : value;
    }),
  };
}

const withoutPicture = (recording: Recording): Recording => ({ ...recording, poster: null });
