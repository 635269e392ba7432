using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>Recordings by their names, for what is put together out of them.</summary>
public sealed class PickRecordings(RecordingStore store)
{
    /// <summary>Reads under way at once: enough to hide the way to storage, few enough not to crowd it.</summary>
    private const int AtOnce = 24;

    /// <summary>More than a library has.</summary>
    private const int Most = 10_000;

    /// <summary>Those that there are, in any state and in the order asked for. Each is one read by its key.</summary>
    public async Task<IReadOnlyList<Recording>> RunAsync(IReadOnlyList<RecordingId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<Recording>(ids.Count);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(id => store.FindAsync(id.Value, cancellation)));
            found.AddRange(read.OfType<StoredRecording>().Select(one => one.Recording));
        }

        return found;
    }

    /// <summary>All that is ready and for <paramref name="reader"/>, without texts: for many collections at once.</summary>
    public async Task<IReadOnlyDictionary<RecordingId, Recording>> AllAsync(Audience reader, CancellationToken cancellation) =>
        (await store.AllAsync(reader, Most, cancellation)).ToDictionary(one => one.Id);
}
