import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { FindRecording } from '../../../components/find-recording/FindRecording';
import { useLibrary } from '../../../components/find-recording/library';
import { localized, texts } from '../../../platform/i18n/texts';
import type { televisionMessages } from './messages';

const t = texts<typeof televisionMessages>('televisions');
const most = 100;

interface PlaylistFieldProps {
  value: string[];
  onChange: (value: string[]) => void;
}

/** Recordings in the order of play. */
export function PlaylistField({ value, onChange }: PlaylistFieldProps) {
  const library = useLibrary();
  const movedRef = useRef<string | undefined>(undefined);
  // The arrow that was pressed went along with its line.
  useEffect(() => {
    if (movedRef.current) document.getElementById(movedRef.current)?.focus();
    movedRef.current = undefined;
  }, [value]);
  const nameOf = (id: string) => {
    const recording = library.recordings?.find((one) => one.id === id);
    if (recording) return localized(recording.title);
    return library.recordings ? t('goneRecording') : '…';
  };
  const move = (at: number, by: number, way: string) => {
    const next = [...value];
    const [id] = next.splice(at, 1);
    next.splice(at + by, 0, id!);
    movedRef.current = `playlist-${way}-${at + by}`;
    onChange(next);
  };
  return (
    <fieldset class="field">
      <legend>{t('playlistLegend')}</legend>
      {value.length === 0 && <p class="quiet">{t('playlistEmpty')}</p>}
      <ol class="playlist plain-list">
        {value.map((id, at) => {
          const name = nameOf(id);
          return (
            <li key={`${id} ${value.slice(0, at).filter((other) => other === id).length}`}>
              <span class="playlist-name">
                {at + 1}. {name}
              </span>
              <span class="playlist-ways">
                <Button
                  look="plain"
                  id={`playlist-up-${at}`}
                  aria-label={t('up', { name })}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(at, -1, 'up')}
                >
                  ↑
                </Button>
                <Button
                  look="plain"
                  id={`playlist-down-${at}`}
                  aria-label={t('down', { name })}
                  aria-disabled={at === value.length - 1}
                  onClick={() => at < value.length - 1 && move(at, 1, 'down')}
                >
                  ↓
                </Button>
                <Button
                  look="plain"
                  aria-label={t('removeName', { name })}
                  onClick={() => onChange(value.filter((_, other) => other !== at))}
                >
                  {t('remove')}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      {value.length < most ? (
        <FindRecording library={library} onAdd={({ id }) => onChange([...value, id])} />
      ) : (
        <p>{t('playlistFull', { n: most })}</p>
      )}
      <p class="quiet small">{t('muted')}</p>
    </fieldset>
  );
}
