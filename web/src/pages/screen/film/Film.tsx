import './film.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { localized } from '../../../platform/i18n/texts';
import { page } from '../../../platform/page';
import { Code } from '../Code';
import { showsCode } from '../state';
import { fetchByNight } from './night';
import { Projector } from './reel';
import { isShown } from './state';

/** The playlist over the whole picture; while nothing of it can be played, the page below is seen. */
export function Film({ recordings }: { recordings: readonly string[] }) {
  const projector = useMemo(() => new Projector(), []);
  const element = useRef<HTMLVideoElement>(null);
  const list = recordings.join(' ');
  const reel = projector.reel.value;
  useEffect(() => projector.attach(element.current!), [projector]);
  useEffect(() => projector.show(list.split(' ').filter(Boolean)), [projector, list]);
  useEffect(() => fetchByNight(list.split(' ').filter(Boolean)), [list]);
  // An element that lost its source goes on with it until it is told, and the same address once more is no new one.
  useEffect(() => {
    element.current!.load();
    if (reel) element.current!.play().catch(unlessReplaced);
  }, [reel?.start, reel?.url]);
  return (
    <main class="film" hidden={!isShown.value}>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what subtitles a recording has stands inside */}
      <video
        ref={element}
        src={reel?.url}
        poster={reel?.poster ?? undefined}
        autoPlay
        muted
        playsInline
        aria-label={localized(reel?.title) || undefined}
        {...(reel && (reel.isKept || reel.subtitles.length > 0) && { crossOrigin: 'anonymous' as const })}
      >
        {reel?.subtitles.map(({ language, url }) => (
          <track
            key={`${reel.id} ${language}`}
            kind="subtitles"
            src={url}
            srclang={language}
            default={language === page().language}
          />
        ))}
      </video>
      <div class="film-foot">
        <h1 class="film-title">{localized(reel?.title)}</h1>
        {showsCode.value && <Code />}
      </div>
    </main>
  );
}

/** A source replaced meanwhile is no news; that it does not move is seen by who watches over it. */
function unlessReplaced(fault: unknown) {
  if (!(fault instanceof DOMException)) throw fault;
}
