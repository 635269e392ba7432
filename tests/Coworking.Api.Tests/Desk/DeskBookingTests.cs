using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>A librarian books for a card, an account or a guest.</summary>
public sealed class DeskBookingTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_cards_holder_sees_and_cancels_what_the_desk_booked_and_nobody_elses()
    {
        var day = centre.NewDay();
        var card = Cards.New();
        using var desk = await centre.ClientAsync("librarian");
        using var holder = await centre.CardClientAsync(card);
        using var other = await centre.CardClientAsync(Cards.New());
        var booking = await A.Booking().On(day).Of("seat-02").For("card", card.ToLowerInvariant()).MadeAtDeskAsync(desk);

        Assert.Equal((string?)booking["id"], (string?)Assert.Single((await holder.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray())!["id"]);
        Assert.Equal("desk", (string?)(await holder.GetJsonAsync($"/api/bookings/{booking["id"]}"))["source"]);
        Assert.Empty((await other.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray());
        using var refused = await other.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var cancelled = await holder.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        Assert.Equal("cancelled", (string?)(await cancelled.JsonAsync())["status"]);
    }

    [Fact]
    public async Task What_the_desk_booked_stands_where_the_answer_says()
    {
        using var desk = await centre.ClientAsync("librarian");
        using var made = await desk.PostTextAsync("/api/desk/bookings", A.Booking().On(centre.NewDay()).Of("seat-05").For("guest", "Айгүл").ToJson().ToJsonString());
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var booking = await made.JsonAsync();
        Assert.Equal($"/api/desk/bookings/{booking["id"]}", made.Headers.Location!.ToString());
        Assert.Equal(booking.ToJsonString(), (await desk.GetJsonAsync(made.Headers.Location.ToString())).ToJsonString());
        Assert.True(booking.AsObject().ContainsKey("purpose") && booking.AsObject().ContainsKey("note"));

        using var patron = await centre.NewPatronClientAsync();
        using var refused = await patron.GetAsync(made.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var none = await desk.GetAsync(new Uri("/api/desk/bookings/2026-11-24-000000000000", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_cards_holder_checks_in_stays_longer_and_leaves()
    {
        var day = centre.NewDay();
        centre.Clock.Reset(TestCentre.At(day, "09:50"));
        var card = Cards.New();
        using var desk = await centre.ClientAsync("librarian");
        using var holder = await centre.CardClientAsync(card);
        var booking = await A.Booking().On(day).At("10:00").Of("seat-02").For("card", card).MadeAtDeskAsync(desk);

        Assert.Equal("checked-in", await DidAsync("check-in", "{}"));
        Assert.Equal("checked-in", await DidAsync("extend", """{"end":"11:15"}"""));
        centre.Clock.Reset(TestCentre.At(day, "10:05"));
        Assert.Equal("completed", await DidAsync("leave", "{}"));

        async Task<string?> DidAsync(string verb, string body)
        {
            using var answer = await holder.PostTextAsync($"/api/bookings/{booking["id"]}/{verb}", body);
            return (string?)(await answer.JsonAsync())[answer.IsSuccessStatusCode ? "status" : "code"];
        }
    }

    [Fact]
    public async Task A_class_gets_its_room_its_television_and_any_twelve_computers_or_nothing()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        var block = A.Booking().On(day).Of("study", "tv-1").With("kind", "computer").With("count", 12).For("guest", "9 Б");

        var booking = await block.MadeAtDeskAsync(desk);
        using var again = await block.AtDeskAsync(desk);

        Assert.Equal(14, booking["resources"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var patron = await centre.NewPatronClientAsync();
        using var both = await A.Booking().On(day).Of("study").With("kind", "computer").ByAsync(patron);
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
    }

    [Fact]
    public async Task An_accounts_booking_made_at_the_desk_is_among_its_own()
    {
        var day = centre.NewDay();
        var name = TestCentre.NewPatron();
        using var patron = await centre.ClientAsync(name);
        using var desk = await centre.ClientAsync("director");

        var booking = await A.Booking().On(day).For("id", SamplePerson.Find(name)!.Subject).With("people", 3).MadeAtDeskAsync(desk);

        var own = Assert.Single((await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray())!;
        Assert.Equal(((string?)booking["id"], 3), ((string?)own["id"], (int)own["people"]!));
    }

    [Fact]
    public async Task Two_guests_of_one_name_are_two_people()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        await A.Booking().On(day).Of("pc-01").For("guest", "Гость").MadeAtDeskAsync(desk);
        await A.Booking().On(day).Of("pc-02").For("guest", "Гость").MadeAtDeskAsync(desk);
    }

    [Fact]
    public async Task A_walk_in_is_made_and_checked_in_by_one_transaction()
    {
        var day = centre.NewDay();
        centre.Clock.Reset(TestCentre.At(day, "10:03"));
        using var desk = await centre.ClientAsync("librarian");
        await desk.DayAsync(day);
        centre.Calls.Reset();

        var booking = await A.Booking().On(day).At("10:00").Of("seat-04").For("guest", "Гость").With("checkIn", true).MadeAtDeskAsync(desk);

        Assert.Equal("checked-in", (string?)booking["status"]);
        Assert.Equal("checked-in", (string?)(await desk.DayAsync(day)).Of(booking)!["status"]);
        Assert.Single(centre.Calls.To("Days"), call => call.Method == "POST");
    }

    [Theory]
    [InlineData("guest", "Гость")]
    [InlineData("card", "PVL-REPEAT")]
    public async Task A_repeated_request_books_once_whoever_it_is_for(string member, string value)
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var director = await centre.ClientAsync("director");
        var booking = A.Booking().On(day).AnyOf("seat").For(member, value).Keyed($"desk-{member}");

        var made = await booking.MadeAtDeskAsync(desk);
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => booking.MadeAtDeskAsync(desk)));
        Assert.All(again, one => Assert.Equal(made.ToJsonString(), one.ToJsonString()));
        Assert.Single((await desk.DayAsync(day))["bookings"]!.AsArray());

        using var other = await booking.For("guest", "Другой гость").AtDeskAsync(desk);
        Assert.Equal("idempotency-key-reused", (string?)(await other.JsonAsync())["code"]);
        var directors = await booking.For("guest", "Гость директора").MadeAtDeskAsync(director);
        Assert.NotEqual((string?)made["id"], (string?)directors["id"]);
    }

    [Fact]
    public async Task No_card_number_is_stored_not_even_as_a_hash_that_could_be_tried_out()
    {
        var day = centre.NewDay();
        const string number = "SECRETNUMBER-4712";
        using var desk = await centre.ClientAsync("librarian");
        var booking = A.Booking().On(day).Of("seat-09").For("card", number).Keyed("secret-card");
        await booking.MadeAtDeskAsync(desk);

        var plain = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"POST /api/desk/bookings\n{booking.ToJson().ToJsonString()}"));
        var tables = centre.Host.Services.GetRequiredService<CentreTables>();
        var (rows, keys) = (0, 0);
        foreach (var table in tables.All)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            {
                var text = string.Join(' ', row.Select(column => $"{column.Key}={column.Value}"));
                Assert.DoesNotContain("SECRETNUMBER", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Convert.ToBase64String(plain), text, StringComparison.Ordinal);
                (rows, keys) = (rows + 1, keys + (row.RowKey == "K|secret-card" ? 1 : 0));
            }
        }

        Assert.True(rows > 0 && keys == 1, $"{rows} rows, {keys} keys");
    }

    [Theory]
    [InlineData("""{}""", "patron")]
    [InlineData("""{"card":"PVL-1","guest":"Гость"}""", "patron")]
    [InlineData("""{"card":"12"}""", "patron.card")]
    [InlineData("""{"guest":"  "}""", "patron.guest")]
    [InlineData("""{"guest":"0123456789012345678901234567890123456789012345678901234567890"}""", "patron.guest")]
    [InlineData("""{"id":"card:abc"}""", "patron.id")]
    [InlineData("""{"id":"Guest:abc"}""", "patron.id")]
    [InlineData("""{"id":""}""", "patron.id")]
    public async Task Whom_it_is_for_must_be_clear(string patron, string field)
    {
        using var desk = await centre.ClientAsync("librarian");
        using var answer = await A.Booking().On(centre.NewDay()).With("patron", JsonNode.Parse(patron)).AtDeskAsync(desk);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }
}
