using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Bookings;

/// <summary>A patron books.</summary>
public sealed class CreateBooking(PlaceBooking place, AnswerBooking answer)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadWithHashAsync(request, BookingsJson.Wire.CreateBookingBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var key = IdempotencyKey.Read(request);
        var wanted = body.Value.Value.ToRequest();
        if (!key.IsOk || !wanted.IsOk)
        {
            return key.IsOk ? wanted.Error : key.Error;
        }

        var user = CurrentUser.Of(request.HttpContext);
        var placing = new Placing(wanted.Value with { Alias = user.Alias }, user.Patron)
        {
            Key = key.Value is { } named ? (named, body.Value.Hash) : null,
        };
        return await answer.CreatedAsync(await place.RunAsync(placing, cancellation), cancellation);
    }
}
