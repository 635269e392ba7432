using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Closures;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Shows whom a closure would send away. Writes nothing.</summary>
public sealed class PreviewClosure(ReadSettings settings, DayClosures closures, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, ClosuresJson.Wire.ClosureBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var wanted = body.Value.ToRequest(centre.Centre.Today(now).Date);
        if (!wanted.IsOk)
        {
            return wanted.Error;
        }

        var planned = Closure.Plan(ClosureId.Create(wanted.Value.Date, new byte[8]), wanted.Value, centre, now);
        if (!planned.IsOk)
        {
            return planned.Error.ToAnswer();
        }

        var struck = await closures.PreviewAsync(planned.Value, now, cancellation);
        return JsonAnswer.Ok(planned.Value.ToAnswer(struck.Select(ClosureMapping.ToAnswer), isMade: false), ClosuresJson.Wire.ClosureAnswer);
    }
}
