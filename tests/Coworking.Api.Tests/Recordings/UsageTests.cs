using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>A centre with room for one gigabyte of recordings.</summary>
public sealed class UsageTests(StorageFixture storage)
{
    private const long Large = 600_000_000;

    [Fact]
    public async Task What_has_no_room_is_refused_before_a_byte_is_sent_and_deleting_makes_room()
    {
        await using var centre = await StartAsync();
        using var librarian = await centre.ClientAsync("librarian");

        using var first = await AnnounceAsync(librarian, "first");
        using var second = await AnnounceAsync(librarian, "second");
        using var again = await AnnounceAsync(librarian, "first");

        Assert.Equal("storage-full", await second.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal((Large, 1L << 30), await UsageAsync(librarian));

        using var deleted = await librarian.DeleteAsync(new Uri($"/api/recordings/{(await first.BodyAsync())["id"]}", UriKind.Relative), Upload.Cancellation);
        using var third = await AnnounceAsync(librarian, "second");

        Assert.Equal(HttpStatusCode.Created, third.StatusCode);
    }

    [Fact]
    public async Task Files_that_are_to_replace_others_take_room_from_their_announcement_on()
    {
        await using var centre = await StartAsync();
        using var librarian = await centre.ClientAsync("librarian");
        var (one, other) = (await KeptAsync(centre, "one"), await KeptAsync(centre, "other"));
        var kept = (await UsageAsync(librarian)).Used;

        using var first = await ReplaceAsync(librarian, one, Large);
        using var none = await ReplaceAsync(librarian, other, Large);
        using var again = await ReplaceAsync(librarian, one, Large);
        // The one announced before is given up for it, so both need not fit.
        using var instead = await ReplaceAsync(librarian, one, Large + 1);

        Assert.Equal("storage-full", await none.ProblemAsync(HttpStatusCode.UnprocessableEntity));
        Assert.All(new[] { first, again, instead }, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(kept + Large + 1, (await UsageAsync(librarian)).Used);

        using var withdrawn = await librarian.DeleteAsync(new Uri($"/api/recordings/{one}/replacement", UriKind.Relative), Upload.Cancellation);
        using var room = await ReplaceAsync(librarian, other, Large);
        Assert.Equal(HttpStatusCode.OK, room.StatusCode);
    }

    /// <summary>With the true time, which storage holds signed links against.</summary>
    private Task<TestCentre> StartAsync() => TestCentre.StartAsync(storage, builder =>
    {
        builder.Configuration.AddInMemoryCollection([new("Recordings:QuotaGigabytes", "1")]);
        builder.Services.AddSingleton<IClock>(SystemClock.Instance);
    });

    private static async Task<(long Used, long Quota)> UsageAsync(HttpClient librarian)
    {
        var usage = await librarian.GetFromJsonAsync<JsonObject>("/api/desk/recordings/usage", Upload.Cancellation);
        return ((long)usage!["used"]!, (long)usage["quota"]!);
    }

    private static async Task<string> KeptAsync(TestCentre centre, string title) =>
        (await centre.Host.Services.GetRequiredService<ImportRecording>().RunAsync(
            RecordingDescription.Create(new LocalizedText(title, ru: null, en: null), text: null, language: null, tags: null).Value,
            RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), Upload.Cancellation)).Value;

    private static Task<HttpResponseMessage> ReplaceAsync(HttpClient librarian, string id, long size) => librarian.PostAsJsonAsync(
        $"/api/recordings/{id}/replacement", new JsonObject { ["fileName"] = "film.mp4", ["size"] = size }, Upload.Cancellation);

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
