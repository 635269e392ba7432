using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Centres;

/// <summary>Who the centre is, when it is open, by which rules it lends.</summary>
public sealed class ShowCentre(CentreStore store)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await store.ReadAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var answer = centre.Answer();
        return JsonAnswer.Cacheable(request, answer, CentresJson.Wire.CentreAnswer, maxAgeSeconds: 60, answer.Etag);
    }
}
