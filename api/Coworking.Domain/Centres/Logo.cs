using System.Buffers.Binary;

namespace Coworking.Domain.Centres;

/// <summary>The centre's sign: a small PNG or WebP picture. No SVG: it can carry programs.</summary>
public static class Logo
{
    /// <summary>Largest file, in bytes: what one column of a table takes.</summary>
    public const int LargestSize = 64 * 1024;

    /// <summary>The content type by the picture's own bytes, which must be a whole file; null for anything else.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> picture)
    {
        if (picture.Length is <= 20 or > LargestSize)
        {
            return null;
        }

        if (picture.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && picture[^8..].StartsWith("IEND"u8))
        {
            return "image/png";
        }

        return picture.StartsWith("RIFF"u8) && picture[8..].StartsWith("WEBPVP8"u8) && BinaryPrimitives.ReadUInt32LittleEndian(picture[4..]) + 8 == picture.Length
            ? "image/webp"
            : null;
    }
}
