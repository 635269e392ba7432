using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// How much room the centre's recordings take, and how much they may: what they are and what is on its way, with their smaller copies, and
/// the files that are to take the place of others: until one is checked both are there.
/// What was deleted counts no more, though it can be brought back for a while: who makes room sees it at once.
/// </summary>
public sealed class MeasureUsage(RecordingStore store, ReplacementUploads replacements, IConfiguration configuration)
{
    private const string Setting = "Recordings:QuotaGigabytes";
    private const int UsualGigabytes = 50;
    private const long Gigabyte = 1L << 30;

    private long Quota => configuration.GetValue(Setting, UsualGigabytes) * Gigabyte;

    public async Task<IResult> RunAsync(CancellationToken cancellation) =>
        JsonAnswer.Ok(new UsageAnswer(await BytesAsync(cancellation), Quota), RecordingsJson.Wire.UsageAnswer);

    /// <summary>Whether a file of <paramref name="size"/> bytes has room.</summary>
    internal async Task<bool> HasRoomAsync(long size, CancellationToken cancellation) => await BytesAsync(cancellation) + size <= Quota;

    private async Task<long> BytesAsync(CancellationToken cancellation)
    {
        var sums = await Task.WhenAll(store.BytesAsync(cancellation), replacements.BytesAsync(cancellation));
        return sums.Sum();
    }
}
