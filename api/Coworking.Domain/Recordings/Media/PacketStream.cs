namespace Coworking.Domain.Recordings.Media;

/// <summary>One self-describing packet of an unindexed stream.</summary>
/// <param name="Length">Bytes to the next packet's header.</param>
/// <param name="Samples">Sound samples in it.</param>
/// <param name="Rate">Samples a second.</param>
/// <param name="Stamp">What stays the same from packet to packet of one stream.</param>
internal readonly record struct Packet(int Length, int Samples, int Rate, int Stamp);

/// <summary>Reads a packet's header; null when no packet starts here. Called with at least <see cref="PacketStream.HeaderLength"/> bytes.</summary>
internal delegate Packet? PacketHeader(ReadOnlySpan<byte> bytes);

/// <summary>
/// MP3 and AAC files are packets one after another with nothing that says how many. Looks at several places over the whole file: at each,
/// packets of the same stream must follow one another, and at the end the last one must be whole.
/// </summary>
internal sealed class PacketStream(MediaReader file, PacketHeader header)
{
    public const int HeaderLength = 8;
    private const int Places = 8;
    private const int Window = 32 * 1024;

    /// <summary>Packets in a row before random bytes are believed to be sound.</summary>
    private const int Chain = 4;

    private long _bytes;
    private long _samples;

    /// <summary>Whether a chain of packets starts exactly at <paramref name="offset"/>.</summary>
    public async ValueTask<bool> StartsAtAsync(long offset, CancellationToken cancellation) =>
        ChainLength((await file.ReadAsync(offset, Window, cancellation)).Span, 0, null, out _) >= Chain;

    /// <summary>Playing time in seconds of the packets from <paramref name="start"/> to <paramref name="end"/>; null when they break off.</summary>
    public async ValueTask<double?> SecondsAsync(long start, long end, CancellationToken cancellation)
    {
        var first = header((await file.ReadAsync(start, HeaderLength, cancellation)).Span);
        if (first is not { } leader)
        {
            return null;
        }

        for (var place = 0; place < Places; place++)
        {
            var offset = start + ((end - start) / Places * place);
            if (!Sample((await file.ReadAsync(offset, (int)Math.Min(Window, end - offset), cancellation)).Span, leader.Stamp))
            {
                return null;
            }
        }

        var tail = Math.Max(start, end - Window);
        var last = await file.ReadAsync(tail, (int)(end - tail), cancellation);
        return _samples > 0 && EndsWhole(last.Span, leader.Stamp) ? (double)(end - start) / _bytes * _samples / leader.Rate : null;
    }

    /// <summary>Adds up the packets of one place; the file may be so short that a place holds fewer than a chain.</summary>
    private bool Sample(ReadOnlySpan<byte> window, int stamp)
    {
        var needed = window.Length < Window ? 1 : Chain;
        for (var at = 0; at + HeaderLength <= window.Length; at++)
        {
            if (ChainLength(window, at, stamp, out var end) >= needed)
            {
                for (var next = at; next < end; next += header(window[next..])!.Value.Length)
                {
                    _samples += header(window[next..])!.Value.Samples;
                }

                _bytes += end - at;
                return true;
            }
        }

        return window.Length < Window;
    }

    private bool EndsWhole(ReadOnlySpan<byte> tail, int stamp)
    {
        for (var at = 0; at + HeaderLength <= tail.Length; at++)
        {
            if (ChainLength(tail, at, stamp, out var end) >= Chain)
            {
                // The chain ends where the next packet does not fit: a header there means that the packet was cut off. Whole tags
                // were taken away before, so that of one that begins here a part is missing.
                var rest = tail[end..];
                return !rest.StartsWith("TAG"u8)
                    && (rest.Length < HeaderLength ? !LooksCut(rest) : header(rest) is not { } next || next.Stamp != stamp);
            }
        }

        return false;
    }

    /// <summary>Fewer bytes than a header are left: a packet was cut inside its header when they begin like one.</summary>
    private static bool LooksCut(ReadOnlySpan<byte> rest) => rest.Length > 0 && rest[0] == 0xFF;

    /// <summary>How many whole packets of one stream follow one another from <paramref name="at"/>, and where the last of them ends.</summary>
    private int ChainLength(ReadOnlySpan<byte> window, int at, int? stamp, out int end)
    {
        var count = 0;
        end = at;
        while (end + HeaderLength <= window.Length)
        {
            if (header(window[end..]) is not { } packet || packet.Stamp != (stamp ??= packet.Stamp) || end + packet.Length > window.Length)
            {
                break;
            }

            end += packet.Length;
            count++;
        }

        return count;
    }
}
