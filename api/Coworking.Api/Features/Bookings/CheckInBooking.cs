using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>A patron says "I am here", with a code where the centre asks for one.</summary>
public sealed class CheckInBooking(ReadSettings settings, DayStore store, ChangeBooking change, CheckInCodes codes, AnswerBooking answer, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadOptionalAsync(request, BookingsJson.Wire.CheckInBody, new CheckInBody(), cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var patron = CurrentUser.Of(request.HttpContext).Patron;
        if (!BookingId.TryParse(id, out var known))
        {
            return Problems.NotFound.Answer();
        }

        if (!centre.Centre.Rules.CheckIn.Button && await RefusalAsync(known, patron, centre.Centre, body.Value.Code, cancellation) is { } refusal)
        {
            return refusal;
        }

        return await answer.OkAsync(await change.ByPatronAsync(known, patron, BookingVerbs.CheckIn, cancellation), cancellation);
    }

    /// <summary>Why the proof of being there is not enough; null where it is, or where the booking itself says no.</summary>
    private async Task<ProblemAnswer?> RefusalAsync(BookingId id, PatronId patron, Centre centre, string? code, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (await store.FindAsync(id, cancellation) is not { } booking || booking.Patron != patron || !booking.CheckIn(now).IsOk)
        {
            return null;
        }

        var ways = centre.Rules.CheckIn;
        if (booking.StatusAt(now) == BookingStatus.CheckedIn)
        {
            return null;
        }

        if (!ways.ByCode)
        {
            return BookingProblems.CheckInAtDesk.Answer();
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return BookingProblems.CheckInCodeNeeded.Answer();
        }

        return await codes.TryAsync(
            patron, centre.Code, booking.Resources.Select(held => held.Id), new CheckInProofs(ways.ScreenCode, ways.Poster), code, now, cancellation) switch
        {
            CheckInCodeOutcome.Right => null,
            CheckInCodeOutcome.TooManyTries many => (Problems.TooMany with { RetryAfterSeconds = many.RetryAfterSeconds }).Answer(),
            _ => BookingProblems.CheckInCodeWrong.Answer(),
        };
    }
}
