import './poster.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import { isPlayable } from '../../../recordings/desk-recording';
import { picturesOf, type Pictures } from '../../../recordings/poster';
import { Film } from './Film';
import type { posterMessages } from './poster-messages';
import type { Describing } from './state';

const t = texts<typeof posterMessages>('poster');

type Done = 'idle' | 'saving' | 'saved' | 'unreadable' | 'silence' | { words: string };

/** The picture that stands for a recording: a frame of it, or a picture of one's own. Seen first, then saved. */
export function Poster({ state }: { state: Describing }) {
  const recording = state.recording.value!;
  const heading = useRef<HTMLHeadingElement>(null);
  const taken = useRef<HTMLDivElement>(null);
  const [pictures, setPictures] = useState<Pictures>();
  const [film, setFilm] = useState<File>();
  const [done, setDone] = useState<Done>('idle');

  const hasFilm = recording.kind === 'video' && (isPlayable(recording) || film !== undefined);

  const take = async (source: CanvasImageSource, width: number, height: number) => {
    const drawn = await picturesOf(source, { width, height });
    setPictures(drawn);
    setDone(drawn ? 'idle' : 'unreadable');
  };
  const bring = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    if (file.type.startsWith('video/')) return setFilm(file);
    const bitmap = await bitmapOf(file);
    if (!bitmap) return setDone('unreadable');
    await take(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
  };
  const save = async () => {
    if (!pictures || done === 'saving') return;
    setDone('saving');
    const outcome = await state.show(pictures);
    if (outcome.kind === 'answer') {
      // The button goes with the picture; a focus on it would be lost.
      if (taken.current?.contains(document.activeElement)) heading.current?.focus();
      setPictures(undefined);
    }
    setDone(
      outcome.kind === 'answer'
        ? 'saved'
        : outcome.kind === 'silence'
          ? 'silence'
          : { words: outcome.problem.status === 401 ? t('signedOut') : outcome.problem.title },
    );
  };

  return (
    <section class="describe-poster" aria-labelledby="poster">
      <h2 id="poster" tabIndex={-1} ref={heading}>
        {t('poster')}
      </h2>
      <p class="small quiet">{t(hasFilm ? 'hintVideo' : 'hintAudio')}</p>
      {(hasFilm || film) && <Film recording={recording} file={film} onTake={take} />}
      <div class="field">
        <label for="poster-file">{t('file')}</label>
        <input
          id="poster-file"
          type="file"
          accept="image/*,video/*"
          onChange={({ currentTarget }) => void bring(currentTarget)}
        />
      </div>
      {pictures && (
        <div class="poster-taken" ref={taken}>
          <Preview picture={pictures.large} />
          <Button look="primary" aria-disabled={done === 'saving'} onClick={() => void save()}>
            {t('save')}
          </Button>
        </div>
      )}
      <p role="status">
        {done === 'saving' && t('saving')}
        {done === 'saved' && t('saved')}
      </p>
      <div role="alert">
        {(done === 'unreadable' || done === 'silence') && <p class="field-error">{t(done)}</p>}
        {typeof done === 'object' && <p class="field-error">{done.words}</p>}
      </div>
    </section>
  );
}

function Preview({ picture }: { picture: Blob }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const seen = URL.createObjectURL(picture);
    setUrl(seen);
    return () => URL.revokeObjectURL(seen);
  }, [picture]);
  return url ? <img src={url} alt={t('preview')} /> : null;
}

/** Undefined for what is no picture that this browser reads. */
async function bitmapOf(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}
