import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { dayOf } from '../../platform/time/now';
import { recordedDate, type RecordingDetails } from '../../recordings/details';
import { licencePage } from '../../recordings/terms';
import type { termsMessages } from '../../recordings/terms-messages';
import type { recordingMessages } from './messages';

const t = texts<typeof recordingMessages>('recording');
const terms = texts<typeof termsMessages>('terms');

/** Who is heard, where and when, and what one may do with it; what is not known has no line. */
export function Particulars({ recording }: { recording: RecordingDetails }) {
  const { people, place, recordedOn, licence, audience, tags, publishedAt } = recording;
  const page = licence && licencePage(licence);
  return (
    <footer class="recording-particulars">
      <dl>
        {people.length > 0 && <Line name={t('people')}>{people.join(', ')}</Line>}
        {(place || recordedOn) && (
          <Line name={t('recorded')}>
            {[place, recordedOn && recordedDate(recordedOn)].filter(Boolean).join(', ')}
          </Line>
        )}
        {licence && (
          <Line name={t('licence')}>
            {page ? (
              <a href={page} rel="license noopener noreferrer" target="_blank">
                {terms(licence)}
              </a>
            ) : (
              terms(licence)
            )}
          </Line>
        )}
        {audience !== 'everyone' && <Line name={t('audience')}>{terms(audience)}</Line>}
        {tags.length > 0 && (
          <Line name={t('tags')}>
            <ul class="recording-tags">
              {tags.map((tag) => (
                <li key={tag}>
                  <a href={addressOf('recordings/', { tag })}>{tag}</a>
                </li>
              ))}
            </ul>
          </Line>
        )}
        <Line name={t('published')}>{dayOf(publishedAt)}</Line>
      </dl>
    </footer>
  );
}

const Line = ({ name, children }: { name: string; children: preact.ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
