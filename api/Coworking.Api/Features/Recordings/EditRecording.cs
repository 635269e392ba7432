using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Reads, changes and rewrites one recording, as <see cref="Rewriting"/> does; the program itself names no version.</summary>
public sealed class EditRecording(RecordingStore store)
{
    public Task<Result<StoredRecording, ProblemAnswer>> RunAsync(
        string id, HttpRequest? request, Func<Recording, Result<Recording, ProblemAnswer>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Rewriting.RunAsync(Seen(request), () => store.FindAsync(id, cancellation), VersionOf, WriteAsync);

        async Task<Result<StoredRecording?, ProblemAnswer>> WriteAsync(StoredRecording read)
        {
            var changed = change(read.Recording);
            return !changed.IsOk ? changed.Error
                : ReferenceEquals(changed.Value, read.Recording) ? read
                : await store.ReplaceAsync(read, changed.Value, Author.Of(request), cancellation);
        }
    }

    /// <summary>Whether the client saw this version, or names none.</summary>
    internal static bool IsSeen(HttpRequest? request, StoredRecording stored) => SeenVersion.Is(Seen(request), VersionOf(stored));

    private static string Seen(HttpRequest? request) => request?.Headers.IfMatch.ToString() ?? "";

    private static string VersionOf(StoredRecording stored) => stored.Version.ToString();
}
