import type { Source } from '../../../recordings/quality';

/**
 * Films on the television's own disk, in the part of it that belongs to this site: a folder a file, a piece of it in each of its
 * files. A piece counts only with all of its bytes, so a lost line costs one piece. Browsers without such a disk keep nothing.
 */
export const pieceSize = 8 * 1024 * 1024;
/** The most that is kept, whatever the disk has room for. */
const mostBytes = 20 * 1024 ** 3;
/** Of what the browser lets the site have: the rest stays for the site's own pages. */
const part = 0.6;

/** A file's own name in storage: it is never given to other bytes, and stands in every link to it. */
export const nameOf = ({ url }: Pick<Source, 'url'>): string =>
  new URL(url).pathname.split('/').at(-1)!.replaceAll(/\W/g, '');

/** Where each piece of a file begins and ends; the last may be short. */
export const piecesOf = (size: number) =>
  Array.from({ length: Math.ceil(size / pieceSize) }, (_, number) => {
    const from = number * pieceSize;
    return { number, from, end: Math.min(size, from + pieceSize) };
  });
export type Piece = ReturnType<typeof piecesOf>[number];

/** The whole film, still on the disk; undefined while a piece is missing or cut. */
export async function keptFilm(source: Source): Promise<Blob | undefined> {
  const folder = await folderOf(nameOf(source));
  if (!folder) return undefined;
  const pieces: File[] = [];
  for (const piece of piecesOf(source.size)) {
    const file = await fileOf(folder, piece);
    if (!file) return undefined;
    pieces.push(file);
  }
  return new Blob(pieces, { type: source.contentType });
}

/** The pieces that are not there with all of their bytes. */
export async function missingPieces(source: Source): Promise<Piece[]> {
  const pieces = piecesOf(source.size);
  const folder = await folderOf(nameOf(source));
  if (!folder) return pieces;
  const there = await Promise.all(pieces.map((piece) => fileOf(folder, piece)));
  return pieces.filter((_, at) => !there[at]);
}

/** False where the disk is full or there is none. */
export async function keepPiece(source: Source, piece: Piece, bytes: ArrayBuffer): Promise<boolean> {
  const folder = await folderOf(nameOf(source), true);
  if (!folder) return false;
  await unlessRefused(async () => {
    const file = await folder.getFileHandle(String(piece.number), { create: true });
    const writer = await file.createWritable();
    await writer.write(bytes);
    await writer.close();
  });
  return (await fileOf(folder, piece)) !== undefined;
}

/** Takes away every film but these. */
export async function keepOnly(names: ReadonlySet<string>): Promise<void> {
  await unlessRefused(async () => {
    const films = await allFilms();
    if (!films) return;
    const there: string[] = [];
    for await (const name of films.keys()) there.push(name);
    for (const name of there) if (!names.has(name)) await films.removeEntry(name, { recursive: true });
  });
}

export async function forgetFilm(source: Source): Promise<void> {
  await unlessRefused(async () => (await allFilms())?.removeEntry(nameOf(source), { recursive: true }));
}

/** How many bytes of films may be kept; 0 where there is no disk to keep them on. */
export async function roomForFilms(): Promise<number> {
  if (!(await allFilms())) return 0;
  const { quota = 0 } = await navigator.storage.estimate();
  return Math.min(mostBytes, quota * part);
}

async function allFilms(): Promise<FileSystemDirectoryHandle | undefined> {
  if (!navigator.storage?.getDirectory || !('createWritable' in FileSystemFileHandle.prototype))
    return undefined;
  return unlessRefused(async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('films', { create: true }),
  );
}

async function folderOf(name: string, create = false): Promise<FileSystemDirectoryHandle | undefined> {
  const films = await allFilms();
  return films && unlessRefused(() => films.getDirectoryHandle(name, { create }));
}

/** A piece that the disk lost power over is empty or cut. */
async function fileOf(folder: FileSystemDirectoryHandle, piece: Piece): Promise<File | undefined> {
  const file = await unlessRefused(async () => (await folder.getFileHandle(String(piece.number))).getFile());
  return file?.size === piece.end - piece.from ? file : undefined;
}

/** What is not there, a full disk, a browser that keeps nothing: all of them are no. */
async function unlessRefused<Value>(run: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await run();
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}
