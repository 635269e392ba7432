using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Platform.Tables;

/// <summary>
/// What requests under an idempotency key made, for things that are no bookings: row <c>who|key</c> of partition <c>keys</c>
/// in table <c>Plans</c> is written before anything else and never changed, so that a repeat goes on with the same name.
/// </summary>
public sealed class RequestKeys(CentreTables tables, IClock clock)
{
    internal const string Partition = "keys";

    /// <summary>
    /// The name to make a thing under: <paramref name="name"/>, or the one that an earlier request under this key got.
    /// A problem where the key stood for another request. Without a key it costs no call.
    /// </summary>
    internal async Task<Result<string, ProblemAnswer>> ClaimAsync(
        PatronId who, IdempotencyKey? key, RequestHash hash, string name, CancellationToken cancellation)
    {
        if (key is null)
        {
            return name;
        }

        var row = new TableEntity(Partition, TableKey.Join(who.Value, key.Value)) { ["Hash"] = hash.Value, ["Name"] = name, ["At"] = clock.GetCurrentInstant().ToDateTimeOffset() };
        try
        {
            await tables.Plans.AddEntityAsync(row, cancellation);
            return name;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            TableEntity earlier = await tables.Plans.GetEntityAsync<TableEntity>(Partition, row.RowKey, cancellationToken: cancellation);
            return earlier.GetString("Hash") == hash.Value ? earlier.GetString("Name") : Problems.IdempotencyKeyReused.Answer();
        }
    }
}
