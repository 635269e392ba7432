namespace Coworking.Domain.Recordings;

/// <summary>A still picture of a recording.</summary>
/// <param name="Kept">Its name where recordings are kept.</param>
public sealed record Poster(BlobName Kept)
{
    /// <summary>Largest poster, in bytes.</summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>Largest poster for lists, in bytes.</summary>
    public const int LargestThumbnail = 100 * 1024;

    /// <summary>
    /// The content type of a picture by its own bytes, which must end as a whole JPEG, PNG or WebP file ends; null for anything else.
    /// </summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> picture)
    {
        if (picture.StartsWith<byte>([0xFF, 0xD8, 0xFF]) && picture.EndsWith<byte>([0xFF, 0xD9]))
        {
            return "image/jpeg";
        }

        if (picture.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && picture.Length > 20 && picture[^8..].StartsWith("IEND"u8))
        {
            return "image/png";
        }

        return picture.Length > 20 && picture.StartsWith("RIFF"u8) && picture[8..].StartsWith("WEBPVP8"u8)
            && System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(picture[4..]) + 8 == picture.Length
            ? "image/webp"
            : null;
    }
}
