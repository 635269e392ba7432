using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using CsCheck;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

/// <summary>What must hold whatever people ask for and in whatever order.</summary>
public sealed class BookingProperties
{
    private static readonly string[] Names = ["pc-01", "pc-02", "pc-03", "pc-04", "seat-01", "seat-02", "seat-03", "hall", "study", "tv-1"];

    private static readonly Gen<TimeRange> Ranges =
        from start in Gen.Int[36, 70]
        from length in Gen.Int[1, 16]
        select new TimeRange(new TimeOfDay(start * 15), new TimeOfDay(Math.Min(96, start + length) * 15));

    private static readonly Gen<Wanted> Wants = Gen.OneOf(
        Gen.Shuffle(Names, 1, 3).Select(names => (Wanted)new Wanted.Named([.. names.Select(name => new ResourceId(name))])),
        Gen.Select(Gen.Enum<ResourceKind>(), Gen.Int[1, 3], (kind, count) => (Wanted)new Wanted.AnyOf(kind, count)));

    private static readonly Gen<(PatronId Patron, BookingRequest Request)> Asks =
        from patron in Gen.Int[1, 6]
        from date in Gen.Int[0, 1]
        from range in Ranges
        from wanted in Wants
        select (new PatronId($"p{patron}"), new BookingRequest(A.Tuesday.PlusDays(date), range, wanted));

    [Fact]
    public void Accepted_bookings_never_overlap_on_a_resource_nor_for_a_patron() => Asks.List[1, 60].Sample(asks =>
    {
        var desk = new Desk();
        var made = asks.Select(ask => desk.Book(ask.Request, ask.Patron, A.Now())).Where(result => result.IsOk).Select(result => result.Value).ToList();

        AssertApart(made);
    });

    [Fact]
    public void Whatever_is_offered_instead_can_be_booked() => Gen.Select(Asks.List[20, 60], Asks).Sample((asks, last) =>
    {
        var desk = new Desk();
        foreach (var (patron, request) in asks)
        {
            desk.Book(request, patron, A.Now());
        }

        var offered = desk.Alternatives(last.Request, last.Patron, A.Now(), last.Request.Date.PlusDays(1));
        Assert.True(offered.Count <= Alternatives.Most);
        Assert.Equal(offered.Count, offered.Select(alternative => (alternative.Date, alternative.Range, string.Join(',', alternative.Resources))).Distinct().Count());
        foreach (var alternative in offered)
        {
            var plan = BookingPlan.Make(new BookingRequest(alternative.Date, alternative.Range, new Wanted.Named(alternative.Resources)), desk.Settings, A.Now()).Value;
            Assert.True(plan.Book(A.Id(1, alternative.Date), desk.Own(alternative.Date, last.Patron), desk.Sheets(alternative.Date), noneLeftToOpen: null, A.Now()).IsOk);
        }
    });

    [Fact]
    public void Any_of_a_kind_is_never_a_busy_one_and_always_one_where_one_is_free() => Gen.Select(Asks.List[10, 60], Ranges, Gen.Int).Sample((asks, range, seed) =>
    {
        var desk = new Desk();
        foreach (var (patron, request) in asks)
        {
            desk.Book(request, patron, A.Now());
        }

        var made = BookingPlan.Make(new BookingRequest(A.Tuesday, range, new Wanted.AnyOf(ResourceKind.Seat, 1)), desk.Settings, A.Now());
        if (!made.IsOk)
        {
            return;
        }

        var sheets = desk.Sheets(A.Tuesday);
        var free = made.Value.Candidates.Count(resource => sheets[resource.Id].IsFree(range, 0, A.Now()));
        var chosen = made.Value.Choose(sheets, A.Id(seed));
        Assert.Equal(free > 0, chosen is not null);
        Assert.All(chosen ?? [], resource => Assert.True(sheets[resource.Id].IsFree(range, 0, A.Now())));
    });

    [Fact]
    public void Days_of_23_24_and_25_hours_keep_bookings_apart_in_truth() => Gen.Select(
        Gen.OneOf(Gen.Const(new LocalDate(2027, 3, 28)), Gen.Const(new LocalDate(2027, 3, 29)), Gen.Const(new LocalDate(2027, 10, 31))),
        Gen.Select(Gen.Int[0, 92], Gen.Int[1, 20]).List[1, 60]).Sample((date, slots) =>
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var desk = new Desk(A.Centre(berlin, A.AlwaysOpen()));
        var now = new CentreDay(date.PlusDays(-1), berlin).At(TimeOfDay.Midnight);
        var made = slots
            .Select((slot, i) => desk.Book(
                new BookingRequest(date, new TimeRange(new TimeOfDay(slot.Item1 * 15), new TimeOfDay(Math.Min(96, slot.Item1 + slot.Item2) * 15)), new Wanted.Named([new ResourceId("seat-01")])),
                new PatronId($"p{i}"),
                now))
            .Where(result => result.IsOk).Select(result => result.Value).ToList();

        AssertApart(made);
        Assert.All(made, booking => Assert.InRange((booking.EndsAt - booking.StartsAt).TotalMinutes, 30, 240));
    });

    private static void AssertApart(List<Booking> made)
    {
        for (var i = 0; i < made.Count; i++)
        {
            foreach (var other in made.Skip(i + 1).Where(other => made[i].StartsAt < other.EndsAt && other.StartsAt < made[i].EndsAt))
            {
                Assert.NotEqual(made[i].Patron, other.Patron);
                Assert.Empty(made[i].Resources.Select(resource => resource.Id).Intersect(other.Resources.Select(resource => resource.Id)));
            }
        }
    }
}
