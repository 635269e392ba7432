using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Calendars;

/// <summary>Calendar links in table <c>Patrons</c>.</summary>
public sealed class FeedStore(CentreTables tables)
{
    /// <summary>Makes this the patron's one good link.</summary>
    internal async Task WriteAsync(Feed feed, CancellationToken cancellation)
    {
        var before = await FindOwnAsync(feed.Patron, cancellation);
        await tables.Patrons.AddEntityAsync(FeedEntity.OfLink(feed), cancellation);
        await tables.Patrons.UpsertEntityAsync(FeedEntity.OfOwn(feed), TableUpdateMode.Replace, cancellation);
        if (before is not null)
        {
            await tables.Patrons.DeleteEntityAsync(FeedEntity.LinkPartition(before.Hash), FeedEntity.LinkRow, cancellationToken: cancellation);
        }
    }

    /// <summary>No link is good any more.</summary>
    internal async Task RevokeAsync(PatronId patron, CancellationToken cancellation)
    {
        if (await FindOwnAsync(patron, cancellation) is { } feed)
        {
            await tables.Patrons.DeleteEntityAsync(FeedEntity.LinkPartition(feed.Hash), FeedEntity.LinkRow, cancellationToken: cancellation);
            await tables.Patrons.DeleteEntityAsync(FeedEntity.OwnPartition(patron), FeedEntity.OwnRow, cancellationToken: cancellation);
        }
    }

    /// <summary>The patron's link; null where there is none.</summary>
    internal async Task<Feed?> FindOwnAsync(PatronId patron, CancellationToken cancellation) =>
        await RowAsync(FeedEntity.OwnPartition(patron), FeedEntity.OwnRow, cancellation) is { } row ? FeedEntity.Read(row, patron) : null;

    /// <summary>The link that a token belongs to; null where it is no good, or no longer.</summary>
    internal async Task<Feed?> FindAsync(FeedToken token, CancellationToken cancellation)
    {
        var hash = token.Hash;
        return await RowAsync(FeedEntity.LinkPartition(hash), FeedEntity.LinkRow, cancellation) is { } link
            && await FindOwnAsync(FeedEntity.PatronOf(link), cancellation) is { } feed && feed.Hash == hash
                ? feed
                : null;
    }

    private async Task<TableEntity?> RowAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await tables.Patrons.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
