using System.Text.Json.Nodes;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;

namespace Coworking.Api.Features.Bookings;

/// <summary>Bookings as a refusal names them to staff: <c>bookings</c>, at most a hundred, and <c>more</c> where there are others.</summary>
internal static class ComingBookings
{
    public const int Most = ListBookingsOf.Most;

    public static (string Name, JsonNode? Value)[] Members(IReadOnlyList<Booking> bookings, CentreSettings centre, HttpRequest request)
    {
        var language = RequestLanguage.Of(request);
        return
        [
            ("bookings", new JsonArray([.. bookings.Take(Most).Select(booking => Of(booking, centre, language))])),
            ("more", bookings.Count > Most),
        ];
    }

    private static JsonObject Of(Booking booking, CentreSettings centre, string language) => new()
    {
        ["id"] = booking.Id.Value,
        ["date"] = LocalDatePattern.Iso.Format(booking.Id.Date),
        ["start"] = booking.Range.Start.ToString(),
        ["end"] = booking.Range.End.ToString(),
        ["alias"] = booking.Alias,
        ["resources"] = new JsonArray(
            [.. booking.Resources.Select(held => (JsonNode?)(centre.Inventory.Find(held.Id)?.Name.In(language) ?? held.Id.Value))]),
    };
}
