using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Limits;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>
/// The booking that a slip's code stands for. Whoever has the slip may see and cancel it, so codes must not be guessed: thirty
/// wrong ones a minute for the whole centre, whoever sends them, of some billion for each day.
/// </summary>
public sealed class FindSlip(ReadSettings settings, FindBooking bookings, RateLimits limits, IClock clock)
{
    private static readonly Limit Tries = new("slips", Most: 30, Duration.FromMinutes(1), Counters: 1);

    internal async Task<Result<Booking, ProblemAnswer>> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var body = await JsonBody.ReadAsync(request, DeskJson.Wire.SlipBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var outcome = await limits.TakeAsync(Tries, "", cancellation);
        if (outcome is not LimitOutcome.Taken taken)
        {
            return DeskProblems.TooManyTries.AnswerIn(((LimitOutcome.Full)outcome).RetryAfterSeconds);
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        if (!SlipCode.TryParse(body.Value.Code, out var code) || await bookings.RunAsync(code, today, cancellation) is not { } booking)
        {
            return DeskProblems.UnknownSlip.Answer();
        }

        await limits.GiveBackAsync(taken, cancellation);
        return booking;
    }
}
