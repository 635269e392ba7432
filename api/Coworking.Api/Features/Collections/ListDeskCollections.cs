using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>All collections for the desk, those too that can still be brought back.</summary>
public sealed class ListDeskCollections(CollectionStore store, IClock clock)
{
    public async Task<IResult> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var all = await store.AllAsync(cancellation);
        return JsonAnswer.Ok(
            new DeskCollectionList([.. all.Where(one => !one.Collection.IsGone(now)).Select(one => CollectionViews.DeskItem(one.Collection))]),
            CollectionsJson.Wire.DeskCollectionList);
    }
}
