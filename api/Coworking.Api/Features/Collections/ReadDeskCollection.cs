using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>One collection with all its recordings, and the version that a change of it is made from.</summary>
public sealed class ReadDeskCollection(CollectionStore store, CollectionViews views)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } stored
            ? await views.DeskAnswerAsync(stored, cancellation)
            : Problems.NotFound.Answer();
}
