using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Screens;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>Who is told that there is a recording, and who may play it.</summary>
public sealed class AudienceTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task What_is_for_those_signed_in_is_not_there_for_strangers()
    {
        var id = await RecordingForAsync("signed-in");
        using var anyone = centre.Anyone();
        using var patron = await centre.NewPatronClientAsync();
        using var card = await centre.CardClientAsync(Cards.New());
        using var region = await centre.ClientAsync("region");
        using var liar = centre.Anyone();
        liar.DefaultRequestHeaders.Authorization = new("Bearer", "not.a.token");

        Assert.False(await SeesAsync(anyone, id));
        Assert.False(await SeesAsync(liar, id));
        Assert.True(await SeesAsync(patron, id));
        Assert.True(await SeesAsync(card, id));
        Assert.True(await SeesAsync(region, id));
    }

    [Fact]
    public async Task What_is_for_those_inside_opens_at_check_in_and_closes_with_the_booking()
    {
        var id = await RecordingForAsync("inside");
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var librarian = await centre.ClientAsync("librarian");
        using var region = await centre.ClientAsync("region");
        var booking = await A.Booking().On(day).At("09:00").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "09:05"));

        Assert.False(await SeesAsync(patron, id));
        Assert.False(await SeesAsync(region, id));
        Assert.True(await SeesAsync(librarian, id));

        using var here = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        Assert.True(here.IsSuccessStatusCode, await here.TextAsync());
        Assert.True(await SeesAsync(patron, id));

        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        Assert.False(await SeesAsync(patron, id));
    }

    [Fact]
    public async Task What_is_for_those_inside_plays_on_the_centres_television_until_the_desk_disconnects_it()
    {
        var id = await RecordingForAsync("inside");
        var (screen, television) = await centre.PairedAsync();
        using var desk = await centre.ClientAsync("librarian");

        Assert.True(await SeesAsync(television, id));

        using var gone = await desk.DeleteAsync(new Uri($"/api/desk/screens/{screen["id"]}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.False(await SeesAsync(television, id));
        television.Dispose();
    }

    [Fact]
    public async Task What_is_not_for_everyone_is_not_on_the_home_page_either()
    {
        var hidden = await RecordingForAsync("signed-in");
        using var patron = await centre.NewPatronClientAsync();

        var overview = await patron.GetJsonAsync("/api/overview");

        Assert.DoesNotContain(overview["recordings"]!.AsArray(), item => (string?)item!["id"] == hidden);
    }

    /// <summary>Whether list, page and playback agree that it is there, or that it is not.</summary>
    private static async Task<bool> SeesAsync(HttpClient client, string id)
    {
        var list = await client.GetJsonAsync("/api/recordings?limit=100");
        using var page = await client.FetchAsync($"/api/recordings/{id}");
        using var playback = await client.FetchAsync($"/api/recordings/{id}/playback");
        var isListed = list["items"]!.AsArray().Any(item => (string?)item!["id"] == id);
        var expected = isListed ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        Assert.Equal((expected, expected), (page.StatusCode, playback.StatusCode));
        return isListed;
    }

    /// <summary>A recording brought in at the true time, which storage holds links against.</summary>
    private async Task<string> RecordingForAsync(string audience)
    {
        centre.Clock.Reset(SystemClock.Instance.GetCurrentInstant());
        var description = RecordingDescription.Create(new LocalizedText("Ән", null, null), text: null, language: null, tags: null).Value;
        var id = await centre.Host.Services.GetRequiredService<ImportRecording>()
            .RunAsync(description, RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), TestContext.Current.CancellationToken);
        using var librarian = await centre.ClientAsync("librarian");
        using var changed = await librarian.PatchAsJsonAsync(
            $"/api/recordings/{id}", new JsonObject { ["audience"] = audience }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        return id.Value;
    }
}
