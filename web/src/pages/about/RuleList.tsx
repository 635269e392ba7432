import { ruleSentence } from '../../components/rules/sentence';
import { kinds, type Kind, type Rules } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { lengthOf } from '../../platform/time/times';
import type { aboutMessages } from './messages';

const t = texts<typeof aboutMessages>('about');

const grace = {
  computer: 'graceComputer',
  seat: 'graceSeat',
  room: 'graceRoom',
  booth: 'graceBooth',
  equipment: 'graceEquipment',
} as const satisfies Record<Kind, string>;

/** Each rule in one sentence, with the centre's own figures. */
export function RuleList({ rules }: { rules: Rules }) {
  const sentences = kinds.map((kind) => ruleSentence(rules, kind)).filter(Boolean);
  const graced = kinds.filter((kind) => rules.kinds[kind].graceMinutes);
  return (
    <ul class="about-sentences">
      <li>{t('ruleNow')}</li>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      <li>
        {t('ruleShortest', { length: lengthOf(rules.shortestMinutes), grid: lengthOf(rules.gridMinutes) })}
      </li>
      <li>{t('ruleOverlap')}</li>
      {graced.length > 0 && (
        <li>
          {t('ruleCheckIn', { opens: lengthOf(rules.checkInOpensMinutes) })}{' '}
          {graced
            .map((kind) => t(grace[kind], { length: lengthOf(rules.kinds[kind].graceMinutes!) }))
            .join(', ')}
          .
        </li>
      )}
      <CheckInWays rules={rules} />
      {rules.endOfDayMarginMinutes > 0 && (
        <li>{t('ruleEnd', { length: lengthOf(rules.endOfDayMarginMinutes) })}</li>
      )}
      {rules.waitHoldMinutes && <li>{t('ruleWait', { length: lengthOf(rules.waitHoldMinutes) })}</li>}
      {rules.noShows && (
        <li>
          {t('ruleNoShows', { n: rules.noShows.count })} {t('ruleNoShowsDays', { n: rules.noShows.days })}{' '}
          {t('ruleNoShowsThen', { n: rules.noShows.sanctionDays })}
        </li>
      )}
    </ul>
  );
}

/** How one may check in without the librarian, where the centre allows any of it. */
function CheckInWays({ rules: { checkIn } }: { rules: Rules }) {
  // A site that was stamped from an older centre file does not know yet.
  if (!checkIn) return null;
  const { button, screenCode, poster } = checkIn;
  if (button) return <li>{t('wayButton')}</li>;
  if (screenCode && poster) return <li>{t('wayScreenOrPoster')}</li>;
  if (screenCode) return <li>{t('wayScreen')}</li>;
  return poster ? <li>{t('wayPoster')}</li> : null;
}
