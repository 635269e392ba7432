using System.Buffers.Binary;
using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>AVI, as old cameras and players have it: its headers stand at the start, and each of its parts must end inside the file.</summary>
internal sealed class Avi(MediaReader file)
{
    private const int Headers = 128 * 1024;
    private const int MostParts = 64;
    private const int MostChunks = 500;

    private double _seconds;
    private string? _picture;
    private string? _sound;
    private PictureSize? _size;

    public static bool Begins(ReadOnlySpan<byte> head) => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("AVI "u8);

    public async ValueTask<MediaVerdict> ReadAsync(CancellationToken cancellation)
    {
        if (!await IsWholeAsync(cancellation))
        {
            return MediaVerdict.CutShort;
        }

        Walk((await file.ReadAsync(0, Headers, cancellation)).Span);
        return _picture is null && _sound is null
            ? MediaVerdict.NotMedia
            : MediaVerdict.Of(MediaContainer.Avi, _picture is null ? RecordingKind.Audio : RecordingKind.Video, _seconds, _picture, _sound, _size);
    }

    /// <summary>A file of more than a gigabyte is several parts, one after another.</summary>
    private async ValueTask<bool> IsWholeAsync(CancellationToken cancellation)
    {
        var offset = 0L;
        for (var count = 0; count < MostParts && offset + 12 <= file.Length; count++)
        {
            var head = (await file.ReadAsync(offset, 12, cancellation)).Span;
            if (head.Length < 12 || !head.StartsWith("RIFF"u8))
            {
                // Something small behind the last part is no harm.
                return count > 0;
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            offset += 8 + length + (length & 1);
            if (length < 4 || offset - (length & 1) > file.Length)
            {
                return false;
            }
        }

        return true;
    }

    private void Walk(ReadOnlySpan<byte> bytes)
    {
        var sort = "";
        long at = 12;
        for (var count = 0; count < MostChunks && at + 12 <= bytes.Length; count++)
        {
            var chunk = bytes[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("LIST"u8))
            {
                if (chunk[8..].StartsWith("movi"u8))
                {
                    return;
                }

                // Lists of headers are entered, others stepped over.
                at += chunk[8..].StartsWith("hdrl"u8) || chunk[8..].StartsWith("strl"u8) ? 12 : 8 + (long)length + (length & 1);
                continue;
            }

            if (chunk.StartsWith("strh"u8) && chunk.Length >= 44)
            {
                sort = Encoding.Latin1.GetString(chunk[8..12]);
                Clock(chunk);
            }
            else if (chunk.StartsWith("strf"u8) && chunk.Length >= 28)
            {
                Format(sort, chunk);
            }

            at += 8 + (long)length + (length & 1);
        }
    }

    private void Clock(ReadOnlySpan<byte> chunk)
    {
        double scale = BinaryPrimitives.ReadUInt32LittleEndian(chunk[28..]);
        double rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[32..]);
        double length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[40..]);
        _seconds = rate > 0 ? Math.Max(_seconds, length * scale / rate) : _seconds;
    }

    private void Format(string sort, ReadOnlySpan<byte> chunk)
    {
        if (sort is "vids" or "iavs")
        {
            _picture ??= sort == "iavs" ? "dv" : Codecs.Picture(Encoding.Latin1.GetString(chunk[24..28]));
            _size ??= PictureSize.Of(BinaryPrimitives.ReadInt32LittleEndian(chunk[12..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(chunk[16..])));
        }
        else if (sort == "auds")
        {
            _sound ??= Codecs.Sound(BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..])) ?? "unknown";
        }
    }
}
