using System.Buffers.Binary;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// The end of a fragmented MP4, as phones and browsers record it: pieces (<c>moof</c> + <c>mdat</c>) one after another, each with its
/// own times, so the last one tells how long the whole is.
/// </summary>
internal sealed class Mp4Tail(MediaReader file, Mp4Boxes boxes)
{
    private const int Length = 1280 * 1024;

    /// <summary>
    /// The last fragment of a long file, found by looking for a <c>moof</c> near the end from which boxes follow exactly to the last
    /// byte, and the type of the box that ends the file ("" when there is no such fragment).
    /// </summary>
    public async ValueTask<(Mp4Box? Fragment, string LastType)> LastFragmentAsync(CancellationToken cancellation)
    {
        var start = Math.Max(0, file.Length - Length);
        var tail = await file.ReadAsync(start, Length, cancellation);
        for (var end = tail.Length; end > 0;)
        {
            var at = tail.Span[..end].LastIndexOf("moof"u8);
            if (at < 4)
            {
                return (null, "");
            }

            var (fragment, lastType) = await FollowAsync(start + at - 4, cancellation);
            if (fragment is not null)
            {
                return (fragment, lastType);
            }

            end = at;
        }

        return (null, "");
    }

    /// <summary>When the fragment ends, in seconds from the start of the recording; 0 when it does not say.</summary>
    public async ValueTask<double> EndAsync(Mp4Box fragment, List<Mp4Track> tracks, Mp4Box index, CancellationToken cancellation)
    {
        var end = 0.0;
        foreach (var piece in (await boxes.InsideAsync(fragment, cancellation) ?? []).Where(box => box.Type == "traf").Take(8))
        {
            var children = await boxes.InsideAsync(piece, cancellation) ?? [];
            var head = await HeadAsync(children.Find(box => box.Type == "tfhd"), cancellation);
            if (tracks.Find(track => track.Id == head.Track) is not { } owner)
            {
                continue;
            }

            var ticks = await StartAsync(children.Find(box => box.Type == "tfdt"), cancellation);
            var usual = head.Usual ?? await UsualAsync(index, head.Track, cancellation);
            foreach (var run in children.Where(box => box.Type == "trun").Take(16))
            {
                ticks += await RunAsync(run, usual, cancellation);
            }

            end = Math.Max(end, ticks / owner.Timescale);
        }

        return end;
    }

    private async ValueTask<(Mp4Box? Fragment, string LastType)> FollowAsync(long offset, CancellationToken cancellation)
    {
        Mp4Box? fragment = null;
        var lastType = "";
        while (offset < file.Length)
        {
            if (await boxes.AtAsync(offset, file.Length, cancellation) is not { } box || box.End > file.Length)
            {
                return (null, "");
            }

            fragment = box.Type == "moof" ? box : fragment;
            lastType = box.Type;
            offset = box.End;
        }

        return (fragment, lastType);
    }

    private async ValueTask<(uint Track, uint? Usual)> HeadAsync(Mp4Box head, CancellationToken cancellation)
    {
        var body = (await boxes.BodyAsync(head, 28, cancellation)).Span;
        if (body.Length < 8)
        {
            return default;
        }

        var at = 8 + ((body[3] & 1) != 0 ? 8 : 0) + ((body[3] & 2) != 0 ? 4 : 0);
        uint? usual = (body[3] & 8) != 0 && body.Length >= at + 4 ? BinaryPrimitives.ReadUInt32BigEndian(body[at..]) : null;
        return (BinaryPrimitives.ReadUInt32BigEndian(body[4..]), usual);
    }

    private async ValueTask<double> StartAsync(Mp4Box start, CancellationToken cancellation)
    {
        var body = (await boxes.BodyAsync(start, 12, cancellation)).Span;
        return body.Length switch
        {
            >= 12 when body[0] == 1 => BinaryPrimitives.ReadUInt64BigEndian(body[4..]),
            >= 8 => BinaryPrimitives.ReadUInt32BigEndian(body[4..]),
            _ => 0,
        };
    }

    /// <summary>The usual length of a sample of a track, from the <c>trex</c> box of the index.</summary>
    private async ValueTask<uint> UsualAsync(Mp4Box index, uint track, CancellationToken cancellation)
    {
        if (await boxes.FindAsync(index, cancellation, "mvex") is { } extends)
        {
            foreach (var box in (await boxes.InsideAsync(extends, cancellation) ?? []).Where(box => box.Type == "trex"))
            {
                var body = (await boxes.BodyAsync(box, 16, cancellation)).Span;
                if (body.Length == 16 && BinaryPrimitives.ReadUInt32BigEndian(body[4..]) == track)
                {
                    return BinaryPrimitives.ReadUInt32BigEndian(body[12..]);
                }
            }
        }

        return 0;
    }

    private async ValueTask<double> RunAsync(Mp4Box run, uint usual, CancellationToken cancellation)
    {
        var body = await boxes.BodyAsync(run, 64 * 1024, cancellation);
        if (body.Length < 8)
        {
            return 0;
        }

        var bytes = body.Span;
        var samples = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]);
        if ((bytes[2] & 1) == 0)
        {
            return (double)samples * usual;
        }

        // Each sample's record holds, after its length in time, as many further 4-byte fields as the flags name.
        var width = 4 * System.Numerics.BitOperations.PopCount((uint)(bytes[2] & 0x0F));
        var ticks = 0.0;
        var at = 8 + ((bytes[3] & 1) != 0 ? 4 : 0) + ((bytes[3] & 4) != 0 ? 4 : 0);
        for (uint index = 0; index < samples && at + 4 <= bytes.Length; index++, at += width)
        {
            ticks += BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        }

        return ticks;
    }
}
