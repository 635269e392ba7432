type Rgb = [number, number, number];

const parse = (hex: string): Rgb => {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`The accent must look like #0b6e4f, not ${hex}`);
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;
};
const write = (rgb: Rgb) =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

const luminance = (rgb: Rgb) => {
  const [red, green, blue] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast ratio of WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

export const mix = (from: string, to: string, share: number): string => {
  const [start, end] = [parse(from), parse(to)];
  return write(start.map((channel, at) => channel + (end[at]! - channel) * share) as Rgb);
};

/** The first step from `colour` towards `goal` that reads on every one of the grounds at 4.5:1 and a little more. */
function readable(colour: string, goal: string, grounds: string[]): string {
  for (let share = 0; share <= 1; share += 0.02) {
    const tried = mix(colour, goal, share);
    if (grounds.every((ground) => contrast(tried, ground) >= 4.6)) return tried;
  }
  return goal;
}

/** Papers on which the accent is written, the darkest of the light theme and the lightest of the dark one. */
export const lightGrounds = ['#f9f6ee', '#fffdf8', '#efe9db'];
export const darkGrounds = ['#191713', '#211f1a', '#2c2923'];

/**
 * The two accents of a centre, derived from the one it set: darkened until it reads on light paper, lightened until it reads
 * on dark paper; the text on the accent is white or the darkest ink, whichever stands out more.
 */
export function accentStyles(accent: string): string {
  const { light, dark } = accentPair(accent);
  return `${rule(':root', light.colour, light.paper)}\n@media screen{${rule(":root[data-theme='dark']", dark.colour, dark.paper)}}\n`;
}

/** The accent on light and on dark paper, and the text that stands on it. */
export function accentPair(accent: string) {
  const light = readable(accent, '#000000', lightGrounds);
  const dark = readable(accent, '#ffffff', darkGrounds);
  return {
    light: { colour: light, on: onAccent(light), paper: lightGrounds[1]! },
    dark: { colour: dark, on: onAccent(dark), paper: darkGrounds[1]! },
  };
}

const rule = (selector: string, colour: string, ground: string) =>
  `${selector}{--accent:${colour};--on-accent:${onAccent(colour)};--accent-wash:${mix(ground, colour, 0.12)}}`;

export const onAccent = (colour: string) =>
  contrast('#ffffff', colour) >= contrast('#14120e', colour) ? '#ffffff' : '#14120e';
