using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Resources;

/// <summary>Everything the centre lends, retired resources too: a site shows old bookings by their names.</summary>
public sealed class ListResources(ReadSettings settings)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var part = PageQuery.PartOf(request, [.. centre.Inventory.All], resource => resource.Id.Value);
        return part.IsOk
            ? JsonAnswer.Cacheable(
                request,
                new ResourceList([.. part.Value.Items.Select(ResourceItem.Of)], part.Value.Next),
                ResourcesJson.Wire.ResourceList,
                maxAgeSeconds: 60)
            : part.Error;
    }
}
