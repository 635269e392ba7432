namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// Reads a file a page at a time, remembers the pages and stops at a budget, so that no file, however large or hostile, costs more
/// than <see cref="Budget"/> bytes. Past the end of the file or of the budget a read is simply shorter.
/// </summary>
internal sealed class MediaReader(IByteRanges source)
{
    /// <summary>Most bytes ever asked of one file.</summary>
    public const int Budget = MostPages * PageSize;

    private const int PageSize = 16 * 1024;
    private const int MostPages = 122;
    private readonly Dictionary<long, ReadOnlyMemory<byte>> _pages = [];
    private int _left = MostPages;

    public long Length => source.Length;

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, int count, CancellationToken cancellation)
    {
        if (offset < 0 || offset >= Length || count <= 0)
        {
            return default;
        }

        count = (int)Math.Min(count, Length - offset);
        var first = offset / PageSize;
        var last = (offset + count - 1) / PageSize;
        await FetchAsync(first, last, cancellation);
        if (first == last)
        {
            return _pages.TryGetValue(first, out var page) ? page.Slice((int)(offset % PageSize), count) : default;
        }

        return Join(offset, count, first, last);
    }

    private async ValueTask FetchAsync(long first, long last, CancellationToken cancellation)
    {
        while (first <= last && _pages.ContainsKey(first))
        {
            first++;
        }

        if (first > last)
        {
            return;
        }

        var from = first * PageSize;
        var take = (int)Math.Min(_left, last - first + 1);
        if (take <= 0)
        {
            return;
        }

        _left -= take;
        var count = (int)Math.Min((long)take * PageSize, Length - from);
        var bytes = await source.ReadAsync(from, count, cancellation);
        for (var at = 0; at < bytes.Length; at += PageSize)
        {
            _pages[first++] = bytes.Slice(at, Math.Min(PageSize, bytes.Length - at));
        }
    }

    private ReadOnlyMemory<byte> Join(long offset, int count, long first, long last)
    {
        var joined = new byte[count];
        var filled = 0;
        for (var index = first; index <= last && _pages.TryGetValue(index, out var page); index++)
        {
            var from = index == first ? (int)(offset % PageSize) : 0;
            var part = page.Slice(Math.Min(from, page.Length), Math.Clamp(count - filled, 0, Math.Max(0, page.Length - from)));
            part.CopyTo(joined.AsMemory(filled));
            filled += part.Length;
        }

        return joined.AsMemory(0, filled);
    }
}
