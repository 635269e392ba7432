using System.Text;

namespace Coworking.Domain.Recordings.Media;

/// <summary>What the tracks of a Matroska file are: the first picture and the first sound, and how they are written.</summary>
internal sealed class MatroskaTracks(MediaReader file, EbmlElements elements)
{
    private const uint TrackEntry = 0xAE, TrackType = 0x83, CodecId = 0x86, CodecPrivate = 0x63A2, Video = 0xE0, PixelWidth = 0xB0, PixelHeight = 0xBA;
    private const int Picture = 1, Sound = 2;

    public bool HasVideo { get; private set; }

    public bool HasAudio { get; private set; }

    public string? PictureCodec { get; private set; }

    public string? SoundCodec { get; private set; }

    public PictureSize? Size { get; private set; }

    public async ValueTask ReadAsync(long offset, long end, CancellationToken cancellation)
    {
        for (; offset < end && await elements.AtAsync(offset, cancellation) is { End: { } next } entry; offset = next)
        {
            if (entry.Id == TrackEntry)
            {
                await EntryAsync(entry.Body, next, cancellation);
            }
        }
    }

    private async ValueTask EntryAsync(long at, long end, CancellationToken cancellation)
    {
        ulong type = 0;
        var codec = "";
        byte profile = 0;
        PictureSize? size = null;
        for (; at < end && await elements.AtAsync(at, cancellation) is { End: { } after } field; at = after)
        {
            switch (field.Id)
            {
                case TrackType:
                    type = await elements.NumberAsync(field, cancellation);
                    break;
                case CodecId when after - field.Body is > 0 and <= 64:
                    codec = Encoding.Latin1.GetString((await file.ReadAsync(field.Body, (int)(after - field.Body), cancellation)).Span).TrimEnd('\0');
                    break;
                case CodecPrivate:
                    profile = (await file.ReadAsync(field.Body + 1, 1, cancellation)).Span is [var second] ? second : (byte)0;
                    break;
                case Video:
                    size = await SizeAsync(field.Body, after, cancellation);
                    break;
            }
        }

        if (type == Picture && !HasVideo)
        {
            (HasVideo, Size) = (true, size);
            PictureCodec = Named(codec) is "h264" && profile != 0 ? Codecs.H264(profile) : Named(codec);
        }
        else if (type == Sound && !HasAudio)
        {
            (HasAudio, SoundCodec) = (true, Named(codec));
        }
    }

    private async ValueTask<PictureSize?> SizeAsync(long at, long end, CancellationToken cancellation)
    {
        ulong width = 0, height = 0;
        for (; at < end && await elements.AtAsync(at, cancellation) is { End: { } after } field; at = after)
        {
            width = field.Id == PixelWidth ? await elements.NumberAsync(field, cancellation) : width;
            height = field.Id == PixelHeight ? await elements.NumberAsync(field, cancellation) : height;
        }

        return width > int.MaxValue || height > int.MaxValue ? null : PictureSize.Of((long)width, (long)height);
    }

    private static string? Named(string codec) => codec.Length == 0 ? null : Codecs.Matroska(codec);
}
