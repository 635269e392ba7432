using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>
/// The whole day for the desk, asked for every few seconds: 304 while nothing changes, and storage is asked once in five seconds
/// at most. The answer says when to ask again, so that what another instance wrote is seen within five seconds too.
/// </summary>
public sealed class ShowDeskDay(ReadSettings settings, DayCopies days, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var now = clock.GetCurrentInstant();
        var today = centre.Centre.Today(now).Date;
        if (!DateQuery.TryRead(request, "date", today, today, out var date))
        {
            return Problems.Malformed.AnswerFor("date", DateQuery.Rule);
        }

        var (day, nextIn) = await days.ReadTimedAsync(date, cancellation);
        var answer = day.ToAnswer(date, centre, now);
        return JsonAnswer.Polled(request, etag => answer with { Etag = etag }, DeskJson.Wire.DeskDayAnswer, nextIn);
    }
}
