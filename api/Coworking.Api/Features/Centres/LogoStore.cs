using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;

namespace Coworking.Api.Features.Centres;

/// <summary>
/// Logos by version in table <c>Centre</c>, partition <c>logo</c>: at most 64 KiB, so a row takes one, and the nightly copy of
/// the tables has it with the rest.
/// </summary>
public sealed class LogoStore(CentreTables tables)
{
    private const string Partition = "logo";
    private const string Bytes = "Bytes";
    private const string ContentType = "ContentType";

    internal async Task<(byte[] Bytes, string ContentType)?> FindAsync(string version, CancellationToken cancellation)
    {
        var row = await tables.Centre.GetEntityIfExistsAsync<TableEntity>(Partition, version, cancellationToken: cancellation);
        return row.HasValue ? (row.Value!.GetBinary(Bytes), row.Value.GetString(ContentType)) : null;
    }

    /// <summary>A version names its bytes, so writing it twice is writing it once.</summary>
    internal async Task KeepAsync(string version, byte[] bytes, string contentType, CancellationToken cancellation)
    {
        try
        {
            await tables.Centre.AddEntityAsync(new TableEntity(Partition, version) { [Bytes] = bytes, [ContentType] = contentType }, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // It is there already.
        }
    }

    internal Task RemoveAsync(string version, CancellationToken cancellation) =>
        tables.Centre.DeleteEntityAsync(Partition, version, ETag.All, cancellation);
}
