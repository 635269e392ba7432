using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Resources;

/// <summary>Lends a retired resource again.</summary>
public sealed class RestoreResource(EditCentre edit)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        if (!ResourceId.TryParse(id, out var resourceId))
        {
            return Problems.NotFound.Answer();
        }

        var changed = await edit.RunAsync(
            settings => settings.Inventory.Find(resourceId) is { } resource
                ? (Result<CentreSettings, ProblemAnswer>)(settings with { Inventory = settings.Inventory.With(resource with { Active = true }) })
                : Problems.NotFound.Answer(),
            cancellation);
        return changed.Match<IResult>(settings => ChangeResource.Answer(settings, resourceId), problem => problem);
    }
}
