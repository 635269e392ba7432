using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Coworking.Api.Platform.Tables;

/// <summary>
/// Tells one write of a row from any other. Storage may write and its answer be lost: sent again by the SDK, the same write is then refused as
/// if somebody else had been faster. By the mark the writer knows its own.
/// </summary>
internal static class WriteMark
{
    private const string Column = "Write";

    /// <summary>The row, marked as this write's.</summary>
    public static TableEntity On(TableEntity row)
    {
        row[Column] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        return row;
    }

    /// <summary>The version of a write that was refused and stands all the same; null where another one stands, or none.</summary>
    public static async Task<ETag?> LandedAsync(TableClient table, TableEntity written, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(written.PartitionKey, written.RowKey, [Column], cancellation);
        return row.HasValue && row.Value!.GetString(Column) == written.GetString(Column) ? row.Value.ETag : null;
    }
}
