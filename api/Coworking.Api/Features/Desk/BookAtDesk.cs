using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>A librarian books for a card, an account or a guest; somebody who is there already is checked in at once.</summary>
public sealed class BookAtDesk(ReadPatron patrons, PlaceBooking place, AnswerBooking answer, CodeSigner signer)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadWithHashAsync(request, DeskJson.Wire.DeskBookingBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var key = IdempotencyKey.Read(request);
        if (!key.IsOk)
        {
            return key.Error;
        }

        var (wanted, hash) = body.Value;
        var patron = await patrons.RunAsync(wanted.Patron, wanted.Alias, cancellation);
        if (!patron.IsOk)
        {
            return patron.Error;
        }

        var booking = Request(wanted, patron.Value.Alias);
        return booking.IsOk
            ? await answer.CreatedAsync(
                await place.RunAsync(
                    new Placing(booking.Value, patron.Value.Patron)
                    {
                        Key = key.Value is { } named ? (named, Keyed(hash)) : null,
                        KeyOwner = CurrentUser.Of(request.HttpContext).Patron,
                    },
                    cancellation),
                cancellation,
                under: "/api/desk/bookings")
            : booking.Error;
    }

    private static Result<BookingRequest, ProblemAnswer> Request(DeskBookingBody body, string alias)
    {
        var waived = Overrides.Read(body.Override);
        if (!waived.IsOk)
        {
            return waived.Error;
        }

        var asked = new CreateBookingBody(
            body.Date, body.Start, body.End, body.Resources, body.Kind, body.Count, body.Purpose, body.Note, body.People).ToRequest(mayBeClass: true);
        return asked.IsOk
            ? asked.Value with { Alias = alias, Source = BookingSource.Desk, CheckIn = body.CheckIn, Waived = waived.Value }
            : asked;
    }

    /// <summary>The hash of a request outlives it, and a card's number could be tried out on it: so it is kept keyed.</summary>
    private RequestHash Keyed(RequestHash hash) =>
        signer.IsSetUp ? new RequestHash(Convert.ToBase64String(signer.Sign(CodePurpose.Request, hash.Value))) : hash;
}
