/** The picture before play, and the one for lists. */
export interface Pictures {
  readonly large: Blob;
  readonly small: Blob;
}

/** Widths and the most bytes that the API takes. */
const kinds = {
  large: { widest: 1280, most: 1024 * 1024 },
  small: { widest: 320, most: 100 * 1024 },
} as const;
const qualities = [0.82, 0.7, 0.5, 0.3];

/** Smaller where it is wider, in the same shape; never larger than it was. */
export function within(width: number, height: number, widest: number): { width: number; height: number } {
  const scale = Math.min(1, widest / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Writes a picture in both sizes, anew: what a camera noted in it, such as the place, is left behind. */
export async function picturesOf(source: CanvasImageSource, size: Size): Promise<Pictures | undefined> {
  const [large, small] = [await encode(source, size, kinds.large), await encode(source, size, kinds.small)];
  return large && small ? { large, small } : undefined;
}

interface Size {
  width: number;
  height: number;
}

/** WebP where the browser writes it, else JPEG; lighter until it fits. */
async function encode(
  source: CanvasImageSource,
  size: Size,
  { widest, most }: { widest: number; most: number },
): Promise<Blob | undefined> {
  const { width, height } = within(size.width, size.height, widest);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  for (const quality of qualities) {
    const webp = await written(canvas, 'image/webp', quality);
    const picture = webp?.type === 'image/webp' ? webp : await written(canvas, 'image/jpeg', quality);
    if (picture && picture.size <= most) return picture;
  }
  return undefined;
}

const written = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
