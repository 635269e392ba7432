import { languages } from '../../platform/i18n/messages';
import type { LocalizedText } from '../../platform/api/contract';
import { page } from '../../platform/page';

/** Longer than this, in all languages together, the letters are made smaller so that all of it is seen. */
const long = 200;
const longest = 450;

/** What the desk wrote, in every language it was written in: nobody can switch the language of a television. */
export function WrittenNotice({ notice }: { notice: LocalizedText }) {
  const own = page().language;
  const written = [own, ...languages.filter((language) => language !== own)].filter(
    (language) => notice[language],
  );
  const length = written.reduce((sum, language) => sum + notice[language]!.length, 0);
  const size = length > longest ? ' screen-written-longest' : length > long ? ' screen-written-long' : '';
  return (
    <section class={`screen-written${size}`}>
      {written.map((language, at) =>
        at === 0 ? (
          <h1 key={language} lang={language}>
            {notice[language]}
          </h1>
        ) : (
          <p key={language} lang={language}>
            {notice[language]}
          </p>
        ),
      )}
    </section>
  );
}
