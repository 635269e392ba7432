using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>Shows the booking of a slip to whoever has the slip.</summary>
public sealed class ShowSlip(FindSlip find, AnswerSlip answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation) =>
        await answer.RunAsync(await find.RunAsync(request, cancellation), cancellation);
}

/// <summary>A slip's booking, or why there is none, as an answer.</summary>
public sealed class AnswerSlip(ReadSettings settings, IClock clock)
{
    internal async Task<IResult> RunAsync(Result<Booking, ProblemAnswer> booking, CancellationToken cancellation) => booking.IsOk
        ? JsonAnswer.Ok(
            SlipAnswer.Of(booking.Value.ToAnswer((await settings.RunAsync(cancellation))!.Inventory, clock.GetCurrentInstant())), DeskJson.Wire.SlipAnswer)
        : booking.Error;
}
