using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>A collection in the list, as far as the one who asks may see its recordings.</summary>
/// <param name="Count">Recordings that the one who asks may see; never 0.</param>
/// <param name="DurationSeconds">Of these, all together.</param>
/// <param name="Podcast">Whether its feed has something to listen to.</param>
/// <param name="Poster">A link to a picture, good for some hours: that of the first recording which has one.</param>
public sealed record CollectionItem(string Id, LocalizedText Title, int Count, long DurationSeconds, bool Podcast, string? Poster = null);

/// <summary>All collections, the newest first, or the part that was asked for; never more than 200.</summary>
public sealed record CollectionList(IReadOnlyList<CollectionItem> Items, string? Next = null);

/// <summary>A collection on its page.</summary>
/// <param name="Recordings">In order: those that the one who asks may see.</param>
/// <param name="Public">Whether something of it is for everyone, so that its address can be passed on.</param>
/// <param name="Podcast">Whether its feed has something to listen to.</param>
public sealed record CollectionAnswer(
    string Id, LocalizedText Title, IReadOnlyList<RecordingItem> Recordings, bool Public, bool Podcast, LocalizedText? Text = null);

/// <summary>A collection in the desk's list.</summary>
/// <param name="Count">Recordings in it, in any state.</param>
public sealed record DeskCollectionItem(string Id, LocalizedText Title, int Count, OffsetDateTime ChangedAt, OffsetDateTime? DeletedAt = null);

/// <summary>All collections, deleted ones too, the newest first; never more than one page.</summary>
public sealed record DeskCollectionList(IReadOnlyList<DeskCollectionItem> Items);

/// <summary>A recording in a collection as the desk sees it; its id alone where the recording is no longer there.</summary>
public sealed record CollectionMember(
    string Id, LocalizedText? Title = null, RecordingKind? Kind = null, RecordingState? Status = null, Audience? Audience = null, long? DurationSeconds = null);

/// <summary>A collection as the desk sees it.</summary>
/// <param name="Etag">For <c>If-Match</c> of the next change.</param>
public sealed record DeskCollection(
    string Id, LocalizedText Title, IReadOnlyList<CollectionMember> Recordings, OffsetDateTime MadeAt, OffsetDateTime ChangedAt, string Etag,
    LocalizedText? Text = null, OffsetDateTime? DeletedAt = null);

/// <summary>A new collection, without recordings yet.</summary>
public sealed record CreateCollectionBody(LocalizedText Title, LocalizedText? Text = null);

/// <summary>Changes what is said about a collection; a member that is left out stays as it is.</summary>
/// <param name="Text">All three languages; none of them takes the text away.</param>
public sealed record ChangeCollectionBody(LocalizedText? Title = null, DescriptionBody? Text = null);

/// <summary>The recordings of a collection from now on, whole and in order: at most 300 ids, none twice.</summary>
public sealed record ArrangeCollectionBody(string[] Recordings);

[JsonSerializable(typeof(CollectionList))]
[JsonSerializable(typeof(CollectionAnswer))]
[JsonSerializable(typeof(DeskCollectionList))]
[JsonSerializable(typeof(DeskCollection))]
[JsonSerializable(typeof(CreateCollectionBody))]
[JsonSerializable(typeof(ChangeCollectionBody))]
[JsonSerializable(typeof(ArrangeCollectionBody))]
internal sealed partial class CollectionsJson : JsonSerializerContext
{
    public static CollectionsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
