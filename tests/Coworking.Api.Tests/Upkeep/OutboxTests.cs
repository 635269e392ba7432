using Azure.Data.Tables;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Bookings;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>What follows from what happened to bookings: history, interrupted moves, sanctions.</summary>
public sealed class OutboxTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task What_happened_is_told_once_and_then_the_outbox_is_empty()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var kept = await A.Booking().On(day).Of("pc-01").MadeByAsync(patron);
        var cancelled = await A.Booking().On(day.PlusDays(1)).Of("pc-01").MadeByAsync(patron);
        using var answer = await patron.PostAsync($"/api/bookings/{cancelled["id"]}/cancel");

        await TellAsync();
        await TellAsync();

        Assert.Empty(await OutboxAsync(day));
        Assert.Empty(await OutboxAsync(day.PlusDays(1)));
        Assert.Equal([(string?)cancelled["id"]], await HistoryAsync(patron));
        centre.Clock.Reset(TestCentre.At(day, "11:00"));
        Assert.Equal([(string?)cancelled["id"], (string?)kept["id"]], await HistoryAsync(patron));
    }

    [Fact]
    public async Task History_comes_newest_first_in_pages()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        foreach (var ahead in new[] { 0, 1, 2 })
        {
            var booking = await A.Booking().On(day.PlusDays(ahead)).Of("seat-01").MadeByAsync(patron);
            using var cancelled = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        }

        await TellAsync();

        var first = await patron.GetJsonAsync("/api/me/history?limit=2");
        var second = await patron.GetJsonAsync($"/api/me/history?limit=2&cursor={first["next"]}");
        Assert.Equal([A.Iso(day.PlusDays(2)), A.Iso(day.PlusDays(1))], first["items"]!.AsArray().Select(one => (string)one!["date"]!));
        Assert.Equal(A.Iso(day), (string?)Assert.Single(second["items"]!.AsArray())!["date"]);
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_move_that_was_cut_off_is_finished()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var old = await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        var made = await A.Booking().On(day.PlusDays(1)).Of("seat-01").MadeByAsync(patron);
        await NameTheOldAsync(made, old);

        await TellAsync();

        Assert.Equal("cancelled", (string?)(await patron.GetJsonAsync($"/api/bookings/{old["id"]}"))["status"]);
        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{made["id"]}"))["status"]);
    }

    [Fact]
    public async Task A_move_whose_new_booking_was_given_back_leaves_the_old_one()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var old = await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        var made = await A.Booking().On(day.PlusDays(1)).Of("seat-01").MadeByAsync(patron);
        await NameTheOldAsync(made, old);
        using var cancelled = await patron.PostAsync($"/api/bookings/{made["id"]}/cancel");

        await TellAsync();

        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{old["id"]}"))["status"]);
    }

    [Fact]
    public async Task Three_no_shows_in_thirty_days_let_one_book_at_the_desk_only()
    {
        var file = TestCentre.DemoFile();
        file["rules"]!["noShows"] = System.Text.Json.Nodes.JsonNode.Parse("{\"count\":3,\"days\":30,\"sanctionDays\":14}");
        await using var strict = await TestCentre.StartAsync(centre.Storage, change: _ => file);
        var name = TestCentre.NewPatron();
        var patronId = new PatronId(SamplePerson.Find(name)!.Subject);
        using var patron = await strict.ClientAsync(name);
        var day = strict.NewDay();
        for (var missed = 0; missed < 3; missed++)
        {
            Assert.Null(await UntilAsync(strict, patronId, day));
            day = missed == 0 ? day : day.PlusDays(1);
            strict.Clock.Reset(TestCentre.At(day, "08:00"));
            await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);
            strict.Clock.Reset(TestCentre.At(day, "10:30"));
            await strict.Host.Services.GetRequiredService<Features.Bookings.SettleDay>().RunAsync(day, TestContext.Current.CancellationToken);
            await strict.Host.Services.GetRequiredService<EmptyOutbox>().RunAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(day.PlusDays(14), await UntilAsync(strict, patronId, day));
        using var refused = await A.Booking().On(day.PlusDays(1)).Of("seat-01").ByAsync(patron);
        var problem = await refused.JsonAsync();
        Assert.Equal(("sanctioned", A.Iso(day.PlusDays(14))), ((string?)problem["code"], (string?)problem["until"]));
        using var waiting = await patron.PostTextAsync(
            "/api/me/waitlist", $"{{\"date\":\"{A.Iso(day.PlusDays(1))}\",\"from\":\"10:00\",\"to\":\"11:00\",\"minutes\":60,\"resources\":[\"hall\"]}}");
        Assert.Equal("sanctioned", (string?)(await waiting.JsonAsync())["code"]);
        using var librarian = await strict.ClientAsync("librarian");
        var atDesk = A.Booking().On(day.PlusDays(1)).Of("seat-01").With("patron", new System.Text.Json.Nodes.JsonObject { ["id"] = patronId.Value }).ToJson();
        using var made = await librarian.PostTextAsync("/api/desk/bookings", atDesk.ToJsonString());
        Assert.Equal(System.Net.HttpStatusCode.Created, made.StatusCode);

        Assert.Equal(day.PlusDays(14), await UntilAsync(strict, patronId, day.PlusDays(14)));
        Assert.Null(await UntilAsync(strict, patronId, day.PlusDays(15)));

        strict.Clock.Reset(TestCentre.At(day.PlusDays(15), "08:00"));
        await A.Booking().On(day.PlusDays(15)).Of("seat-01").MadeByAsync(patron);
        await strict.Host.Services.GetRequiredService<SweepOldRows>().RunAsync(TestContext.Current.CancellationToken);
        var rows = await strict.Host.Services.GetRequiredService<CentreTables>().Centre
            .QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(rows, row => row.RowKey.StartsWith("N|", StringComparison.Ordinal));
    }

    private static async Task<LocalDate?> UntilAsync(TestCentre strict, PatronId patron, LocalDate today) =>
        (await strict.Host.Services.GetRequiredService<ReadSettings>().RunAsync(TestContext.Current.CancellationToken))!.Sanctions.Until(patron, today);

    private static async Task<IEnumerable<string?>> HistoryAsync(HttpClient patron) =>
        (await patron.GetJsonAsync("/api/me/history"))["items"]!.AsArray().Select(one => (string?)one!["id"]);

    /// <summary>As if the new booking had been made by a move whose second half never came.</summary>
    private async Task NameTheOldAsync(System.Text.Json.Nodes.JsonObject made, System.Text.Json.Nodes.JsonObject old)
    {
        var date = ((string)made["date"]!).Replace("-", "", StringComparison.Ordinal);
        var row = (await Tables.Days.GetEntityAsync<TableEntity>(date, $"B|{made["id"]}")).Value;
        var booking = System.Text.Json.Nodes.JsonNode.Parse(row.GetString("Booking"))!;
        booking["movedFrom"] = (string?)old["id"];
        row["Booking"] = booking.ToJsonString();
        await Tables.Days.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private CentreTables Tables => centre.Host.Services.GetRequiredService<CentreTables>();

    private Task TellAsync() => centre.Host.Services.GetRequiredService<EmptyOutbox>().RunAsync(TestContext.Current.CancellationToken);

    private async Task<IEnumerable<string>> OutboxAsync(LocalDate day)
    {
        var partition = A.Iso(day).Replace("-", "", StringComparison.Ordinal);
        var rows = await Tables.Days.QueryAsync<TableEntity>(row => row.PartitionKey == partition).ToListAsync();
        return rows.Select(row => row.RowKey).Where(key => key.StartsWith("O|", StringComparison.Ordinal));
    }
}
