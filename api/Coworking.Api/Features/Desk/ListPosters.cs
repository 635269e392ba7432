using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>The codes that are printed and put up at the places, in the centre's order.</summary>
public sealed class ListPosters(ReadSettings settings, CheckInCodes codes)
{
    public async Task<IResult> RunAsync(CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (!codes.IsSetUp)
        {
            return DeskProblems.CardsNotSetUp.Answer();
        }

        var posters = centre.Inventory.All.Where(resource => resource.Active)
            .Select(resource => new PosterAnswer(resource.Id.Value, resource.Name, codes.OnPoster(centre.Centre.Code, resource.Id)));
        return JsonAnswer.Ok(new PosterList([.. posters]), CodesJson.Wire.PosterList);
    }
}
