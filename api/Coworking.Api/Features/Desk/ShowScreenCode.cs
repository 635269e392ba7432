using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>The code that the centre's screen shows to those who are there.</summary>
public sealed class ShowScreenCode(ReadSettings settings, CheckInCodes codes, IClock clock)
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

        var now = clock.GetCurrentInstant();
        return JsonAnswer.Ok(
            new ScreenCodeAnswer(codes.OnScreen(centre.Centre.Code, now), CheckInCodes.ChangesAt(now).InZone(centre.Centre.Zone).ToOffsetDateTime()),
            CodesJson.Wire.ScreenCodeAnswer);
    }
}
