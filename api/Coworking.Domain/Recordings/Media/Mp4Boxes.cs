using System.Buffers.Binary;
using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>One box of ISO/IEC 14496-12: <paramref name="Body"/> is inclusive, <paramref name="End"/> exclusive, both offsets in the file.</summary>
internal readonly record struct Mp4Box(string Type, long Start, long Body, long End)
{
    public long BodyLength => End - Body;
}

/// <summary>Reads boxes, never more than <see cref="Most"/> of them in one file.</summary>
internal sealed class Mp4Boxes(MediaReader file)
{
    private const int Most = 2000;
    private int _seen;

    /// <summary>The box that starts at <paramref name="offset"/>; null where none can start. Its end may lie past the file: the caller judges.</summary>
    public async ValueTask<Mp4Box?> AtAsync(long offset, long containerEnd, CancellationToken cancellation)
    {
        if (++_seen > Most)
        {
            return null;
        }

        var head = await file.ReadAsync(offset, 16, cancellation);
        if (head.Length < 8)
        {
            return null;
        }

        var bytes = head.Span;
        var type = Encoding.Latin1.GetString(bytes[4..8]);
        ulong size = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var header = 8;
        if (size == 1)
        {
            if (bytes.Length < 16)
            {
                return null;
            }

            size = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
            header = 16;
        }
        else if (size == 0)
        {
            size = (ulong)(containerEnd - offset);
        }

        return size < (ulong)header
            ? null
            : new Mp4Box(type, offset, offset + header, size > (ulong)(long.MaxValue - offset) ? long.MaxValue : offset + (long)size);
    }

    /// <summary>The boxes inside another; null when one of them reaches past it.</summary>
    public async ValueTask<List<Mp4Box>?> InsideAsync(Mp4Box parent, CancellationToken cancellation)
    {
        var children = new List<Mp4Box>();
        // QuickTime ends some lists with four zero bytes: what is too short for a box ends the walk.
        for (var offset = parent.Body; offset + 8 <= parent.End;)
        {
            if (await AtAsync(offset, parent.End, cancellation) is not { } child || child.End > parent.End)
            {
                return null;
            }

            children.Add(child);
            offset = child.End;
        }

        return children;
    }

    /// <summary>Follows a path of box types down from <paramref name="parent"/>, taking the first of each type.</summary>
    public async ValueTask<Mp4Box?> FindAsync(Mp4Box parent, CancellationToken cancellation, params string[] path)
    {
        var at = parent;
        foreach (var type in path)
        {
            var children = await InsideAsync(at, cancellation);
            var index = children?.FindIndex(box => box.Type == type) ?? -1;
            if (index < 0)
            {
                return null;
            }

            at = children![index];
        }

        return at;
    }

    /// <summary>The first bytes of a box's body, fewer when the box is smaller.</summary>
    public ValueTask<ReadOnlyMemory<byte>> BodyAsync(Mp4Box box, int count, CancellationToken cancellation) =>
        file.ReadAsync(box.Body, (int)Math.Min(count, box.BodyLength), cancellation);
}
