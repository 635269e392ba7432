using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// Ogg with Opus, Vorbis or FLAC sound. The last page must end with the file and carry the end-of-stream flag; its position in
/// samples is the duration. With a picture (Theora) it is the duration of the sound beside it: no browser of today plays either.
/// </summary>
internal sealed class Ogg(MediaReader file)
{
    private const int PageHeader = 27;
    private const int MostPage = PageHeader + 255 + (255 * 255);
    private const int MostStreams = 8;
    private const byte FirstPage = 2, LastPage = 4;

    private sealed record Stream(uint Serial, int Rate, int Skip, string Codec);

    private readonly record struct Page(byte Flags, long Position, uint Serial, long Body, long End);

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("OggS"u8);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        Stream? sound = null;
        string? picture = null;
        var offset = 0L;
        for (var count = 0; count < MostStreams && await PageAsync(offset, cancellation) is { } page && (page.Flags & FirstPage) != 0; count++)
        {
            var head = (await file.ReadAsync(page.Body, 64, cancellation)).Span;
            if (head.Length > 7 && head[0] == 0x80 && head[1..].StartsWith("theora"u8))
            {
                picture = "theora";
            }

            sound ??= Sound(page.Serial, head);
            offset = page.End;
        }

        if (sound is null)
        {
            return MediaVerdict.NotMedia;
        }

        return await LastPositionAsync(sound.Serial, cancellation) is { } position
            ? MediaVerdict.Of(
                MediaContainer.Ogg, picture is null ? RecordingKind.Audio : RecordingKind.Video, (double)(position - sound.Skip) / sound.Rate, picture, sound.Codec)
            : MediaVerdict.CutShort;
    }

    private static Stream? Sound(uint serial, ReadOnlySpan<byte> head)
    {
        if (head.Length >= 19 && head.StartsWith("OpusHead"u8))
        {
            // Opus counts in 48 kHz whatever went in, and starts with samples that are not played.
            return new Stream(serial, 48000, BinaryPrimitives.ReadUInt16LittleEndian(head[10..]), "opus");
        }

        if (head.Length >= 30 && head.StartsWith("\u0001vorbis"u8) && BinaryPrimitives.ReadInt32LittleEndian(head[12..]) is > 0 and var rate)
        {
            return new Stream(serial, rate, 0, "vorbis");
        }

        return head.Length >= 51 && head.StartsWith("\u007FFLAC"u8) && Flac.Rate(head[17..]) is > 0 and var hertz
            ? new Stream(serial, hertz, 0, "flac")
            : null;
    }

    private async ValueTask<long?> LastPositionAsync(uint serial, CancellationToken cancellation)
    {
        var start = Math.Max(0, file.Length - (2 * MostPage));
        var tail = await file.ReadAsync(start, 2 * MostPage, cancellation);
        var isWhole = false;
        for (var before = tail.Length; tail.Span[..before].LastIndexOf("OggS"u8) is >= 0 and var at; before = at)
        {
            if (await PageAsync(start + at, cancellation) is not { } page)
            {
                continue;
            }

            isWhole |= page.End == file.Length && (page.Flags & LastPage) != 0;
            if (!isWhole)
            {
                return null;
            }

            if (page.Serial == serial && page.Position >= 0)
            {
                return page.Position;
            }
        }

        return null;
    }

    private async ValueTask<Page?> PageAsync(long offset, CancellationToken cancellation)
    {
        var head = (await file.ReadAsync(offset, PageHeader + 255, cancellation)).Span;
        if (head.Length < PageHeader || !head.StartsWith("OggS"u8) || head[4] != 0 || head.Length < PageHeader + head[26])
        {
            return null;
        }

        var body = offset + PageHeader + head[26];
        var length = 0;
        foreach (var segment in head.Slice(PageHeader, head[26]))
        {
            length += segment;
        }

        return new Page(
            head[5], BinaryPrimitives.ReadInt64LittleEndian(head[6..]), BinaryPrimitives.ReadUInt32LittleEndian(head[14..]), body, body + length);
    }
}
