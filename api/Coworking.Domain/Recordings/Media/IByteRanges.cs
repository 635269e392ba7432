namespace Coworking.Domain.Recordings.Media;

/// <summary>A file of known length that can be read in pieces: a blob, a file on disk, bytes in memory.</summary>
public interface IByteRanges
{
    /// <summary>Length of the whole file in bytes.</summary>
    long Length { get; }

    /// <summary>Reads <paramref name="count"/> bytes from <paramref name="offset"/>; the range always lies inside the file.</summary>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, int count, CancellationToken cancellation);
}
