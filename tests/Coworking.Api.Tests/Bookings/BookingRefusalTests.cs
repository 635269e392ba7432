using System.Net;
using System.Net.Http.Headers;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>Walks the contract's bookings part: every code is reachable, and says why in the reader's language.</summary>
public sealed class BookingRefusalTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task Each_rule_has_its_code()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var seat = A.Booking().On(day);

        await RefusedAsync(patron, seat.Of("pc-99"), "unknown-resource");
        await RefusedAsync(patron, seat.Of("Not An Id"), "unknown-resource");
        await RefusedAsync(patron, seat.AnyOf("seat", 9), "too-many-resources", "most");
        await RefusedAsync(patron, seat.At("10:05"), "off-grid", "gridMinutes");
        await RefusedAsync(patron, seat.For(15), "too-short", "shortestMinutes");
        await RefusedAsync(patron, seat.On(day.PlusDays(-1)), "in-the-past", "earliest");
        await RefusedAsync(patron, seat.On(day.PlusDays(15)), "beyond-horizon", "lastDate");
        await RefusedAsync(patron, seat.On(day.PlusDays(8)).Of("pc-01"), "beyond-horizon", "lastDate");
        await RefusedAsync(patron, seat.On(day.PlusDays(4)), "closed");
        await RefusedAsync(patron, seat.At("12:30"), "outside-opening-hours", "bookable");
        await RefusedAsync(patron, seat.At("17:00"), "outside-opening-hours", "bookable");
        await RefusedAsync(patron, seat.Of("pc-01").For(75), "too-long", "longestMinutes");

        await seat.At("09:00").For(120).Of("study").MadeByAsync(patron);
        await RefusedAsync(patron, seat.At("11:00").For(30).Of("hall"), "daily-limit", "usedMinutes");
        await RefusedAsync(patron, seat.At("09:30").For(60), "overlaps-own-booking", "booking");
    }

    [Fact]
    public async Task Two_computers_ahead_are_the_most()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).Of("pc-01").MadeByAsync(patron);
        await A.Booking().On(day.PlusDays(1)).Of("pc-01").MadeByAsync(patron);

        await RefusedAsync(patron, A.Booking().On(day.PlusDays(2)).Of("pc-01"), "too-many-open", "openBookings");
    }

    [Fact]
    public async Task What_only_the_desk_lends_is_refused()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["resources"]!.AsArray().Single(one => (string?)one!["id"] == "scanner-1")!["deskOnly"] = true;
            return file;
        });
        using var patron = await other.NewPatronClientAsync();

        await RefusedAsync(patron, A.Booking().On(other.NewDay()).Of("scanner-1"), "desk-only");
    }

    [Fact]
    public async Task A_holiday_says_its_name_in_the_readers_language()
    {
        var day = new NodaTime.LocalDate(2027, 3, 22);
        centre.Clock.Reset(TestCentre.At(day.PlusDays(-4), "08:00"));
        using var patron = await centre.NewPatronClientAsync();
        patron.DefaultRequestHeaders.AcceptLanguage.ParseAdd("kk");

        using var answer = await A.Booking().On(day).ByAsync(patron);
        var problem = await answer.JsonAsync();

        Assert.Equal("closed", (string?)problem["code"]);
        Assert.Equal("Наурыз мейрамы", (string?)problem["detail"]);
        Assert.Equal("Бұл күні орталық жабық. Басқа күнді таңдаңыз.", (string?)problem["title"]);
    }

    [Theory]
    [InlineData("kk", "Бір бронмен компьютерді ең көбі 1 сағ алуға болады.")]
    [InlineData("ru", "Одной бронью компьютер можно занять не дольше чем на 1 ч.")]
    [InlineData("en", "One booking of a computer lasts at most 1 h.")]
    public async Task The_detail_names_the_limit_in_the_readers_language(string language, string detail)
    {
        using var patron = await centre.NewPatronClientAsync();
        patron.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var answer = await A.Booking().On(centre.NewDay()).Of("pc-01").For(90).ByAsync(patron);

        Assert.Equal(detail, (string?)(await answer.JsonAsync())["detail"]);
    }

    [Fact]
    public async Task A_taken_slot_comes_with_alternatives_that_can_be_booked()
    {
        var day = centre.NewDay();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(first);

        using var taken = await A.Booking().On(day).At("10:30").Of("pc-01").ByAsync(second);
        var problem = await taken.JsonAsync();

        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.Equal("slot-taken", (string?)problem["code"]);
        Assert.Equal("pc-01", (string?)problem["taken"]![0]);
        var alternatives = problem["alternatives"]!.AsArray();
        Assert.Equal(3, alternatives.Count);
        Assert.Equal("10:30", (string?)alternatives[0]!["start"]);
        foreach (var offered in alternatives)
        {
            using var other = await centre.NewPatronClientAsync();
            await new BookingBuilder(offered!.DeepClone().AsObject(), "10:00", 60).MadeByAsync(other);
        }
    }

    [Fact]
    public async Task Where_the_day_is_full_the_next_open_day_is_offered()
    {
        var day = centre.NewDay();
        foreach (var (start, minutes) in new[] { ("09:00", 240), ("14:00", 225) })
        {
            using var other = await centre.NewPatronClientAsync();
            await A.Booking().On(day).At(start).For(minutes).Of("tv-1").MadeByAsync(other);
        }

        using var patron = await centre.NewPatronClientAsync();
        using var taken = await A.Booking().On(day).At("10:00").Of("tv-1").ByAsync(patron);

        var alternatives = (await taken.JsonAsync())["alternatives"]!.AsArray();
        Assert.All(alternatives, offered => Assert.Contains((string?)offered!["resources"]![0], EquipmentNames));
        Assert.NotEmpty(alternatives);
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00"}""", "kind")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","resources":["pc-01"],"kind":"computer"}""", "resources")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","resources":["pc-01"],"count":2}""", "resources")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","resources":[]}""", "resources")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","resources":["pc-01","pc-01"]}""", "resources")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","kind":"sofa"}""", "kind")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","kind":1}""", "kind")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","kind":"seat","count":0}""", "count")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","kind":"seat","count":101}""", "count")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"10:00","kind":"seat"}""", "end")]
    [InlineData("""{"date":"2027-02-02","start":"11:00","end":"10:00","kind":"seat"}""", "end")]
    [InlineData("""{"date":"2027-02-30","start":"10:00","end":"11:00","kind":"seat"}""", "date")]
    [InlineData("""{"date":"2027-02-02","start":"10:00:00","end":"11:00","kind":"seat"}""", "start")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"24:15","kind":"seat"}""", "end")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","kind":"seat","colour":"red"}""", "colour")]
    [InlineData("""{"start":"10:00","end":"11:00","kind":"seat"}""", "")]
    [InlineData("""{"date":"2027-02-02","start":"10:00","end":"11:00","kind":"seat","note":"\ud800"}""", "note")]
    public async Task What_is_not_well_formed_is_400_and_names_the_field(string body, string field)
    {
        using var patron = await centre.NewPatronClientAsync();
        using var answer = await patron.PostTextAsync("/api/bookings", body);
        var problem = await answer.JsonAsync();

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, problem.ToJsonString());
        Assert.Equal("invalid-request", (string?)problem["code"]);
        Assert.True(field.Length == 0 || problem["errors"]?[field] is not null, problem.ToJsonString());
    }

    [Fact]
    public async Task Texts_and_lists_are_bounded()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var fits = A.Booking().On(day).With("note", new string('ә', 500)).With("purpose", new string('p', 100));

        await fits.MadeByAsync(patron);
        await StatusAsync(patron, fits.At("14:00").With("note", new string('n', 501)), HttpStatusCode.BadRequest);
        await StatusAsync(patron, fits.At("14:00").With("purpose", new string('p', 101)), HttpStatusCode.BadRequest);
        await StatusAsync(patron, fits.At("14:00").Of([.. Enumerable.Range(1, 101).Select(i => $"pc-{i}")]), HttpStatusCode.BadRequest);
        await StatusAsync(patron, fits.At("14:00").With("note", new string('n', 70_000)), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Only_patrons_book()
    {
        var booking = A.Booking().On(centre.NewDay());
        using var nobody = centre.Anyone();
        await StatusAsync(nobody, booking, HttpStatusCode.Unauthorized);
        nobody.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not-a-token");
        await StatusAsync(nobody, booking, HttpStatusCode.Unauthorized);
        using var librarian = await centre.ClientAsync("librarian");
        await StatusAsync(librarian, booking, HttpStatusCode.Forbidden);
    }

    private static readonly string[] EquipmentNames = ["tv-1", "projector-1", "scanner-1", "headset-1", "headset-2", "headset-3", "headset-4"];

    private static async Task StatusAsync(HttpClient client, BookingBuilder booking, HttpStatusCode status)
    {
        using var answer = await booking.ByAsync(client);
        Assert.Equal(status, answer.StatusCode);
    }

    private static async Task RefusedAsync(HttpClient patron, BookingBuilder booking, string code, string? member = null)
    {
        using var answer = await booking.ByAsync(patron);
        var problem = await answer.JsonAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, problem.ToJsonString());
        Assert.Equal(code, (string?)problem["code"]);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotNull(problem["traceId"]);
        Assert.True(member is null || problem[member] is not null, problem.ToJsonString());
    }
}
