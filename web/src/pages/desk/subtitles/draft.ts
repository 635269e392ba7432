import { kept } from '../../../platform/storage/store';
import { fileOf, type SubtitleFile } from '../../../recordings/subtitles';

/** What was typed and not saved, and the file that it began from. */
export interface Draft {
  base: string;
  file: SubtitleFile;
}

interface Kept extends Draft {
  at: number;
}

const prefix = 'desk.subtitles.';
const fourWeeks = 28 * 86_400_000;

/** A librarian's draft of one recording in one language, on this device. Nobody else who works at it is shown it. */
export function draftOf(subject: string, id: string, language: string) {
  const key = `${prefix}${subject}.${id}.${language}`;
  return {
    /** None where the centre has the same: it was saved, and only the answer was lost. */
    read(saved: string | undefined): Draft | undefined {
      dropOld();
      const draft = kept.read<Kept>(key);
      if (!draft || fileOf(draft.file) !== saved) return draft;
      kept.write(key, undefined);
      return undefined;
    },
    /** Whether it is kept now: a device may be full. */
    keep: (draft: Draft): boolean => kept.write(key, { ...draft, at: Date.now() } satisfies Kept),
    drop: () => void kept.write(key, undefined),
  };
}

/** What nobody came back to goes, whoever wrote it. */
function dropOld() {
  for (const key of kept.keys(prefix)) {
    const at = kept.read<Kept>(key)?.at ?? 0;
    if (Date.now() - at > fourWeeks) kept.write(key, undefined);
  }
}
