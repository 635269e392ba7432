using Coworking.Domain.Common;
using Coworking.Domain.Events;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Events;

/// <summary>What may be announced, and what may become of it.</summary>
public sealed class CentreEventTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly LocalDate Day = new(2027, 3, 2);
    private static readonly LocalizedText Reason = new(kk: null, ru: null, "The guest is ill.");

    [Theory]
    [InlineData(0, "16:29", null)]
    [InlineData(0, "16:30", EventFault.InThePast)]
    [InlineData(366, "09:00", null)]
    [InlineData(367, "09:00", EventFault.TooFarAhead)]
    public void It_is_announced_before_its_end_and_at_most_a_year_ahead(int ahead, string now, EventFault? fault)
    {
        var said = Said() with { Date = Day.PlusDays(ahead) };

        Assert.Equal(fault, said.FaultAt(new CentreDay(said.Date, Zone), At(now)));
    }

    [Fact]
    public void Texts_are_bounded_and_one_place_is_named()
    {
        Assert.Equal(EventFault.TitleTooLong, FaultOf(Said() with { Title = Long(EventAnnouncement.LongestTitle + 1) }));
        Assert.Equal(EventFault.TextTooLong, FaultOf(Said() with { Text = Long(EventAnnouncement.LongestText + 1) }));
        Assert.Equal(EventFault.WhereMissing, FaultOf(Said() with { Place = null }));
        Assert.Equal(EventFault.WhereUnfit, FaultOf(Said() with { Resource = new("hall") }));
        Assert.Null(FaultOf(Said() with { Title = Long(EventAnnouncement.LongestTitle) }));
    }

    [Fact]
    public void A_cancelled_event_keeps_its_reason_and_is_changed_no_more()
    {
        var told = CentreEvent.Announce(EventId.Create(new byte[8]), Said(), room: null);
        var cancelled = told.Cancel(Reason, Zone, At("09:00")).Value;

        Assert.Equal((true, Reason, 2), (cancelled.IsCancelled, cancelled.Reason, cancelled.Version));
        Assert.Same(cancelled, cancelled.Cancel(Long(5), Zone, At("09:00")).Value);
        Assert.Equal(EventRefusal.Cancelled, cancelled.Change(Said(), Zone, At("09:00")).Error);
        Assert.Equal(EventRefusal.Over, told.Cancel(Reason, Zone, At("16:30")).Error);
    }

    [Fact]
    public void Saying_the_same_again_is_no_new_version()
    {
        var told = CentreEvent.Announce(EventId.Create(new byte[8]), Said(), room: null);

        Assert.Same(told, told.Change(Said(), Zone, At("09:00")).Value);
        Assert.Equal(2, told.Change(Said() with { Kind = EventKind.Film }, Zone, At("09:00")).Value.Version);
    }

    private static EventFault? FaultOf(EventAnnouncement said) => said.FaultAt(new CentreDay(said.Date, Zone), At("09:00"));

    private static LocalizedText Long(int length) => new(new string('ә', length), ru: null, en: null);

    private static Instant At(string time) => new CentreDay(Day, Zone).At(TimeOfDay.Parse(time));

    private static EventAnnouncement Said() => new(
        Day, TimeRange.Parse("15:00", "16:30"), EventKind.Club, new LocalizedText(kk: null, ru: null, "Readers' club"), Text: null, Age: null, Resource: null,
        Place: new LocalizedText(kk: null, ru: null, "The square"));
}
