using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>Reads, changes and rewrites one collection, as <see cref="Rewriting"/> does.</summary>
public sealed class EditCollection(CollectionStore store)
{
    public Task<Result<StoredCollection, ProblemAnswer>> RunAsync(
        string id, HttpRequest request, Func<Collection, Task<Result<Collection, ProblemAnswer>>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(change);
        return Rewriting.RunAsync(request.Headers.IfMatch.ToString(), () => store.FindAsync(id, cancellation), read => read.Version.ToString(), WriteAsync);

        async Task<Result<StoredCollection?, ProblemAnswer>> WriteAsync(StoredCollection read)
        {
            var changed = await change(read.Collection);
            return !changed.IsOk ? changed.Error
                : ReferenceEquals(changed.Value, read.Collection) ? read
                : await store.ReplaceAsync(read, changed.Value, cancellation);
        }
    }

    /// <inheritdoc cref="RunAsync(string, HttpRequest, Func{Collection, Task{Result{Collection, ProblemAnswer}}}, CancellationToken)"/>
    public Task<Result<StoredCollection, ProblemAnswer>> RunAsync(
        string id, HttpRequest request, Func<Collection, Result<Collection, ProblemAnswer>> change, CancellationToken cancellation) =>
        RunAsync(id, request, collection => Task.FromResult(change(collection)), cancellation);
}
