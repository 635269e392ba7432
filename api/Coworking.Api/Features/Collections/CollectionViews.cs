using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>Turns collections into what readers and the desk get to see.</summary>
public sealed class CollectionViews(PickRecordings pick, RecordingViews recordings, RecordingLinks links)
{
    /// <summary>A collection in the list, out of those of its recordings that a reader may see.</summary>
    internal async Task<CollectionItem> ItemAsync(Collection collection, IReadOnlyList<Recording> seen, CancellationToken cancellation) => new(
        collection.Id.Value, collection.Title, seen.Count, seen.Sum(RecordingViews.Seconds), IsPodcast(seen),
        seen.FirstOrDefault(one => (one.Thumbnail ?? one.Poster) is not null) is { } pictured ? await links.ForThumbnailAsync(pictured, cancellation) : null);

    /// <summary>A collection on its page, out of those of its recordings that a reader may see.</summary>
    internal async Task<CollectionAnswer> AnswerAsync(Collection collection, IReadOnlyList<Recording> seen, CancellationToken cancellation)
    {
        var items = new List<RecordingItem>(seen.Count);
        foreach (var recording in seen)
        {
            items.Add(await recordings.ItemAsync(recording, cancellation));
        }

        return new CollectionAnswer(collection.Id.Value, collection.Title, items, seen.Any(one => one.IsFor(Audience.Everyone)), IsPodcast(seen), collection.Text);
    }

    internal static DeskCollectionItem DeskItem(Collection collection) => new(
        collection.Id.Value, collection.Title, collection.Recordings.Count, RecordingViews.Wire(collection.ChangedAt),
        collection.DeletedAt is { } deleted ? RecordingViews.Wire(deleted) : null);

    /// <summary>What a change of a collection answers: the collection as it is now, and its version.</summary>
    internal async Task<IResult> DeskAnswerAsync(StoredCollection stored, CancellationToken cancellation)
    {
        var answer = await DeskAsync(stored, cancellation);
        return JsonAnswer.Ok(answer, CollectionsJson.Wire.DeskCollection, answer.Etag);
    }

    internal async Task<DeskCollection> DeskAsync(StoredCollection stored, CancellationToken cancellation)
    {
        var collection = stored.Collection;
        var known = (await pick.WithoutTextsAsync(collection.Recordings, cancellation)).ToDictionary(one => one.Id);
        return new DeskCollection(
            collection.Id.Value, collection.Title, [.. collection.Recordings.Select(id => Member(id, known.GetValueOrDefault(id)))],
            RecordingViews.Wire(collection.MadeAt), RecordingViews.Wire(collection.ChangedAt), stored.Version.ToString(), collection.Text,
            collection.DeletedAt is { } deleted ? RecordingViews.Wire(deleted) : null);
    }

    private static CollectionMember Member(RecordingId id, Recording? recording) => recording is null
        ? new CollectionMember(id.Value)
        : new CollectionMember(
            id.Value, recording.Description.Title, recording.Kind, recording.State, recording.Description.Terms.Audience,
            recording.Checked is null ? null : RecordingViews.Seconds(recording));

    private static bool IsPodcast(IReadOnlyList<Recording> seen) => seen.Any(one => one.IsFor(Audience.Everyone) && PodcastFile.Of(one) is not null);
}
