using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Keeps how loud a recording is from place to place, for a player that draws it.</summary>
public sealed class SetPeaks(KeepSmallFile keep)
{
    /// <summary>What browsers are told that it is.</summary>
    internal const string ContentType = "application/octet-stream";

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var peaks = await KeepSmallFile.ReadAsync(request, Peaks.Most, cancellation);
        if (!peaks.IsOk)
        {
            return peaks.Error;
        }

        return Peaks.Are(peaks.Value)
            ? await keep.RunAsync(
                id, request, peaks.Value, ContentType,
                recording => [recording.Peaks], (recording, name) => recording with { Peaks = name }, cancellation)
            : RecordingProblems.NotPeaks.Answer();
    }
}
