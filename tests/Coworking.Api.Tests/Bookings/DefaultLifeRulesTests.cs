using System.Net;
using Coworking.Api.Features.Centres;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Bookings;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>As <see cref="DefaultRulesTests"/>, for what happens to a booking after it is made.</summary>
public sealed class DefaultLifeRulesTests(TestCentre centre) : IClassFixture<TestCentre>
{
    /// <summary>A Tuesday; each rule has places of its own.</summary>
    private static readonly LocalDate Day = new(2027, 2, 2);

    [Theory]
    [InlineData("pc-05", "10:09", "10:10")]
    [InlineData("seat-11", "10:14", "10:15")]
    public async Task Check_in_opens_a_quarter_before_and_closes_after_the_grace(string place, string last, string tooLate)
    {
        var (patron, other) = (await PatronAsync(), await PatronAsync());
        var booking = await A.Booking().On(Day).Of(place).At("10:00").MadeByAsync(patron);
        At("09:44");
        await patron.IsRefusedAsync(booking, "check-in", null, "check-in-too-early", new(
            "Келгеніңізді белгілеуге әлі ерте. Сағат 09:45 бастап белгілене аласыз.",
            "Отметиться пока рано. Отметиться можно с 09:45.",
            "It is too early to check in. Check-in opens at 09:45."));
        At(tooLate);
        await patron.IsRefusedAsync(booking, "check-in", null, "check-in-closed", new(
            "Белгілену уақыты өтті, орын қайта бос. Қайтадан брондаңыз немесе кітапханашыға жүгініңіз.",
            "Время отметки прошло, место снова свободно. Забронируйте ещё раз или подойдите к библиотекарю.",
            "The time to check in has passed and the place is free again. Please book again or ask at the desk."));
        At(last);
        await patron.MayAsync(booking, "check-in");
        At("10:30");
        var next = await A.Booking().On(Day).Of(place).At("11:00").MadeByAsync(other);
        At("10:45");
        await other.MayAsync(next, "check-in");
    }

    [Fact]
    public async Task Who_is_there_extends_while_nobody_waits()
    {
        var (patron, other) = (await PatronAsync(), await PatronAsync());
        var booking = await A.Booking().On(Day).Of("booth-1").At("10:00").For(30).MadeByAsync(patron);
        await A.Booking().On(Day).Of("booth-1").At("12:00").MadeByAsync(await PatronAsync());
        At("10:00");
        await patron.MayAsync(booking, "check-in");
        await patron.MayAsync(booking, "extend", """{"end":"10:45"}""");
        using var waits = await other.PostTextAsync(
            "/api/me/waitlist", $$"""{"date":"{{A.Iso(Day)}}","from":"10:30","to":"13:00","minutes":120,"resources":["booth-1"]}""");
        Assert.Equal(HttpStatusCode.Created, waits.StatusCode);

        await patron.IsRefusedAsync(booking, "extend", """{"end":"11:00"}""", "somebody-waits", new(
            "Бұл орынды басқа оқырман күтіп тұр, сондықтан уақытты ұзартуға болмайды.",
            "Этого места уже ждёт другой читатель, поэтому продлить бронь нельзя.",
            "Somebody is waiting for this place, so the booking cannot be extended."));
    }

    [Fact]
    public async Task A_group_of_eight_needs_the_librarians_word_where_the_centre_says_so()
    {
        await using var strict = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["rules"]!["kinds"]!["room"]!["approvalFromPeople"] = 8;
            return file;
        });
        strict.Clock.Reset(TestCentre.At(Day, "08:00"));
        using var patron = await strict.NewPatronClientAsync();
        var seven = await A.Booking().On(Day).Of("hall").At("14:00").For(30).With("people", 7).MadeByAsync(patron);
        var eight = await A.Booking().On(Day).Of("study").At("10:00").With("people", 8).MadeByAsync(patron);
        Assert.Equal(("confirmed", "awaiting-approval"), ((string?)seven["status"], (string?)eight["status"]));
        strict.Clock.Reset(TestCentre.At(Day, "09:50"));
        await patron.IsRefusedAsync(eight, "check-in", null, "not-approved", new(
            "Бұл бронды кітапханашы әлі мақұлдаған жоқ.",
            "Библиотекарь ещё не подтвердил эту бронь.",
            "The librarian has not approved this booking yet."));
    }

    /// <summary>That three no-shows earn it, and two do not, is shown where the outbox is.</summary>
    [Fact]
    public async Task Who_missed_several_bookings_books_at_the_desk_until_the_last_day_of_it()
    {
        At("08:00");
        var name = TestCentre.NewPatron();
        using var patron = await centre.ClientAsync(name);
        await centre.Host.Services.GetRequiredService<SanctionPatron>().RunAsync(
            new PatronId(SamplePerson.Find(name)!.Subject), Day, TestContext.Current.CancellationToken);
        await patron.IsRefusedAsync(A.Booking().On(Day.PlusDays(1)).Of("seat-12"), "sanctioned", new(
            "Бірнеше рет келмегеніңізге байланысты қазір тек кітапханашы арқылы брондай аласыз. Соңғы күні: 2 ақпан.",
            "Вы несколько раз не пришли по брони, поэтому пока бронировать можно только у библиотекаря. По 2 февраля включительно.",
            "You missed several bookings, so for now please book at the desk. Until 2 February, inclusive."));
        centre.Clock.Reset(TestCentre.At(Day.PlusDays(1), "08:00"));
        await A.Booking().On(Day.PlusDays(1)).Of("seat-12").MadeByAsync(patron);
    }

    private void At(string time) => centre.Clock.Reset(TestCentre.At(Day, time));

    private async Task<HttpClient> PatronAsync()
    {
        At("08:00");
        return await centre.NewPatronClientAsync();
    }
}
