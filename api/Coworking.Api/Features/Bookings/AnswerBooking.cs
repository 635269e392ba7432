using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>A booking, or why there is none, as an answer.</summary>
public sealed class AnswerBooking(ReadSettings settings, IClock clock)
{
    /// <summary>A booking as it was when it was made: repeated requests get the same answer.</summary>
    /// <param name="made">The booking, or why there is none.</param>
    /// <param name="under">The address under which whoever made it finds it.</param>
    internal async Task<IResult> CreatedAsync(Result<Booking, ProblemAnswer> made, CancellationToken cancellation, string under = "/api/bookings")
    {
        if (!made.IsOk)
        {
            return made.Error;
        }

        var answer = await AnswerAsync(made.Value, made.Value.CreatedAt, cancellation);
        return JsonAnswer.Created($"{under}/{answer.Id}", answer, BookingsJson.Wire.BookingAnswer, answer.Etag);
    }

    /// <summary>A booking as it is now.</summary>
    internal async Task<IResult> OkAsync(Result<Booking, ProblemAnswer> booking, CancellationToken cancellation)
    {
        if (!booking.IsOk)
        {
            return booking.Error;
        }

        var answer = await AnswerAsync(booking.Value, clock.GetCurrentInstant(), cancellation);
        return JsonAnswer.Ok(answer, BookingsJson.Wire.BookingAnswer, answer.Etag);
    }

    private async Task<BookingAnswer> AnswerAsync(Booking booking, Instant at, CancellationToken cancellation) =>
        booking.ToAnswer((await settings.RunAsync(cancellation))!.Inventory, at);
}
