using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Domain.Collections;

/// <summary>What is wrong with what a librarian says of a collection.</summary>
public enum CollectionFault
{
    TitleTooLong,
    TextTooLong,
    TooManyRecordings,
    RecordingTwice,
}

/// <summary>
/// Recordings that belong together, in the order in which to hear or see them. It knows its recordings and they know nothing of it: a
/// recording may be in several, and goes from none of them when it is deleted, so that one that is brought back is in its place.
/// </summary>
public sealed record Collection
{
    /// <summary>Most recordings of one collection.</summary>
    public const int MostRecordings = 300;

    /// <summary>Longest title in each language, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest text in each language, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>How long a deleted collection can be brought back.</summary>
    public static readonly Duration RestorableFor = Duration.FromDays(30);

    public required CollectionId Id { get; init; }

    /// <summary>In at least one language, each at most <see cref="LongestTitle"/> characters.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it is about, or null.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>In order, none twice; at most <see cref="MostRecordings"/>.</summary>
    public IReadOnlyList<RecordingId> Recordings { get; init; } = [];

    public required Instant MadeAt { get; init; }

    public required Instant ChangedAt { get; init; }

    public Instant? DeletedAt { get; init; }

    /// <summary>A new collection without recordings.</summary>
    public static Result<Collection, CollectionFault> Create(CollectionId id, LocalizedText title, LocalizedText? text, Instant now) =>
        new Collection { Id = id, Title = title, MadeAt = now, ChangedAt = now }.Describe(title, text, now);

    /// <summary>Replaces what is said about it.</summary>
    public Result<Collection, CollectionFault> Describe(LocalizedText title, LocalizedText? text, Instant now)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (title.LongestLength > LongestTitle)
        {
            return CollectionFault.TitleTooLong;
        }

        return text?.LongestLength > LongestText
            ? CollectionFault.TextTooLong
            : this with { Title = title, Text = text, ChangedAt = now };
    }

    /// <summary>Replaces its recordings and their order.</summary>
    public Result<Collection, CollectionFault> Arrange(IReadOnlyList<RecordingId> recordings, Instant now)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        if (recordings.Count > MostRecordings)
        {
            return CollectionFault.TooManyRecordings;
        }

        return recordings.Distinct().Count() < recordings.Count
            ? CollectionFault.RecordingTwice
            : this with { Recordings = recordings, ChangedAt = now };
    }

    /// <summary>The same without a recording that is gone for good.</summary>
    public Collection Without(RecordingId gone) => this with { Recordings = [.. Recordings.Where(id => id != gone)] };

    /// <summary>Takes it away, its recordings stay where they are; deleting it again changes nothing.</summary>
    public Collection Delete(Instant now) => DeletedAt is null ? this with { DeletedAt = now } : this;

    /// <summary>Brings it back as it was; null when it was deleted too long ago.</summary>
    public Collection? Restore(Instant now)
    {
        if (DeletedAt is null)
        {
            return this;
        }

        return IsGone(now) ? null : this with { DeletedAt = null };
    }

    /// <summary>Whether it was deleted so long ago that nobody can bring it back.</summary>
    public bool IsGone(Instant now) => now - DeletedAt > RestorableFor;
}
