using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coworking.Domain.Recordings.Media;

namespace Coworking.Domain.Recordings;

/// <summary>
/// Tells whether two files are the same without reading all of them: SHA-256 over the size in decimal digits, a colon, and sixteen slices
/// of at most 64 KiB, evenly spaced from the first byte to the last. The site makes it in the same way of a file that is not sent yet
/// (<c>web/src/upload/fingerprint.ts</c>). A file that was changed between the slices alone has the same: it is a hint, never a proof.
/// </summary>
public readonly record struct FileFingerprint
{
    /// <summary>Most bytes that are read of a file.</summary>
    public const int MostBytesRead = Slices * SliceSize;

    private const int Slices = 16;
    private const int SliceSize = 64 * 1024;
    private const int Length = 64;

    private FileFingerprint(string value) => Value = value;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>Reads one that came from outside.</summary>
    public static bool TryParse(string? text, out FileFingerprint fingerprint)
    {
        var isOne = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        fingerprint = isOne ? new(text!) : default;
        return isOne;
    }

    /// <summary>Makes it of a file that can be read in pieces.</summary>
    public static async ValueTask<FileFingerprint> OfAsync(IByteRanges file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var length = (int)Math.Min(SliceSize, file.Length);
        var starts = Enumerable.Range(0, Slices).Select(slice => (file.Length - length) * slice / (Slices - 1)).ToArray();
        // Of a small file all slices are one.
        var read = starts.Distinct().ToDictionary(start => start, start => file.ReadAsync(start, length, cancellation).AsTask());
        await Task.WhenAll(read.Values);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Length}:")));
        foreach (var start in starts)
        {
            hash.AppendData((await read[start]).Span);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
