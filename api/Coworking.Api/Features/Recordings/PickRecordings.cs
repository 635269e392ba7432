using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>Recordings by their names, for what is put together out of them.</summary>
public sealed class PickRecordings(RecordingStore store)
{
    /// <summary>Those that there are, in any state and in the order asked for, with all that is said of them.</summary>
    public Task<IReadOnlyList<Recording>> RunAsync(IReadOnlyList<RecordingId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return store.PickAsync(ids, withTexts: true, cancellation);
    }

    /// <summary>The same, without what is long: enough for lists and for previews.</summary>
    public Task<IReadOnlyList<Recording>> WithoutTextsAsync(IReadOnlyList<RecordingId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return store.PickAsync(ids, withTexts: false, cancellation);
    }
}
