using System.Buffers.Binary;
using System.Numerics;

namespace Coworking.Domain.Recordings.Media;

/// <summary>One element of RFC 8794: <paramref name="End"/> is exclusive and null where the writer did not know the size.</summary>
internal readonly record struct EbmlElement(uint Id, long Body, long? End);

/// <summary>Reads EBML elements, never more than <see cref="Most"/> of them in one file.</summary>
internal sealed class EbmlElements(MediaReader file)
{
    private const int Most = 4000;
    private int _seen;

    /// <summary>The element that starts at <paramref name="offset"/>; null where none can start.</summary>
    public async ValueTask<EbmlElement?> AtAsync(long offset, CancellationToken cancellation)
    {
        if (++_seen > Most)
        {
            return null;
        }

        var head = (await file.ReadAsync(offset, 12, cancellation)).Span;
        if (head.IsEmpty || head[0] == 0)
        {
            return null;
        }

        var idLength = BitOperations.LeadingZeroCount((uint)head[0]) - 23;
        if (idLength > 4 || head.Length <= idLength || head[idLength] == 0)
        {
            return null;
        }

        var sizeLength = BitOperations.LeadingZeroCount((uint)head[idLength]) - 23;
        if (head.Length < idLength + sizeLength)
        {
            return null;
        }

        var size = Number(head.Slice(idLength, sizeLength)) & ((1UL << (7 * sizeLength)) - 1);
        var body = offset + idLength + sizeLength;
        var unknown = size == (1UL << (7 * sizeLength)) - 1;
        return new EbmlElement((uint)Number(head[..idLength]), body, unknown ? null : body + (long)size);
    }

    /// <summary>The value of a small element as an unsigned number; 0 when it is empty or too long to be one.</summary>
    public async ValueTask<ulong> NumberAsync(EbmlElement element, CancellationToken cancellation) =>
        Length(element) is > 0 and <= 8
            ? Number((await file.ReadAsync(element.Body, Length(element), cancellation)).Span)
            : 0;

    /// <summary>The value of an element that holds a 4- or 8-byte floating point number, else 0.</summary>
    public async ValueTask<double> FloatAsync(EbmlElement element, CancellationToken cancellation)
    {
        var bytes = Length(element) is 4 or 8 ? (await file.ReadAsync(element.Body, Length(element), cancellation)).Span : default;
        return bytes.Length switch
        {
            4 => BinaryPrimitives.ReadSingleBigEndian(bytes),
            8 => BinaryPrimitives.ReadDoubleBigEndian(bytes),
            _ => 0,
        };
    }

    /// <summary>Bytes of the body; 0 where the size is not known.</summary>
    private static int Length(EbmlElement element) => (int)Math.Min((element.End ?? element.Body) - element.Body, int.MaxValue);

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        foreach (var one in bytes)
        {
            number = (number << 8) | one;
        }

        return number;
    }
}
