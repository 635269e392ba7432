using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using NodaTime;

namespace Coworking.Api.Features.Calendars;

/// <summary>A patron's calendar link.</summary>
internal sealed record Feed(PatronId Patron, string Hash, string Language, Instant CreatedAt);

/// <summary>
/// Rows of table <c>Patrons</c>: <c>F|feed</c> in the patron's partition says which link is good; <c>F</c> in partition
/// <c>feed|HASH</c> says whose a link is. A link is good while both agree, so rewriting the first one revokes it.
/// </summary>
internal static class FeedEntity
{
    public const string LinkRow = "F";
    private const string Patron = "Patron";
    private const string Hash = "Hash";
    private const string Language = "Language";
    private const string CreatedAt = "CreatedAt";

    public static string OwnRow { get; } = TableKey.Join("F", "feed");

    public static string OwnPartition(PatronId patron) => TableKey.Join(patron.Value);

    public static string LinkPartition(string hash) => TableKey.Join("feed", hash);

    public static TableEntity OfOwn(Feed feed) => new(OwnPartition(feed.Patron), OwnRow)
    {
        [Hash] = feed.Hash,
        [Language] = feed.Language,
        [CreatedAt] = feed.CreatedAt.ToDateTimeOffset(),
    };

    public static TableEntity OfLink(Feed feed) => new(LinkPartition(feed.Hash), LinkRow) { [Patron] = feed.Patron.Value };

    public static PatronId PatronOf(TableEntity link) => new(link.GetString(Patron));

    public static Feed Read(TableEntity own, PatronId patron) => new(
        patron, own.GetString(Hash), own.GetString(Language), Instant.FromDateTimeOffset(own.GetDateTimeOffset(CreatedAt)!.Value));
}
