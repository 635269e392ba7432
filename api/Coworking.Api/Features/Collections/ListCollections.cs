using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>The collections that have something for the one who asks.</summary>
public sealed class ListCollections(SeenRecordings seen, CollectionViews views, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var items = new List<CollectionItem>();
        foreach (var (collection, recordings) in await seen.AllAsync(await circle.OfAsync(request, cancellation), cancellation))
        {
            items.Add(await views.ItemAsync(collection, recordings, cancellation));
        }

        return JsonAnswer.Cacheable(request, new CollectionList(items), CollectionsJson.Wire.CollectionList);
    }
}
