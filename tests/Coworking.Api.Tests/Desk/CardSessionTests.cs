using System.Net;
using Azure.Data.Tables;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>In by library card and PIN, and what a stranger learns from trying: nothing.</summary>
public sealed class CardSessionTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_card_with_its_PIN_lets_its_holder_in_for_half_an_hour()
    {
        var day = centre.NewDay();
        var card = Cards.New();
        await centre.SetPinAsync(card, "2468");

        using var opened = await centre.TryCardAsync($" {card.ToLowerInvariant().Insert(5, " ")} ", "2468");

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        var session = await opened.JsonAsync();
        Assert.Equal($"{A.Iso(day)}T08:30:00+05:00", (string?)session["expiresAt"]);
        using var holder = centre.WithToken((string)session["token"]!);
        Assert.Empty((await holder.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray());

        centre.Clock.Reset(TestCentre.At(day, "08:29"));
        Assert.Equal(HttpStatusCode.OK, await MineAsync((string)session["token"]!));
        centre.Clock.Reset(TestCentre.At(day, "08:30"));
        Assert.Equal(HttpStatusCode.Unauthorized, await MineAsync((string)session["token"]!));
    }

    [Fact]
    public async Task A_session_that_was_changed_or_is_another_centres_is_none()
    {
        centre.NewDay();
        await centre.SetPinAsync("PVL-77", "2468");
        using var opened = await centre.TryCardAsync("PVL-77", "2468");
        var token = (string)(await opened.JsonAsync())["token"]!;
        var parts = token.Split('.');
        var other = centre.Host.Services.GetRequiredService<CardSessions>()
            .Open(new Coworking.Domain.Bookings.PatronId("card:somebody"), "another-centre", centre.Clock.GetCurrentInstant()).Token;

        foreach (var wrong in new[]
        {
            $"card.{parts[1][..^2]}AA.{parts[2]}", $"card.{parts[1]}.{parts[2][..^2]}AA", $"card.{parts[1]}", "card..", "card.a.b.c",
            $"card.{new string('A', 5000)}.{parts[2]}", other, $"card.{other.Split('.')[1]}.{parts[2]}",
        })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await MineAsync(wrong));
        }

        Assert.Equal(HttpStatusCode.OK, await MineAsync(token));
    }

    [Fact]
    public async Task A_card_lets_nobody_in_where_an_account_is_asked_for()
    {
        centre.NewDay();
        using var holder = await centre.CardClientAsync(Cards.New());
        using var booked = await A.Booking().On(centre.NewDay()).ByAsync(holder);
        Assert.Equal(HttpStatusCode.Unauthorized, booked.StatusCode);

        using var fresh = await centre.CardClientAsync(Cards.New());
        using var refused = await A.Booking().On(centre.Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date).ByAsync(fresh);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_new_PIN_takes_the_place_of_the_old_one_and_forgives_wrong_tries()
    {
        centre.NewDay();
        var card = Cards.New();
        await centre.SetPinAsync(card, "1111");
        for (var i = 0; i < 6; i++)
        {
            using var wrong = await centre.TryCardAsync(card, "9999");
        }

        Assert.Equal((429, "too-many-tries"), await TriedAsync(card, "1111"));
        await centre.SetPinAsync(card, "2222");

        Assert.Equal((422, "wrong-card-or-pin"), await TriedAsync(card, "1111"));
        Assert.Equal((200, null), await TriedAsync(card, "2222"));
    }

    [Fact]
    public async Task After_five_wrong_PINs_a_card_rests_for_a_quarter_of_an_hour_whether_it_exists_or_not()
    {
        centre.NewDay();
        var known = Cards.New();
        await centre.SetPinAsync(known, "2468");
        var unknown = Cards.New();

        foreach (var card in new[] { known, unknown })
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal((422, "wrong-card-or-pin"), await TriedAsync(card, "1357"));
            }

            using var resting = await centre.TryCardAsync(card, "2468");
            Assert.Equal("too-many-tries", (string?)(await resting.JsonAsync())["code"]);
            Assert.Equal(15 * 60, resting.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        }

        centre.Clock.AdvanceMinutes(15);
        Assert.Equal((200, null), await TriedAsync(known, "2468"));
        Assert.Equal((422, "wrong-card-or-pin"), await TriedAsync(unknown, "2468"));
    }

    [Fact]
    public async Task Twenty_guesses_at_one_moment_are_five()
    {
        centre.NewDay();
        var card = Cards.New();
        await centre.SetPinAsync(card, "2468");

        var tried = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TriedAsync(card, $"{1000 + i}")));

        Assert.Equal(5, tried.Count(one => one.Code == "wrong-card-or-pin"));
        Assert.Equal(15, tried.Count(one => one.Code == "too-many-tries"));
    }

    [Fact]
    public async Task Thirty_wrong_tries_in_a_minute_over_many_cards_are_enough()
    {
        centre.NewDay();
        var tried = new List<string?>();
        for (var i = 0; i < 31; i++)
        {
            tried.Add((await TriedAsync(Cards.New(), "1357")).Code);
        }

        Assert.Equal([.. Enumerable.Repeat("wrong-card-or-pin", 30), "too-many-tries"], tried);
        centre.Clock.AdvanceMinutes(1);
        Assert.Equal("wrong-card-or-pin", (await TriedAsync(Cards.New(), "1357")).Code);
    }

    [Fact]
    public async Task An_unknown_card_costs_what_a_wrong_PIN_costs_and_is_answered_alike()
    {
        centre.NewDay();
        var known = Cards.New();
        await centre.SetPinAsync(known, "2468");
        await TriedAsync(Cards.New(), "1357");

        var (knownCalls, knownAnswer) = await CostOfAsync(known);
        var (unknownCalls, unknownAnswer) = await CostOfAsync(Cards.New());

        Assert.Equal(knownCalls, unknownCalls);
        Assert.Equal(knownAnswer, unknownAnswer);
        Assert.Equal(5, knownCalls.Count);
    }

    [Fact]
    public async Task No_card_number_and_no_PIN_reach_storage()
    {
        centre.NewDay();
        const string number = "SECRETNUMBER-4711";
        centre.Calls.Reset();
        using var holder = await centre.CardClientAsync(number, "83125607");
        await TriedAsync(number, "83125600");

        Assert.NotEmpty(centre.Calls.To("Patrons"));
        Assert.DoesNotContain(centre.Calls.To(""), call => call.Target.Contains("SECRETNUMBER", StringComparison.OrdinalIgnoreCase) || call.Target.Contains("831256", StringComparison.Ordinal));
        Assert.NotEmpty(await RowsAsync());
        Assert.DoesNotContain(await RowsAsync(), row => row.Contains("SECRETNUMBER", StringComparison.OrdinalIgnoreCase) || row.Contains("831256", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12", "2468", "card")]
    [InlineData("PVL_1", "2468", "card")]
    [InlineData("ПВЛ-001", "2468", "card")]
    [InlineData("123456789012345678901234567890123", "2468", "card")]
    [InlineData("PVL-1", "246", "pin")]
    [InlineData("PVL-1", "246813579", "pin")]
    [InlineData("PVL-1", "24a8", "pin")]
    [InlineData("PVL-1", "٢٤٦٨", "pin")]
    public async Task What_cannot_be_a_card_or_a_PIN_is_refused_by_its_form(string card, string pin, string field)
    {
        using var answer = await centre.TryCardAsync(card, pin);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    public async Task Without_a_key_there_are_no_cards(string key)
    {
        await using var keyless = await TestCentre.StartAsync(
            centre.Storage, builder => builder.Configuration.AddInMemoryCollection([new("Cards:Key", key)]));
        using var opened = await keyless.TryCardAsync("PVL-1", "2468");
        using var mine = keyless.WithToken("card.AAAA.AAAA");
        using var listed = await mine.FetchAsync("/api/me/bookings");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, opened.StatusCode);
        Assert.Equal("cards-not-set-up", (string?)(await opened.JsonAsync())["code"]);
        Assert.Equal(HttpStatusCode.Unauthorized, listed.StatusCode);
    }

    private async Task<HttpStatusCode> MineAsync(string token)
    {
        using var client = centre.WithToken(token);
        using var answer = await client.FetchAsync("/api/me/bookings");
        return answer.StatusCode;
    }

    private async Task<(int Status, string? Code)> TriedAsync(string card, string pin)
    {
        using var answer = await centre.TryCardAsync(card, pin);
        return ((int)answer.StatusCode, (string?)(await answer.JsonAsync())["code"]);
    }

    private async Task<(IReadOnlyList<string> Calls, string Answer)> CostOfAsync(string card)
    {
        centre.Calls.Reset();
        using var answer = await centre.TryCardAsync(card, "1357");
        var body = await answer.JsonAsync();
        body.Remove("traceId");
        return ([.. centre.Calls.To("Patrons", "Limits").Select(call => $"{call.Method} {(call.Target.Contains("Limits", StringComparison.Ordinal) ? "Limits" : "Patrons")}")],
            $"{(int)answer.StatusCode} {body.ToJsonString()}");
    }

    private async Task<List<string>> RowsAsync()
    {
        var tables = centre.Host.Services.GetRequiredService<CentreTables>();
        var rows = new List<string>();
        foreach (var table in tables.All)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            {
                rows.Add(string.Join(' ', row.Select(column => $"{column.Key}={column.Value}")));
            }
        }

        return rows;
    }
}
