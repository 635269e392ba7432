using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Closures;

/// <summary>What may be shut, how far it is, and how it opens again.</summary>
public sealed class ClosureTests
{
    private static readonly ClosureId Id = ClosureId.Create(A.Tuesday, [1, 2, 3, 4, 5, 6, 7, 8]);
    private static readonly ResourceId Pc1 = new("pc-01");
    private static readonly ResourceId Hall = new("hall");

    [Fact]
    public void A_closure_of_all_names_what_is_lent_and_nothing_that_is_retired()
    {
        var closure = Plan(resources: null).Value;

        Assert.True(closure.All);
        Assert.Equal(11, closure.Resources.Count);
        Assert.DoesNotContain(new ResourceId("old-pc"), closure.Resources);
        Assert.Equal(closure.Resources, closure.ToDo);
        Assert.False(closure.IsDone);
    }

    [Theory]
    [InlineData("no-such")]
    [InlineData("old-pc")]
    public void What_is_not_lent_cannot_be_shut(string name) =>
        Assert.Equal(new ClosureRefusal.UnknownResource(new(name)), Plan([Pc1, new(name)]).Error);

    [Theory]
    [InlineData("11:59", true)]
    [InlineData("12:00", false)]
    public void It_may_have_begun_but_not_have_ended(string now, bool isPlanned)
    {
        var planned = Plan([Pc1], A.Range("10:07", "12:00"), A.Now(now));

        Assert.Equal(isPlanned, planned.IsOk);
        if (!isPlanned)
        {
            Assert.Equal(new ClosureRefusal.InThePast(A.Tuesday, TimeOfDay.Parse(now)), planned.Error);
        }
    }

    [Fact]
    public void It_goes_resource_by_resource_and_knows_whom_it_has_told()
    {
        var closure = Plan([Pc1, Hall]).Value;

        var half = closure.Progressed(Pc1, [A.Id(1)], isDone: false);
        Assert.Equal([Pc1, Hall], half.ToDo);

        var one = half.Progressed(Pc1, [A.Id(1), A.Id(2)], isDone: true);
        Assert.Equal([Hall], one.ToDo);
        Assert.Equal([A.Id(1), A.Id(2)], one.Cancelled);

        Assert.True(one.Progressed(Hall, [], isDone: true).IsDone);
    }

    [Theory]
    [InlineData("11:00", "10:00-11:00")]
    [InlineData("10:00", null)]
    [InlineData("09:00", null)]
    [InlineData("12:00", "10:00-12:00")]
    [InlineData("23:00", "10:00-12:00")]
    public void It_opens_from_a_time_on_and_is_never_made_longer(string from, string? left) =>
        Assert.Equal(left, Plan([Pc1]).Value.Reopen(TimeOfDay.Parse(from)).Shut?.ToString());

    [Fact]
    public void Reopening_goes_through_every_resource_again_and_only_where_something_opens()
    {
        var done = Plan([Pc1, Hall]).Value.Progressed(Pc1, [], isDone: true).Progressed(Hall, [], isDone: true);

        Assert.Equal([Pc1, Hall], done.Reopen(TimeOfDay.Parse("11:00")).ToDo);
        Assert.True(done.Reopen(TimeOfDay.Parse("12:00")).IsDone);
        Assert.Equal(A.Range("10:00", "12:00"), done.Reopen(TimeOfDay.Parse("11:00")).Range);
    }

    [Fact]
    public void People_are_told_until_it_ends_or_opens_again()
    {
        var closure = Plan([Pc1]).Value;

        Assert.True(closure.IsNotice(A.Now("08:00")));
        Assert.True(closure.IsNotice(A.Now("11:59")));
        Assert.False(closure.IsNotice(A.Now("12:00")));
        Assert.False(closure.Reopen(TimeOfDay.Parse("11:00")).IsNotice(A.Now("11:00")));
        Assert.False(closure.Reopen(TimeOfDay.Parse("10:00")).IsNotice(A.Now("08:00")));
    }

    [Theory]
    [InlineData("2027-03-28", "02:00", "03:00", 0)]
    [InlineData("2027-03-28", "02:15", "03:15", 15)]
    [InlineData("2027-03-28", "00:00", "24:00", 23 * 60)]
    [InlineData("2027-03-29", "00:00", "24:00", 24 * 60)]
    [InlineData("2027-10-31", "00:00", "24:00", 25 * 60)]
    [InlineData("2027-10-31", "02:00", "03:00", 120)]
    public void On_days_of_23_24_and_25_hours_it_lasts_what_really_passes(string date, string start, string end, int minutes)
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var day = new CentreDay(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, berlin);
        var request = new ClosureRequest(day.Date, A.Range(start, end), [Pc1], A.Text("Repairs"));

        var planned = Closure.Plan(ClosureId.FromTail(day.Date, Id.Tail), request, A.Centre(berlin, A.AlwaysOpen()), day.At(TimeOfDay.Midnight));

        if (minutes == 0)
        {
            Assert.IsType<ClosureRefusal.NoTime>(planned.Error);
            return;
        }

        Assert.Equal(minutes, planned.Value.Day.ElapsedMinutes(planned.Value.Range));
        Assert.True(planned.Value.IsNotice(day.At(TimeOfDay.Parse(end)) - Duration.Epsilon));
        Assert.False(planned.Value.IsNotice(day.At(TimeOfDay.Parse(end))));
    }

    [Fact]
    public void Its_name_is_read_as_it_was_written()
    {
        Assert.True(ClosureId.TryParse(Id.Value, out var read));
        Assert.Equal(Id, read);
        Assert.Equal(A.Tuesday, read.Date);
        Assert.Equal(Id, ClosureId.FromTail(A.Tuesday, Id.Tail));
        Assert.False(ClosureId.TryParse("2026-11-24", out _));
    }

    private static Result<Closure, ClosureRefusal> Plan(IReadOnlyList<ResourceId>? resources, TimeRange? range = null, Instant? now = null) =>
        Closure.Plan(Id, new ClosureRequest(A.Tuesday, range ?? A.Range("10:00", "12:00"), resources, A.Text("Repairs")), A.Centre(), now ?? A.Now());
}
