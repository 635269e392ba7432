using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>A centre with room for one gigabyte of recordings.</summary>
public sealed class UsageTests(StorageFixture storage)
{
    private const long Large = 600_000_000;

    [Fact]
    public async Task What_has_no_room_is_refused_before_a_byte_is_sent_and_deleting_makes_room()
    {
        await using var centre = await TestCentre.StartAsync(
            storage, builder => builder.Configuration.AddInMemoryCollection([new("Recordings:QuotaGigabytes", "1")]));
        using var librarian = await centre.ClientAsync("librarian");

        using var first = await AnnounceAsync(librarian, "first");
        using var second = await AnnounceAsync(librarian, "second");
        using var again = await AnnounceAsync(librarian, "first");

        Assert.Equal("storage-full", await second.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        var usage = await librarian.GetFromJsonAsync<JsonObject>("/api/desk/recordings/usage", Upload.Cancellation);
        Assert.Equal((Large, 1L << 30), ((long)usage!["used"]!, (long)usage["quota"]!));

        using var deleted = await librarian.DeleteAsync(new Uri($"/api/recordings/{(await first.BodyAsync())["id"]}", UriKind.Relative), Upload.Cancellation);
        using var third = await AnnounceAsync(librarian, "second");

        Assert.Equal(HttpStatusCode.Created, third.StatusCode);
    }

    private static async Task<HttpResponseMessage> AnnounceAsync(HttpClient librarian, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/recordings");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new JsonObject
        {
            ["title"] = new JsonObject { ["kk"] = "Жаз" },
            ["kind"] = "video",
            ["fileName"] = "film.mp4",
            ["contentType"] = "video/mp4",
            ["size"] = Large,
        });
        return await librarian.SendAsync(request, Upload.Cancellation);
    }
}
