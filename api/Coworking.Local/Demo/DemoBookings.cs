using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Local.Identity;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Local.Demo;

/// <summary>
/// Books as sample patrons do, through the API, on the next two open days: from <see cref="FirstPatron"/> on, so that the
/// people of the sign-in page start with nothing.
/// </summary>
internal sealed class DemoBookings(HttpClient client, Centre centre)
{
    public const int FirstPatron = 100;

    private const int DaysFilled = 2;
    private const int DaysLookedAt = 14;
    private const int AtOnce = 4;

    public async Task MakeAsync(Instant now, CancellationToken cancellation)
    {
        var today = centre.Today(now);
        var days = Enumerable.Range(0, DaysLookedAt).Select(today.Date.PlusDays).Where(date => centre.Bookable(date).Count > 0).Take(DaysFilled);
        var wanted = new List<(int Patron, LocalDate Date, SampleBooking Booking)>();
        foreach (var date in days)
        {
            if (!await IsEmptyAsync(date, cancellation))
            {
                continue;
            }

            var clock = new CentreDay(date, centre.Zone).WallClock(now);
            wanted.AddRange(SampleBooking.OfADay
                .Select((booking, index) => (FirstPatron + index, date, booking))
                .Where(sample => Fits(sample.booking, date, clock)));
        }

        // A patron's bookings one after the other, many patrons side by side.
        await Parallel.ForEachAsync(
            wanted.GroupBy(sample => sample.Patron),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (patron, stop) =>
            {
                var token = await TokenAsync(patron.Key, stop);
                foreach (var (_, date, booking) in patron)
                {
                    await BookAsync(token, date, booking, stop);
                }
            });
    }

    private bool Fits(SampleBooking booking, LocalDate date, TimeOfDay now)
    {
        var range = TimeRange.Parse(booking.Start, booking.End);
        return range.Start > now && centre.Bookable(date).Any(open => open.Contains(range));
    }

    private async Task<bool> IsEmptyAsync(LocalDate date, CancellationToken cancellation)
    {
        var day = await client.GetFromJsonAsync<JsonNode>($"/api/availability?date={LocalDatePattern.Iso.Format(date)}", cancellation);
        return day!["resources"]!.AsArray().All(resource => resource!["busy"]!.AsArray().Count == 0);
    }

    private async Task<string> TokenAsync(int patron, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "password",
            ["client_id"] = Clients.Programs,
            ["scope"] = Clients.ApiScope,
            ["username"] = SamplePerson.Patron(patron).UserName,
            ["password"] = SamplePerson.Secret,
        });
        using var answer = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation))!["access_token"]!.GetValue<string>();
    }

    private async Task BookAsync(string token, LocalDate date, SampleBooking booking, CancellationToken cancellation)
    {
        var day = LocalDatePattern.Iso.Format(date);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/bookings")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            Content = JsonContent.Create(new { date = day, start = booking.Start, end = booking.End, resources = booking.Resources, purpose = booking.Purpose }),
        };
        request.Headers.Add("Idempotency-Key", $"demo-{day}-{booking.Start}-{booking.Resources[0]}");
        using var answer = await client.SendAsync(request, cancellation);

        // Minutes may have passed since the day was looked at: somebody was faster, or the time has come.
        if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity))
        {
            throw new LocalRunException($"The demo bookings could not be made: the API answered {(int)answer.StatusCode}.");
        }
    }
}
