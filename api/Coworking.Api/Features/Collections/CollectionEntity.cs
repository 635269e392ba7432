using Azure.Data.Tables;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>
/// A row of table <c>Collections</c>. PartitionKey <c>collections</c>, RowKey the collection's id. The row alone says which recordings
/// belong to it and in what order (<c>Recordings</c>, one id a line): no second row could disagree. The most ids there may be take
/// 12 KB, of the 64 that a property may have.
/// </summary>
internal static class CollectionEntity
{
    public const string Partition = "collections";

    /// <summary>What is read for lists: all but the texts.</summary>
    public static readonly string[] WithoutTexts = ["PartitionKey", "RowKey", "TitleKk", "TitleRu", "TitleEn", "Recordings", "MadeAt", "ChangedAt", "DeletedAt"];

    private const char Between = '\n';

    public static TableEntity From(Collection collection) => new(Partition, collection.Id.Value)
    {
        ["TitleKk"] = collection.Title.Kk,
        ["TitleRu"] = collection.Title.Ru,
        ["TitleEn"] = collection.Title.En,
        ["TextKk"] = collection.Text?.Kk,
        ["TextRu"] = collection.Text?.Ru,
        ["TextEn"] = collection.Text?.En,
        ["Recordings"] = string.Join(Between, collection.Recordings.Select(id => id.Value)),
        ["MadeAt"] = collection.MadeAt.ToDateTimeOffset(),
        ["ChangedAt"] = collection.ChangedAt.ToDateTimeOffset(),
        ["DeletedAt"] = collection.DeletedAt?.ToDateTimeOffset(),
    };

    /// <exception cref="FormatException">No release of ours wrote it so.</exception>
    public static Collection Read(TableEntity row) => new()
    {
        Id = CollectionId.TryParse(row.RowKey, out var id) ? id : throw new FormatException("Not a collection's row."),
        Title = Text(row, "Title") ?? throw new FormatException("A collection has a title."),
        Text = Text(row, "Text"),
        Recordings = [.. (row.GetString("Recordings") ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Recording)],
        MadeAt = At(row, "MadeAt") ?? throw new FormatException("A collection was made at some time."),
        ChangedAt = At(row, "ChangedAt") ?? throw new FormatException("A collection was changed at some time."),
        DeletedAt = At(row, "DeletedAt"),
    };

    private static RecordingId Recording(string text) => RecordingId.TryParse(text, out var id) ? id : throw new FormatException("Not a recording's id.");

    private static LocalizedText? Text(TableEntity row, string name)
    {
        var (kk, ru, en) = (row.GetString($"{name}Kk"), row.GetString($"{name}Ru"), row.GetString($"{name}En"));
        return (kk ?? ru ?? en) is null ? null : new LocalizedText(kk, ru, en);
    }

    private static Instant? At(TableEntity row, string column) =>
        row.GetDateTimeOffset(column) is { } time ? Instant.FromDateTimeOffset(time) : null;
}
