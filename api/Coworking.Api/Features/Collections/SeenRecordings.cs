using Coworking.Api.Features.Recordings;
using Coworking.Domain.Collections;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Collections;

/// <summary>A collection as far as somebody may see it.</summary>
/// <param name="Recordings">In order; never none.</param>
internal sealed record SeenCollection(Collection Collection, IReadOnlyList<Recording> Recordings);

/// <summary>
/// What of a collection a circle of readers may see. Who may see none of its recordings is not told that there is such a collection:
/// its title might tell what they are.
/// </summary>
public sealed class SeenRecordings(CollectionStore store, PickRecordings pick, ReadyRecordings ready)
{
    /// <summary>One collection with its recordings without texts; null when there is nothing in it for this reader.</summary>
    internal Task<SeenCollection?> OfAsync(string id, Audience reader, CancellationToken cancellation) =>
        OfAsync(id, reader, pick.WithoutTextsAsync, cancellation);

    /// <summary>The same with all that is said of its recordings.</summary>
    internal Task<SeenCollection?> WithTextsAsync(string id, Audience reader, CancellationToken cancellation) =>
        OfAsync(id, reader, pick.RunAsync, cancellation);

    /// <summary>All collections that have something for this reader, the newest first, with their recordings; without texts.</summary>
    internal async Task<IReadOnlyList<SeenCollection>> AllAsync(Audience reader, CancellationToken cancellation)
    {
        var live = (await store.AllWithoutTextsAsync(cancellation)).Where(one => one is { DeletedAt: null, Recordings.Count: > 0 }).ToList();
        if (live.Count == 0)
        {
            return [];
        }

        var known = (await ready.AsItIsAsync(cancellation)).ById;
        return
        [
            .. live.Select(one => Of(one, one.Recordings.Select(id => known.GetValueOrDefault(id)).OfType<Recording>().Where(recording => recording.IsFor(reader))))
                .OfType<SeenCollection>(),
        ];
    }

    private async Task<SeenCollection?> OfAsync(
        string id, Audience reader, Func<IReadOnlyList<RecordingId>, CancellationToken, Task<IReadOnlyList<Recording>>> read, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { Collection: { DeletedAt: null } collection }
            ? Of(collection, (await read(collection.Recordings, cancellation)).Where(one => one.IsFor(reader)))
            : null;

    private static SeenCollection? Of(Collection collection, IEnumerable<Recording> seen) =>
        seen.ToList() is { Count: > 0 } some ? new SeenCollection(collection, some) : null;
}
