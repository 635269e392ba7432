import { useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import type { Problem } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import { changesOf, draftOf, hasTitle, type Draft, type Field } from '../../../recordings/describing';
import { ages, audiences, licences } from '../../../recordings/terms';
import type { termsMessages } from '../../../recordings/terms-messages';
import { Line, Lines, Select } from './fields';
import { BothVersions } from './BothVersions';
import type { describeMessages } from './messages';
import type { Describing } from './state';

const t = texts<typeof describeMessages>('describe');
const terms = texts<typeof termsMessages>('terms');

const spoken = ['kk', 'ru', 'en'] as const;
const languageKeys = { kk: 'languageKk', ru: 'languageRu', en: 'languageEn' } as const;

/** All that is said of one recording; a fault stands beside its field, and what was typed stays. */
export function DescribeForm({ state }: { state: Describing }) {
  const draft = state.draft.value!;
  const saved = state.saved.value;
  const [untitled, setUntitled] = useState(false);
  const problem = saved.kind === 'problem' ? saved.problem : undefined;
  const isChanged = changesOf(draftOf(state.recording.value!), draft) !== undefined;

  const set = (field: Field) => (text: string) => state.change({ [field]: text });
  const line = (field: Field) => ({ id: field, label: t(field), value: draft[field], onInput: set(field) });
  const submit = (event: Event) => {
    event.preventDefault();
    setUntitled(!hasTitle(draft));
    if (hasTitle(draft)) void state.save();
    else document.getElementById('titleKk')?.focus();
  };
  const languages = [...spoken, ...(isNamed(draft.language) ? [] : [draft.language])];

  return (
    <form class="describe-form" noValidate onSubmit={submit}>
      {saved.kind === 'merged' && <BothVersions {...saved} onChoose={state.change} />}
      <fieldset>
        <legend>{t('titles')}</legend>
        <Line {...line('titleKk')} lang="kk" error={untitled ? t('titleMissing') : said(problem, 'title')} />
        <Line {...line('titleRu')} lang="ru" />
        <Line {...line('titleEn')} lang="en" />
      </fieldset>
      <fieldset>
        <legend>{t('texts')}</legend>
        <Lines {...line('textKk')} lang="kk" most={4000} error={said(problem, 'description')} />
        <Lines {...line('textRu')} lang="ru" most={4000} />
        <Lines {...line('textEn')} lang="en" most={4000} />
      </fieldset>
      <fieldset>
        <legend>{t('origin')}</legend>
        <Lines {...line('people')} hint={t('peopleHint')} error={said(problem, 'people')} />
        <Line {...line('place')} most={120} error={said(problem, 'place')} />
        <Line {...line('recordedOn')} most={10} hint={t('dateHint')} error={said(problem, 'recordedOn')} />
        <Select
          {...line('language')}
          options={[
            ...languages.map((code) => ({
              value: code,
              label: code in languageKeys ? t(languageKeys[code as 'kk']) : code,
            })),
            { value: '', label: t('languageNone') },
          ]}
        />
        <Line {...line('tags')} most={900} hint={t('tagsHint')} error={said(problem, 'tags')} />
      </fieldset>
      <fieldset>
        <legend>{t('termsTitle')}</legend>
        <Select
          {...line('licence')}
          onInput={(licence) => state.change(licenceAlone(licence))}
          options={licences.map((value) => ({ value, label: terms(value) }))}
        />
        <Select
          {...line('age')}
          options={[
            { value: '', label: terms('not-said') },
            ...ages.map((value) => ({ value, label: value })),
          ]}
        />
        <Select
          {...line('audience')}
          error={said(problem, 'audience')}
          options={audiences.map((value) => ({ value, label: terms(value) }))}
        />
      </fieldset>
      <div class="describe-save">
        <Button type="submit" look="primary" aria-disabled={saved.kind === 'saving' || !isChanged}>
          {saved.kind === 'saving' ? t('saving') : t('save')}
        </Button>
        <p role="status">{saved.kind === 'saved' ? t('saved') : ''}</p>
        <div role="alert">
          {saved.kind === 'silence' && <p class="field-error">{t('silence')}</p>}
          {problem && <p class="field-error">{problem.status === 401 ? t('signedOut') : problem.title}</p>}
        </div>
      </div>
    </form>
  );
}

const isNamed = (language: string) => language === '' || language in languageKeys;

/** What may be shown in the house only is for those inside: the form need not wait to be told. */
const licenceAlone = (licence: string): Partial<Draft> =>
  licence === 'in-house-only' ? { licence, audience: 'inside' } : { licence };

/** What the API says of a member, in the reader's language. */
const said = (problem: Problem | undefined, member: string) => problem?.errors?.[member]?.[0] ?? '';
