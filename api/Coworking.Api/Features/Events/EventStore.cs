using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Events;
using NodaTime;

namespace Coworking.Api.Features.Events;

/// <summary>The programme, in table <c>Events</c> (ADR 0024).</summary>
public sealed class EventStore(CentreTables tables)
{
    /// <summary>Far more than a centre holds in the longest stretch that may be asked for.</summary>
    private const int MostRead = 1000;

    internal async Task<StoredEvent?> FindAsync(EventId id, CancellationToken cancellation)
    {
        var row = await tables.Events.GetEntityIfExistsAsync<TableEntity>(EventEntity.Partition, EventEntity.Row(id), cancellationToken: cancellation);
        return row.HasValue ? EventEntity.Read(row.Value!) : null;
    }

    /// <summary>The events of some days, both inclusive, in order of time: one query.</summary>
    internal async Task<IReadOnlyList<StoredEvent>> ReadAsync(LocalDate from, LocalDate to, CancellationToken cancellation)
    {
        var found = await tables.Events.QueryAsync<TableEntity>(EventEntity.Between(from, to), cancellationToken: cancellation)
            .Take(MostRead).Select(EventEntity.Read).ToListAsync(cancellation);
        return
        [
            .. found.OrderBy(one => one.Event.Announcement.Date)
                .ThenBy(one => one.Event.Announcement.Time.Start)
                .ThenBy(one => one.Event.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>False where there is one of that id.</summary>
    internal async Task<bool> InsertAsync(CentreEvent told, CancellationToken cancellation) =>
        await new TableTransaction().Insert(EventEntity.Of(told)).SubmitAsync(tables.Events, cancellation) is TransactionOutcome.Committed;

    /// <summary>Rewrites an event if nobody has since it was read; false when somebody has.</summary>
    internal async Task<bool> ReplaceAsync(StoredEvent read, CentreEvent told, CancellationToken cancellation) =>
        await new TableTransaction().Replace(EventEntity.Of(told), read.Tag).SubmitAsync(tables.Events, cancellation) is TransactionOutcome.Committed;
}
