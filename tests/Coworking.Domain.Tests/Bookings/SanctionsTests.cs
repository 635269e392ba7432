using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Bookings;

public sealed class SanctionsTests
{
    private static readonly NoShowRule Rule = new(Count: 3, Days: 30, SanctionDays: 14);
    private static readonly LocalDate Day = new(2026, 11, 24);

    [Fact]
    public void Two_no_shows_are_forgiven() => Assert.Null(Sanctions.Earned(Rule, [Day, Day.PlusDays(-1)]));

    [Fact]
    public void The_third_within_thirty_days_is_not() =>
        Assert.Equal(Day.PlusDays(14), Sanctions.Earned(Rule, [Day.PlusDays(-29), Day, Day.PlusDays(-1)]));

    [Fact]
    public void What_is_thirty_days_old_counts_no_more() => Assert.Null(Sanctions.Earned(Rule, [Day.PlusDays(-30), Day, Day.PlusDays(-1)]));

    [Fact]
    public void Two_on_one_day_are_two() => Assert.NotNull(Sanctions.Earned(Rule, [Day, Day, Day.PlusDays(-1)]));

    [Fact]
    public void Nobody_is_sanctioned_for_nothing() => Assert.Null(Sanctions.Earned(Rule, []));

    [Fact]
    public void The_last_day_belongs_to_it()
    {
        var patron = new PatronId("patron");
        var sanctions = new Sanctions([KeyValuePair.Create(patron, Day)]);

        Assert.Equal(Day, sanctions.Until(patron, Day));
        Assert.Null(sanctions.Until(patron, Day.PlusDays(1)));
        Assert.Null(sanctions.Until(new PatronId("another"), Day));
    }
}
