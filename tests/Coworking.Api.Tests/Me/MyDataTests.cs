using System.Net;
using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Me;

/// <summary>Everything that is kept about a patron is theirs to have, and to have forgotten.</summary>
public sealed class MyDataTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre _centre = null!;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage);

    public ValueTask DisposeAsync() => _centre.DisposeAsync();

    [Fact]
    public async Task An_export_has_all_and_nothing_of_others()
    {
        var day = _centre.NewDay();
        using var patron = await _centre.NewPatronClientAsync();
        using var other = await _centre.NewPatronClientAsync();
        var theirs = await A.Booking().On(day).At("10:00").Of("hall").MadeByAsync(other);
        var mine = await A.Booking().On(day).At("15:00").Of("pc-01").Keyed("my-key").With("note", "терезе жанында").MadeByAsync(patron);
        var entry = await WaitAsync(patron, day);
        using var feed = await patron.PostAsync("/api/me/calendar-feed");

        var export = await patron.GetJsonAsync("/api/me/export");

        Assert.Equal((string?)mine["id"], (string?)Assert.Single(export["bookings"]!.AsArray())!["id"]);
        Assert.Equal("терезе жанында", (string?)export["bookings"]![0]!["note"]);
        Assert.Equal(entry, (string?)Assert.Single(export["waiting"]!.AsArray())!["id"]);
        Assert.Equal("my-key", (string?)Assert.Single(export["requests"]!.AsArray())!["key"]);
        Assert.NotNull(export["calendarFeedSince"]);
        Assert.DoesNotContain((string)theirs["id"]!, export.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_no_trace_but_the_figures()
    {
        var name = TestCentre.NewPatron();
        var subject = SamplePerson.Find(name)!.Subject;
        var day = _centre.NewDay();
        using var patron = await _centre.ClientAsync(name);
        using var other = await _centre.NewPatronClientAsync();
        var over = await A.Booking().On(day).At("09:00").Of("pc-02").With("note", "хабарлас").MadeByAsync(patron);
        _centre.Clock.Reset(TestCentre.At(day, "08:50"));
        using var came = await patron.PostAsync($"/api/bookings/{over["id"]}/check-in");
        Assert.Equal(HttpStatusCode.OK, came.StatusCode);
        _centre.Clock.Reset(TestCentre.At(day, "10:05"));
        await A.Booking().On(day).At("15:00").Of("hall").MadeByAsync(other);
        var open = await A.Booking().On(day.PlusDays(1)).Of("pc-01").Keyed("k").MadeByAsync(patron);
        await WaitAsync(patron, day, "15:00", "16:00");
        using var feed = await patron.PostAsync("/api/me/calendar-feed");
        var link = (string)(await feed.JsonAsync())["url"]!;
        await Get<EmptyOutbox>().RunAsync(TestContext.Current.CancellationToken);

        for (var i = 0; i < 2; i++)
        {
            using var gone = await patron.DeleteAsync(new Uri("/api/me", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        }

        await Get<EmptyOutbox>().RunAsync(TestContext.Current.CancellationToken);
        var everything = await EverythingAsync();
        Assert.DoesNotContain(subject, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("хабарлас", System.Text.RegularExpressions.Regex.Unescape(everything), StringComparison.Ordinal);
        Assert.Contains($"B|{over["id"]}", everything, StringComparison.Ordinal);
        await A.Booking().On(day.PlusDays(1)).At((string)open["start"]!).Of("pc-01").MadeByAsync(other);
        using var dead = await other.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, dead.StatusCode);
        Assert.Empty((await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray());
        Assert.Empty((await Get<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task Who_is_there_leaves_when_forgotten()
    {
        var day = _centre.NewDay();
        using var patron = await _centre.NewPatronClientAsync();
        using var other = await _centre.NewPatronClientAsync();
        var running = await A.Booking().On(day).At("10:00").For(120).Of("seat-01").MadeByAsync(patron);
        _centre.Clock.Reset(TestCentre.At(day, "10:00"));
        using var came = await patron.PostAsync($"/api/bookings/{running["id"]}/check-in");
        _centre.Clock.Reset(TestCentre.At(day, "10:30"));

        using var gone = await patron.DeleteAsync(new Uri("/api/me", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await A.Booking().On(day).At("10:30").For(60).Of("seat-01").MadeByAsync(other);
        Assert.Empty((await Get<CheckConsistency>().RunAsync(day, TestContext.Current.CancellationToken)).Findings);
    }

    private static async Task<string> WaitAsync(HttpClient patron, LocalDate day, string from = "10:00", string to = "11:00")
    {
        using var joined = await patron.PostTextAsync(
            "/api/me/waitlist", $"{{\"date\":\"{A.Iso(day)}\",\"from\":\"{from}\",\"to\":\"{to}\",\"minutes\":60,\"resources\":[\"hall\"]}}");
        Assert.Equal(HttpStatusCode.Created, joined.StatusCode);
        return (string)(await joined.JsonAsync())["id"]!;
    }

    private T Get<T>()
        where T : notnull => _centre.Host.Services.GetRequiredService<T>();

    private async Task<string> EverythingAsync()
    {
        var rows = new List<string>();
        foreach (var table in Get<CentreTables>().All)
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
            {
                rows.Add(string.Join(' ', row.Select(column => $"{column.Key}={column.Value}")));
            }
        }

        return string.Join('\n', rows);
    }
}
