using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Coworking.Api.Platform.Http;

/// <summary>
/// Documents that everybody may see, as they were finished: made once in five minutes however many programs ask. What is left of these
/// five minutes is what an answer says it may be kept for, so nobody has anything older.
/// </summary>
public sealed class DocumentCopies(TimeProvider time) : IDisposable
{
    private const long MostBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _copies = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The document of that name, made where there is no copy; null where there is no such document, which is not kept.</summary>
    /// <param name="name">Which, its language included.</param>
    /// <param name="contentType">With its charset.</param>
    /// <param name="make">Makes its bytes out of what anybody may see; null where there is none.</param>
    internal async Task<IResult?> AnswerAsync(string name, string contentType, Func<Task<byte[]?>> make)
    {
        if (_copies.TryGetValue(name, out Copy? copy) && Left(copy!) is var left and > 0)
        {
            return new DocumentAnswer(copy!.Bytes, contentType, left);
        }

        var begun = time.GetTimestamp();
        if (await make() is not { } bytes)
        {
            return null;
        }

        _copies.Set(name, new Copy(bytes, begun), new MemoryCacheEntryOptions { Size = bytes.Length, AbsoluteExpirationRelativeToNow = Lifetime });
        return new DocumentAnswer(bytes, contentType, (int)Lifetime.TotalSeconds);
    }

    public void Dispose() => _copies.Dispose();

    private int Left(Copy copy) => (int)(Lifetime - time.GetElapsedTime(copy.Begun)).TotalSeconds;

    private sealed record Copy(byte[] Bytes, long Begun);
}
