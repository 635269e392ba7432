using Coworking.Api.Features.Statistics;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Statistics;

/// <summary>What a row of figures looks like, whatever the order in which the day's bookings were read: their names are random.</summary>
public sealed class StatisticsEntityTests
{
    private static readonly Tally Some = new(6, 360, 6, [new HourTally(10, 6, 360)]);
    private static readonly Tally One = new(1, 60, 1, []);

    [Fact]
    public void The_measures_of_a_row_stand_in_one_order()
    {
        var written = Written((Measure.NoShow, One), (Measure.Waited, One), (Measure.Came, Some));
        Assert.Equal(written, Written((Measure.Came, Some), (Measure.NoShow, One), (Measure.Waited, One)));
        Assert.Equal(written, Written((Measure.Waited, One), (Measure.Came, Some), (Measure.NoShow, One)));
        Assert.True(written.IndexOf("\"came\"", StringComparison.Ordinal) < written.IndexOf("\"no-show\"", StringComparison.Ordinal));
    }

    private static string Written(params (Measure Measure, Tally Tally)[] tallies) =>
        StatisticsEntity.Of(new DayFigures(
            new LocalDate(2026, 11, 24), [new KindFigures(ResourceKind.Computer, [], tallies.ToDictionary(one => one.Measure, one => one.Tally))])).GetString("Content");
}
