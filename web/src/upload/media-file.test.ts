import { describe, expect, it } from 'vitest';
import { tidyTitle, keyFor } from './draft';
import { largestFile, mediaFileOf } from './media-file';

const file = (name: string, type = '', size = 1) => mediaFileOf({ name, type, size });

describe('a chosen file', () => {
  it('is known by its type, or by its name where the system gives none', () => {
    expect(file('a.mp4', 'video/mp4')).toEqual({ kind: 'video', contentType: 'video/mp4' });
    expect(file('ФИЛЬМ.MKV')).toEqual({ kind: 'video', contentType: 'video/x-matroska' });
    expect(file('recording', 'audio/x-m4a')).toEqual({ kind: 'audio', contentType: 'audio/mp4' });
    expect(file('voice.webm', 'audio/webm')).toEqual({ kind: 'audio', contentType: 'audio/webm' });
  });

  it('is refused before a byte is sent when it cannot become a recording', () => {
    expect(file('thesis.docx', 'application/msword')).toBe('fileUnknown');
    expect(file('a.mp3', 'audio/mpeg', 0)).toBe('fileEmpty');
    expect(file('a.mp3', 'audio/mpeg', largestFile)).toEqual({ kind: 'audio', contentType: 'audio/mpeg' });
    expect(file('a.mp3', 'audio/mpeg', largestFile + 1)).toBe('fileTooLarge');
  });
});

describe('what is announced', () => {
  it('has no blank titles', () => {
    expect(tidyTitle({ kk: '  Ән ', ru: '   ' })).toEqual({ kk: 'Ән' });
  });

  it('keeps its key while the words are the same, and takes another with other words', () => {
    const first = keyFor({ title: 'Ән' });
    expect(keyFor({ title: 'Ән' })).toBe(first);
    expect(keyFor({ title: 'Әндер' })).not.toBe(first);
  });
});
