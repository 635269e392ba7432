using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Collections;

/// <summary>The collections that have something for the one who asks.</summary>
public sealed class ListCollections(SeenRecordings seen, CollectionViews views, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var all = await seen.AllAsync(await circle.OfAsync(request, cancellation), cancellation);
        var part = PageQuery.PartOf(request, all, one => one.Collection.Id.Value);
        if (!part.IsOk)
        {
            return part.Error;
        }

        var items = new List<CollectionItem>();
        foreach (var (collection, recordings) in part.Value.Items)
        {
            items.Add(await views.ItemAsync(collection, recordings, cancellation));
        }

        return JsonAnswer.Cacheable(request, new CollectionList(items, part.Value.Next), CollectionsJson.Wire.CollectionList);
    }
}
