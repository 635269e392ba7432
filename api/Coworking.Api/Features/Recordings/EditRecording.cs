using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Reads, changes and rewrites one recording. A client that names the version it saw (<c>If-Match</c>) is told when somebody was
/// faster; one that names none, and the program itself, has its change made on top of theirs.
/// </summary>
public sealed class EditRecording(RecordingStore store)
{
    private const int MostTries = 8;

    public async Task<Result<StoredRecording, ProblemAnswer>> RunAsync(
        string id, HttpRequest? request, Func<Recording, Result<Recording, ProblemAnswer>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await store.FindAsync(id, cancellation) is not { } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (!IsSeen(request, stored))
            {
                return Problems.ChangedMeanwhile.Answer();
            }

            var changed = change(stored.Recording);
            if (!changed.IsOk)
            {
                return changed.Error;
            }

            if (ReferenceEquals(changed.Value, stored.Recording))
            {
                return stored;
            }

            if (await store.ReplaceAsync(stored, changed.Value, Author.Of(request), cancellation) is { } written)
            {
                return written;
            }
        }

        return Problems.ChangedMeanwhile.Answer();
    }

    /// <summary>Whether the client saw this version, or names none.</summary>
    internal static bool IsSeen(HttpRequest? request, StoredRecording stored) =>
        SeenVersion.Is(request?.Headers.IfMatch.ToString() ?? "", stored.Version.ToString());
}
