using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>A librarian moves somebody's booking, rules set aside by name.</summary>
public sealed class MoveAtDesk(MoveBooking move, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var read = await JsonBody.ReadAsync(request, DeskJson.Wire.DeskMoveBody, cancellation);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var body = read.Value;
        var waived = Overrides.Read(body.Override);
        var wanted = new CreateBookingBody(
            body.Date, body.Start, body.End, body.Resources, body.Kind, body.Count, Purpose: null, Note: null, body.People).ToRequest();
        if (!waived.IsOk || !wanted.IsOk)
        {
            return waived.IsOk ? wanted.Error : waived.Error;
        }

        return BookingId.TryParse(id, out var known)
            ? await answer.OkAsync(await move.RunAsync(known, onlyOf: null, wanted.Value with { Waived = waived.Value }, cancellation), cancellation)
            : Problems.NotFound.Answer();
    }
}
