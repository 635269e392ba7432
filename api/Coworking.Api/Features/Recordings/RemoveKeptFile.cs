using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes a file away that stands beside a recording: first its name, then its bytes. The recording's own file stays as it is.</summary>
public sealed class RemoveKeptFile(EditRecording edit, RecordingLinks links)
{
    /// <summary>The recording without it, and the name that the file had.</summary>
    /// <param name="find">The file's name; null where there is none.</param>
    /// <param name="without">The recording without it.</param>
    internal async Task<Result<(StoredRecording Recording, BlobName File), ProblemAnswer>> RunAsync(
        string id, HttpRequest request, Func<Recording, BlobName?> find, Func<Recording, Recording> without, CancellationToken cancellation)
    {
        BlobName? unused = null;
        var edited = await edit.RunAsync(
            id,
            request,
            recording =>
            {
                unused = recording.State == RecordingState.Deleted ? null : find(recording);
                return unused is null ? Problems.NotFound.Answer() : without(recording);
            },
            cancellation);
        if (!edited.IsOk)
        {
            return edited.Error;
        }

        await links.Kept(unused!.Value).DeleteIfExistsAsync(cancellationToken: cancellation);
        return (edited.Value, unused.Value);
    }
}
