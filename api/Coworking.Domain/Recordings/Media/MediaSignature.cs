namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// Tells from a file's own bytes what it is, how long it plays and whether it is whole. Names and declared types play no part. Reads a few
/// small ranges, at most <see cref="MostBytesRead"/> of a file of any size, and never throws for what the bytes say.
/// </summary>
public static class MediaSignature
{
    /// <summary>The most that is ever read of one file, in bytes.</summary>
    public const int MostBytesRead = MediaReader.Budget;

    /// <summary>The first read: enough for the head of most files, so that small ones cost one request.</summary>
    private const int Head = 64 * 1024;

    /// <summary>Looks into a file.</summary>
    public static async ValueTask<MediaVerdict> ReadAsync(IByteRanges source, CancellationToken cancellation)
    {
        var file = new MediaReader(source);
        var head = await file.ReadAsync(0, Head, cancellation);
        if (Mp4.Begins(head.Span))
        {
            return await new Mp4(file).ReadAsync(cancellation);
        }

        if (Matroska.Begins(head.Span))
        {
            return await new Matroska(file).ReadAsync(cancellation);
        }

        if (Ogg.Begins(head.Span))
        {
            return await new Ogg(file).ReadAsync(cancellation);
        }

        return await UnplayedAsync(file, head, cancellation) ?? await SoundAsync(file, cancellation);
    }

    /// <summary>The packings that browsers do not open, and the one among them that looks alike; null when it is none of them.</summary>
    private static async ValueTask<MediaVerdict?> UnplayedAsync(MediaReader file, ReadOnlyMemory<byte> head, CancellationToken cancellation)
    {
        if (Wav.Begins(head.Span))
        {
            return await new Wav(file).ReadAsync(cancellation);
        }

        if (Avi.Begins(head.Span))
        {
            return await new Avi(file).ReadAsync(cancellation);
        }

        if (WindowsMedia.Begins(head.Span))
        {
            return await new WindowsMedia(file).ReadAsync(cancellation);
        }

        if (FlashVideo.Begins(head.Span))
        {
            return await new FlashVideo(file).ReadAsync(cancellation);
        }

        if (MpegProgram.Begins(head.Span))
        {
            return await new MpegProgram(file).ReadAsync(cancellation);
        }

        if (Aiff.Begins(head.Span))
        {
            return await new Aiff(file).ReadAsync(cancellation);
        }

        if (PhoneSound.Begins(head.Span))
        {
            return await PhoneSound.ReadAsync(file, cancellation);
        }

        return MpegTransport.Begins(head.Span) ? await new MpegTransport(file).ReadAsync(cancellation) : null;
    }

    /// <summary>The packings that may have a tag before them.</summary>
    private static async ValueTask<MediaVerdict> SoundAsync(MediaReader file, CancellationToken cancellation)
    {
        var start = await LeadingTags.StartOfSoundAsync(file, cancellation);
        if (Flac.Begins((await file.ReadAsync(start, 4, cancellation)).Span))
        {
            return await new Flac(file).ReadAsync(start, cancellation);
        }

        var verdict = await new Mp3(file).ReadAsync(start, cancellation) ?? await Adts.ReadAsync(file, start, cancellation)
            ?? await DvdSound.ReadAsync(file, start, cancellation);
        // A tag of a song and then none of it: the file was cut inside the tag or right after.
        return verdict ?? (start > 0 && start >= file.Length ? MediaVerdict.CutShort : MediaVerdict.NotMedia);
    }
}
