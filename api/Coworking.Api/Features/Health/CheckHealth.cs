using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Platform.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Health;

/// <summary>How this instance is.</summary>
/// <param name="Status">Always <c>ok</c>; an instance that is not answers 503.</param>
/// <param name="Release">Which release the code is that answers.</param>
/// <param name="Schema">The version of the stored rows' shape.</param>
public sealed record HealthAnswer(string Status, string Release, int Schema);

[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}

/// <summary>Asks storage one small question and gives it two seconds.</summary>
public sealed class CheckHealth(CentreTables tables, TimeProvider time)
{
    /// <summary>Rises when stored rows change in a way that an older release cannot read.</summary>
    public const int Schema = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IResult> RunAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            // A query, because a missing row and a missing table are the same to a point read.
            await tables.Centre.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"health"}"), maxPerPage: 1, ["RowKey"], either.Token)
                .AnyAsync(either.Token);
            return JsonAnswer.Ok(new HealthAnswer("ok", Release.Name, Schema), HealthJson.Wire.HealthAnswer);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Problems.TryAgain.Answer();
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            return Problems.TryAgain.Answer();
        }
    }
}
