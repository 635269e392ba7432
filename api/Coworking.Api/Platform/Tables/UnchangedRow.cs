using Azure;
using Azure.Data.Tables;

namespace Coworking.Api.Platform.Tables;

/// <summary>What is done to one row only while it is as it was read.</summary>
internal static class UnchangedRow
{
    /// <summary>Takes a row away; false where somebody wrote it since, or took it away.</summary>
    public static async Task<bool> DeleteUnchangedAsync(this TableClient table, string partition, string row, ETag seen, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, seen, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }
}
