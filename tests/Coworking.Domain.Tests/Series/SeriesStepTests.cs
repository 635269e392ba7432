using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Domain.Series;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Series;

/// <summary>What is still to be done for a date, and what stands in its way.</summary>
public sealed class SeriesStepTests
{
    private static readonly ResourceId Hall = new("hall");
    private static readonly ResourceId Tv = new("tv-1");
    private static readonly SeriesDate Wanted = new(A.Tuesday, A.Range("16:00", "17:00"), [Hall, Tv]);

    [Theory]
    [InlineData(false, null, SeriesStep.Book)]
    [InlineData(true, null, SeriesStep.None)]
    [InlineData(false, BookingStatus.Confirmed, SeriesStep.None)]
    [InlineData(false, BookingStatus.CheckedIn, SeriesStep.None)]
    [InlineData(false, BookingStatus.Cancelled, SeriesStep.None)]
    [InlineData(false, BookingStatus.NoShow, SeriesStep.None)]
    [InlineData(true, BookingStatus.Confirmed, SeriesStep.Cancel)]
    [InlineData(true, BookingStatus.Cancelled, SeriesStep.None)]
    public void It_books_what_was_never_booked_and_cancels_what_was_taken_out(bool isCancelled, BookingStatus? status, SeriesStep step) =>
        Assert.Equal(step, SeriesSteps.For(Wanted with { IsCancelled = isCancelled }, status is { } known ? Booked() with { Status = known } : null, A.Now()));

    [Fact]
    public void It_moves_what_was_changed_and_leaves_what_the_desk_did_to_one_booking()
    {
        var later = Wanted with { Range = A.Range("16:30", "17:30") };
        var elsewhere = Wanted with { Resources = [Hall] };

        Assert.Equal(SeriesStep.None, SeriesSteps.For(later, Booked(), A.Now()));
        Assert.Equal(SeriesStep.Move, SeriesSteps.For(later with { IsChanged = true }, Booked(), A.Now()));
        Assert.Equal(SeriesStep.Move, SeriesSteps.For(elsewhere with { IsChanged = true }, Booked(), A.Now()));
        Assert.Equal(SeriesStep.None, SeriesSteps.For(Wanted with { IsChanged = true, Resources = [Tv, Hall] }, Booked(), A.Now()));
    }

    [Fact]
    public void What_is_over_is_left_alone()
    {
        Assert.Equal(SeriesStep.None, SeriesSteps.For(Wanted with { IsCancelled = true }, Booked(), A.Now("17:00")));
        Assert.Equal(SeriesStep.None, SeriesSteps.For(Wanted with { IsChanged = true, Resources = [Hall] }, Booked(), A.Now("17:00")));
    }

    [Fact]
    public void A_date_is_free_until_somebody_is_in_the_way_and_says_when()
    {
        Assert.Equal(SeriesDateState.Free, Outlook(Wanted, held: [A.Range("15:00", "16:00"), A.Range("17:00", "17:30")]).State);

        var clash = Outlook(Wanted, held: [A.Range("16:00", "16:30"), A.Range("16:15", "16:45"), A.Range("09:00", "10:00")]);
        Assert.Equal(SeriesDateState.Clash, clash.State);
        Assert.Equal([A.Range("16:00", "16:45")], clash.With);
    }

    [Fact]
    public void A_closure_is_said_before_a_clash()
    {
        var shut = Outlook(Wanted, held: [A.Range("16:00", "16:30")], closed: [A.Range("16:30", "18:00")]);

        Assert.Equal(SeriesDateState.Closed, shut.State);
        Assert.Equal([A.Range("16:30", "18:00")], shut.With);
    }

    [Theory]
    [InlineData("2026-11-24", "13:00", "14:00", "08:00", SeriesDateState.Closed)]
    [InlineData("2026-11-24", "16:45", "17:45", "08:00", SeriesDateState.Free)]
    [InlineData("2026-11-24", "17:00", "18:00", "08:00", SeriesDateState.Closed)]
    [InlineData("2026-11-28", "10:00", "11:00", "08:00", SeriesDateState.Closed)]
    [InlineData("2026-11-24", "10:00", "11:00", "10:14", SeriesDateState.Free)]
    [InlineData("2026-11-24", "10:00", "11:00", "10:15", SeriesDateState.Closed)]
    public void Outside_the_hours_and_in_the_past_it_is_closed(string date, string start, string end, string now, SeriesDateState state)
    {
        var wanted = Wanted with { Date = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, Range = A.Range(start, end) };
        Assert.Equal(state, SeriesOutlook.Of(wanted, A.Centre().Centre, _ => Occupied.Never, A.Now(now)).State);
    }

    [Fact]
    public void A_date_taken_out_is_cancelled_whatever_stands_there() =>
        Assert.Equal(SeriesDateState.Cancelled, Outlook(Wanted with { IsCancelled = true }, held: [A.Range("16:00", "17:00")]).State);

    [Theory]
    [InlineData("2027-03-28", "02:15", SeriesDateState.Closed)]
    [InlineData("2027-03-28", "01:30", SeriesDateState.Free)]
    [InlineData("2027-10-31", "02:15", SeriesDateState.Free)]
    [InlineData("2027-03-29", "02:15", SeriesDateState.Free)]
    public void On_days_of_23_24_and_25_hours_only_a_start_that_the_clock_skips_cannot_be_had(string date, string start, SeriesDateState state)
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var centre = A.Centre(berlin, A.AlwaysOpen()).Centre;
        var wanted = Wanted with { Date = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, Range = A.Range(start, "05:00") };

        var outlook = SeriesOutlook.Of(wanted, centre, _ => Occupied.Never, new CentreDay(wanted.Date, berlin).At(TimeOfDay.Midnight));

        Assert.Equal(state, outlook.State);
    }

    private static SeriesOutlook Outlook(SeriesDate date, IReadOnlyList<TimeRange> held, IReadOnlyList<TimeRange>? closed = null) =>
        SeriesOutlook.Of(date, A.Centre().Centre, id => id == Tv ? new Occupied(held, closed ?? []) : Occupied.Never, A.Now());

    private static Booking Booked() => A.Request().Of("hall", "tv-1").From("16:00", "17:00").BookedAt(new Desk()).Value;
}
