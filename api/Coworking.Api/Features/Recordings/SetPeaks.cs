using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Keeps how loud a recording is from place to place, for a player that draws it. They say of which file they were made: it may have been
/// replaced while somebody listened through the one before.
/// </summary>
public sealed class SetPeaks(KeepSmallFile keep)
{
    /// <summary>What browsers are told that it is.</summary>
    internal const string ContentType = "application/octet-stream";

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!FileFingerprint.TryParse(request.Query["fingerprint"], out var of))
        {
            return RecordingProblems.Unclear("fingerprint");
        }

        var peaks = await KeepSmallFile.ReadAsync(request, Peaks.Most, cancellation);
        if (!peaks.IsOk)
        {
            return peaks.Error;
        }

        return Peaks.Are(peaks.Value)
            ? await keep.RunAsync(
                id, request, peaks.Value, ContentType,
                (recording, name) => recording.Checked?.IsSame(of) == true ? recording with { Peaks = name } : Problems.ChangedMeanwhile.Answer(),
                cancellation)
            : RecordingProblems.NotPeaks.Answer();
    }
}
