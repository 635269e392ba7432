using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class AlternativesTests
{
    private static readonly PatronId Dana = new("dana");

    [Fact]
    public void Other_resources_of_the_kind_at_the_same_time_come_first()
    {
        var desk = new Desk();
        Assert.True(A.Request().Of("pc-01").BookedAt(desk).IsOk);

        var offered = desk.Alternatives(A.Request().Of("pc-01").Request, Dana, A.Now());

        Assert.Equal(3, offered.Count);
        Assert.All(offered, alternative => Assert.Equal(A.Range("10:00", "11:00"), alternative.Range));
        Assert.Equal([new ResourceId("pc-02"), new("pc-03"), new("pc-04")], offered.Select(alternative => alternative.Resources.Single()));
    }

    [Fact]
    public void Then_the_nearest_times_later_before_earlier()
    {
        var desk = new Desk();
        Assert.True(A.Request().Of("tv-1").BookedAt(desk).IsOk);

        var offered = desk.Alternatives(A.Request().Of("tv-1").Request, Dana, A.Now());

        Assert.Equal([A.Range("11:00", "12:00"), A.Range("09:00", "10:00"), A.Range("11:15", "12:15")], offered.Select(alternative => alternative.Range));
    }

    [Fact]
    public void Then_the_next_day()
    {
        var desk = new Desk(A.Centre(rules: rules => rules with
        {
            Kinds = new Dictionary<ResourceKind, Centres.KindRules>(rules.Kinds) { [ResourceKind.Equipment] = new(null, null, 14, null, 0, 15) },
        }));
        Assert.True(A.Request().From("09:00", "13:00").Of("tv-1").BookedAt(desk).IsOk);
        Assert.True(A.Request().From("14:00", "17:45").Of("tv-1").BookedAt(desk).IsOk);

        var offered = desk.Alternatives(A.Request().Of("tv-1").Request, Dana, A.Now(), A.Tuesday.PlusDays(1));

        Assert.Equal(new Alternative(A.Tuesday.PlusDays(1), A.Range("10:00", "11:00"), offered[0].Resources), offered[0]);
        Assert.All(offered, alternative => Assert.Equal(A.Tuesday.PlusDays(1), alternative.Date));
    }

    [Fact]
    public void A_room_with_its_screen_keeps_what_is_free_and_replaces_what_is_not()
    {
        var desk = new Desk();
        Assert.True(A.Request().Of("hall").BookedAt(desk).IsOk);

        var offered = desk.Alternatives(A.Request().Of("hall", "tv-1").Request, Dana, A.Now());

        Assert.Equal([new ResourceId("study"), new ResourceId("tv-1")], offered[0].Resources);
    }

    [Fact]
    public void Nothing_is_offered_where_the_patron_is_busy_or_past_the_days_limit()
    {
        var desk = new Desk();
        Assert.True(A.Request().From("10:00", "11:00").Of("pc-01").BookedAt(desk).IsOk);
        Assert.True(A.Request().From("11:00", "12:00").Of("seat-01").BookedAt(desk, Dana).IsOk);

        var offered = desk.Alternatives(A.Request().From("10:00", "11:00").Of("pc-01").Request, Dana, A.Now());
        Assert.DoesNotContain(offered, alternative => alternative.Range.Overlaps(A.Range("11:00", "12:00")));
        Assert.NotEmpty(offered);
    }
}
