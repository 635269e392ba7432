using System.Security.Cryptography;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Series;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>
/// The desk plans a series: what is wanted is written first, then it is booked date by date. A date that cannot be had is no
/// failure: the answer says so, and "continue" tries it again.
/// </summary>
public sealed class CreateSeries(ReadSettings settings, RequestKeys keys, SeriesStore store, KeepSeries keep, IClock clock)
{
    private const int MostRunning = 200;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadWithHashAsync(request, SeriesJson.Wire.SeriesBody, cancellation);
        var key = IdempotencyKey.Read(request);
        if (!body.IsOk || !key.IsOk)
        {
            return body.IsOk ? key.Error : body.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var plan = body.Value.Value.ToPlan(centre, now);
        if (!plan.IsOk)
        {
            return plan.Error;
        }

        var today = centre.Centre.Today(now).Date;
        if ((await store.ReadRunningAsync(today, cancellation)).Count >= MostRunning)
        {
            return SeriesProblems.TooManySeries.Answer();
        }

        var fresh = SeriesId.Create(RandomNumberGenerator.GetBytes(8));
        var name = await keys.ClaimAsync(CurrentUser.Of(request.HttpContext).Patron, key.Value, body.Value.Hash, fresh.Value, cancellation);
        if (!name.IsOk)
        {
            return name.Error;
        }

        var id = SeriesId.Parse(name.Value);
        await store.InsertAsync(plan.Value.Named(id, now), cancellation);
        var kept = await keep.RunAsync(id, centre, cancellation);
        return kept.IsOk
            ? JsonAnswer.Created($"/api/desk/series/{id.Value}", kept.Value.Series.ToAnswer(kept.Value.Dates, today, isMade: true), SeriesJson.Wire.SeriesAnswer)
            : kept.Error;
    }
}
