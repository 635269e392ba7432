using System.Buffers.Binary;
using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>What one track of an MP4 file says: its sort, its clock, and where its last sample ends.</summary>
/// <param name="Id">Number by which fragments name the track.</param>
/// <param name="Handler"><c>vide</c>, <c>soun</c> or another.</param>
/// <param name="Timescale">Ticks a second.</param>
/// <param name="Seconds">Playing time by the track's own header; 0 when unknown.</param>
/// <param name="DataEnd">Where the last sample ends in the file (exclusive); 0 when the track has no samples of its own.</param>
internal sealed record Mp4Track(uint Id, string Handler, uint Timescale, double Seconds, long DataEnd)
{
    /// <summary>Chunks longer than this are not added up sample by sample.</summary>
    private const int MostSamplesInChunk = 4096;

    /// <summary>Whether players show it unasked.</summary>
    public bool IsOn { get; private init; } = true;

    /// <summary>How it is written; null where that is not told.</summary>
    public string? Codec { get; private init; }

    /// <summary>Of its picture.</summary>
    public PictureSize? Size { get; private init; }

    /// <summary>Reads a <c>trak</c> box; null when it lacks what every track has.</summary>
    public static async ValueTask<Mp4Track?> ReadAsync(Mp4Boxes boxes, Mp4Box track, CancellationToken cancellation)
    {
        if (await boxes.FindAsync(track, cancellation, "tkhd") is not { } head
            || await boxes.FindAsync(track, cancellation, "mdia") is not { } media
            || await boxes.FindAsync(media, cancellation, "mdhd") is not { } clock
            || await boxes.FindAsync(media, cancellation, "hdlr") is not { } handler)
        {
            return null;
        }

        var id = (await boxes.BodyAsync(head, 24, cancellation)).Span;
        var number = id.Length < 24 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(id[(id[0] == 1 ? 20 : 12)..]);
        var isOn = id.Length < 24 || (id[3] & 1) != 0;
        var name = (await boxes.BodyAsync(handler, 12, cancellation)).Span;
        var sort = name.Length < 12 ? "" : Encoding.Latin1.GetString(name[8..12]);
        var (timescale, seconds) = Clock((await boxes.BodyAsync(clock, 32, cancellation)).Span);
        if (timescale == 0)
        {
            return null;
        }

        if (await boxes.FindAsync(media, cancellation, "minf", "stbl") is not { } table)
        {
            return new Mp4Track(number, sort, timescale, seconds, 0) { IsOn = isOn };
        }

        var (codec, size) = await Mp4Codec.ReadAsync(boxes, table, sort, cancellation);
        return new Mp4Track(number, sort, timescale, seconds, await DataEndAsync(boxes, table, cancellation)) { IsOn = isOn, Codec = codec, Size = size };
    }

    /// <summary>Ticks a second and playing time of an <c>mvhd</c> or <c>mdhd</c> body; 0 where it says none.</summary>
    public static (uint Timescale, double Seconds) Clock(ReadOnlySpan<byte> body)
    {
        var wide = body.Length > 0 && body[0] == 1;
        if (body.Length < (wide ? 32 : 20))
        {
            return default;
        }

        var timescale = BinaryPrimitives.ReadUInt32BigEndian(body[(wide ? 20 : 12)..]);
        ulong ticks = wide ? BinaryPrimitives.ReadUInt64BigEndian(body[24..]) : BinaryPrimitives.ReadUInt32BigEndian(body[16..]);
        // All ones is the standard's way to say "not known".
        var known = timescale != 0 && ticks != (wide ? ulong.MaxValue : uint.MaxValue);
        return (timescale, known ? (double)ticks / timescale : 0);
    }

    private static async ValueTask<long> DataEndAsync(Mp4Boxes boxes, Mp4Box table, CancellationToken cancellation)
    {
        var children = await boxes.InsideAsync(table, cancellation) ?? [];
        var chunks = children.Find(box => box.Type is "stco" or "co64");
        var width = chunks.Type == "co64" ? 8 : 4;
        if (chunks.Type is null || await LastEntriesAsync(boxes, chunks, 8, width, cancellation) is not { Length: > 0 } last)
        {
            return 0;
        }

        var offset = width == 8 ? BinaryPrimitives.ReadUInt64BigEndian(last.Span) : BinaryPrimitives.ReadUInt32BigEndian(last.Span);
        var length = await LastChunkLengthAsync(boxes, children, cancellation);
        return offset > (ulong)(long.MaxValue - length) ? long.MaxValue : (long)offset + length;
    }

    private static async ValueTask<long> LastChunkLengthAsync(Mp4Boxes boxes, List<Mp4Box> table, CancellationToken cancellation)
    {
        var runs = table.Find(box => box.Type == "stsc");
        var sizes = table.Find(box => box.Type == "stsz");
        if (runs.Type is null || sizes.Type is null || await LastEntriesAsync(boxes, runs, 8, 12, cancellation) is not { Length: 12 } run)
        {
            return 0;
        }

        var samples = BinaryPrimitives.ReadUInt32BigEndian(run.Span[4..]);
        var head = await boxes.BodyAsync(sizes, 12, cancellation);
        if (head.Length < 12 || samples > MostSamplesInChunk)
        {
            return 0;
        }

        var same = BinaryPrimitives.ReadUInt32BigEndian(head.Span[4..]);
        if (same != 0)
        {
            return (long)same * samples;
        }

        long sum = 0;
        var entries = await LastEntriesAsync(boxes, sizes, 12, 4, cancellation, (int)samples);
        for (var at = 0; at + 4 <= entries.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(entries.Span[at..]);
        }

        return sum;
    }

    /// <summary>The last <paramref name="take"/> entries of a table whose 4-byte count stands right before its entries.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> LastEntriesAsync(
        Mp4Boxes boxes, Mp4Box table, int header, int width, CancellationToken cancellation, int take = 1)
    {
        var head = await boxes.BodyAsync(table, header, cancellation);
        if (head.Length < header)
        {
            return default;
        }

        long count = BinaryPrimitives.ReadUInt32BigEndian(head.Span[(header - 4)..]);
        if (count < take || take == 0 || header + (count * width) > table.BodyLength)
        {
            return default;
        }

        var from = table.Body + header + ((count - take) * width);
        return await boxes.BodyAsync(table with { Body = from }, take * width, cancellation);
    }
}
