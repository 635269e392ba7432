using Coworking.Domain.Recordings.Media;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>
/// A file in memory that counts what is read of it and refuses to be read past its end. It can be made to look far longer than it is:
/// between its head and its tail there are then zero bytes, as in a sparse file.
/// </summary>
internal sealed class CountedBytes(ReadOnlyMemory<byte> head, long hole = 0, ReadOnlyMemory<byte> tail = default) : IByteRanges
{
    public long Length => head.Length + hole + tail.Length;

    public long BytesRead { get; private set; }

    public int Reads { get; private set; }

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, int count, CancellationToken cancellation)
    {
        Assert.InRange(offset, 0, Length);
        Assert.InRange(offset + count, 0, Length);
        BytesRead += count;
        Reads++;
        var bytes = new byte[count];
        Copy(head, 0, offset, bytes);
        Copy(tail, head.Length + hole, offset, bytes);
        return ValueTask.FromResult<ReadOnlyMemory<byte>>(bytes);
    }

    private static void Copy(ReadOnlyMemory<byte> part, long partStart, long offset, byte[] into)
    {
        var from = Math.Max(offset, partStart);
        var to = Math.Min(offset + into.Length, partStart + part.Length);
        if (from < to)
        {
            part.Slice((int)(from - partStart), (int)(to - from)).CopyTo(into.AsMemory((int)(from - offset)));
        }
    }
}
