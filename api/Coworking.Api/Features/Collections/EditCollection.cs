using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>
/// Reads, changes and rewrites one collection. A client that names the version it saw (<c>If-Match</c>) is told when somebody was
/// faster; one that names none has its change made on top of theirs.
/// </summary>
public sealed class EditCollection(CollectionStore store)
{
    private const int MostTries = 8;

    public async Task<Result<StoredCollection, ProblemAnswer>> RunAsync(
        string id, HttpRequest request, Func<Collection, Task<Result<Collection, ProblemAnswer>>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(change);
        var seen = request.Headers.IfMatch.ToString();
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await store.FindAsync(id, cancellation) is not { } stored)
            {
                return Problems.NotFound.Answer();
            }

            if (!SeenVersion.Is(seen, stored.Version.ToString()))
            {
                return Problems.ChangedMeanwhile.Answer();
            }

            var changed = await change(stored.Collection);
            if (!changed.IsOk)
            {
                return changed.Error;
            }

            if (ReferenceEquals(changed.Value, stored.Collection))
            {
                return stored;
            }

            if (await store.ReplaceAsync(stored, changed.Value, cancellation) is { } written)
            {
                return written;
            }
        }

        return Problems.ChangedMeanwhile.Answer();
    }

    /// <inheritdoc cref="RunAsync(string, HttpRequest, Func{Collection, Task{Result{Collection, ProblemAnswer}}}, CancellationToken)"/>
    public Task<Result<StoredCollection, ProblemAnswer>> RunAsync(
        string id, HttpRequest request, Func<Collection, Result<Collection, ProblemAnswer>> change, CancellationToken cancellation) =>
        RunAsync(id, request, collection => Task.FromResult(change(collection)), cancellation);
}
