using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Centres;
using Coworking.Local.Identity;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Local.Demo;

/// <summary>Announces a few events of the coming two weeks as a librarian does, through the API, where none lies ahead. It books no rooms.</summary>
internal sealed class DemoEvents(HttpClient client, Centre centre)
{
    private const int DaysLookedAt = 14;

    public async Task MakeAsync(Instant now, CancellationToken cancellation)
    {
        var known = await client.GetFromJsonAsync<JsonNode>("/api/events", cancellation);
        if (known!["items"]!.AsArray().Count > 0)
        {
            return;
        }

        var today = centre.Today(now).Date;
        var open = Enumerable.Range(1, DaysLookedAt - 1).Select(today.PlusDays).Where(date => centre.Bookable(date).Count > 0).ToList();
        var token = await TokenAsync(cancellation);
        foreach (var sample in SampleEvent.All.Where(sample => sample.OpenDay < open.Count))
        {
            await AnnounceAsync(token, sample, open[sample.OpenDay], cancellation);
        }
    }

    private async Task<string> TokenAsync(CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "password",
            ["client_id"] = Clients.Programs,
            ["scope"] = Clients.ApiScope,
            ["username"] = "librarian",
            ["password"] = SamplePerson.Secret,
        });
        using var answer = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation))!["access_token"]!.GetValue<string>();
    }

    private async Task AnnounceAsync(string token, SampleEvent sample, LocalDate date, CancellationToken cancellation)
    {
        var day = LocalDatePattern.Iso.Format(date);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/desk/events")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            Content = JsonContent.Create(new
            {
                date = day,
                start = sample.Start,
                end = sample.End,
                kind = sample.Kind,
                age = sample.Age,
                resource = sample.Resource,
                title = new { kk = sample.Title.Kk, ru = sample.Title.Ru, en = sample.Title.En },
                text = new { kk = sample.Text.Kk, ru = sample.Text.Ru, en = sample.Text.En },
            }),
        };
        request.Headers.Add("Idempotency-Key", $"demo-event-{day}-{sample.Start}");
        using var answer = await client.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new LocalRunException($"The demo events could not be announced: the API answered {(int)answer.StatusCode}.");
        }
    }
}
