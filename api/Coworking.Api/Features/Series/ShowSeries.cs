using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Series;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>One series with each of its dates as it stands.</summary>
public sealed class ShowSeries(ReadSettings settings, SeriesStore store, KeepSeries keep, IClock clock)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (!SeriesId.TryParse(id, out var known) || await store.FindAsync(known, cancellation) is not { } seen)
        {
            return Problems.NotFound.Answer();
        }

        var dates = await keep.LookAsync(seen.Series, centre, cancellation);
        return JsonAnswer.Ok(
            seen.Series.ToAnswer(dates, centre.Centre.Today(clock.GetCurrentInstant()).Date, isMade: true), SeriesJson.Wire.SeriesAnswer);
    }
}
