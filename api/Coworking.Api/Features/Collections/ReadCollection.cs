using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>One collection with those of its recordings that the one who asks may see.</summary>
public sealed class ReadCollection(SeenRecordings seen, CollectionViews views, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation) =>
        await seen.OfAsync(id, await circle.OfAsync(request, cancellation), cancellation) is { } found
            ? JsonAnswer.Cacheable(request, await views.AnswerAsync(found.Collection, found.Recordings, cancellation), CollectionsJson.Wire.CollectionAnswer)
            : Problems.NotFound.Answer();
}
