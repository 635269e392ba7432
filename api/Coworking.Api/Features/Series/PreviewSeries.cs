using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>Shows what a series would meet on each date. Writes nothing.</summary>
public sealed class PreviewSeries(ReadSettings settings, SeriesOutlooks outlooks, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, SeriesJson.Wire.SeriesBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var plan = body.Value.ToPlan(centre, now);
        if (!plan.IsOk)
        {
            return plan.Error;
        }

        var series = plan.Value.Named(default, now);
        var dates = await outlooks.OfUnbookedAsync(series.Dates, centre, now, cancellation);
        return JsonAnswer.Ok(series.ToAnswer(dates, centre.Centre.Today(now).Date, isMade: false), SeriesJson.Wire.SeriesAnswer);
    }
}
