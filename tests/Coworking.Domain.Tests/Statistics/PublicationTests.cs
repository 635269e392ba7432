using System.Text.Json;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using CsCheck;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Statistics;

/// <summary>
/// What is told is all that a stranger has, who knows these rules too. A small number stays unknown if the same would have
/// been told of another number: these tests look for that other history.
/// </summary>
public sealed class PublicationTests
{
    /// <summary>Each looks at hundreds of other histories.</summary>
    private const int Tries = 40;

    private static readonly LocalDate Monday = new(2026, 11, 2);

    /// <summary>For each of some days, and each hour of it, how many patrons came: mostly few.</summary>
    private static readonly Gen<int[][]> Histories = Gen.Frequency((3, Gen.Const(0)), (4, Gen.Int[1, 2]), (1, Gen.Int[3, 9])).Array[4].Array[1, 24];

    [Fact]
    public void A_busy_day_is_told_by_itself_and_quiet_ones_together()
    {
        var told = Publish([[7, 0, 0, 0], [2, 0, 0, 0], [0, 0, 0, 0], [2, 2, 0, 0], [4, 1, 0, 0], [4, 0, 0, 0]]);

        Assert.Equal(
            [
                new Stretch(Monday, Monday, 7, 210, 7, 2400),
                new Stretch(Monday.PlusDays(1), Monday.PlusDays(4), 11, 330, 11, 9600),
            ],
            told.Stretches);
    }

    [Fact]
    public void Hours_wait_for_the_end_of_their_week()
    {
        var week = Enumerable.Repeat(new[] { 6, 2, 5, 0 }, 7).ToArray();

        Assert.Empty(Publish(week[..6]).Hours);
        var hours = Assert.Single(Publish(week).Hours);
        Assert.Equal([[9], [10, 11, 12]], hours.Blocks.Select(block => block.Hours));
        Assert.Equal([42, 49], hours.Blocks.Select(block => block.Patrons));
    }

    [Fact]
    public void What_was_told_stays_told() => Histories.Sample(history =>
    {
        var all = Publish(history);
        for (var days = 1; days < history.Length; days++)
        {
            var earlier = Publish(history[..days]);
            Assert.Equal(Text(earlier.Stretches), Text(all.Stretches.Take(earlier.Stretches.Count)));
            Assert.Equal(Text(earlier.Hours), Text(all.Hours.Take(earlier.Hours.Count)));
        }
    }, iter: Tries);

    [Fact]
    public void No_number_has_fewer_than_five_patrons_in_it_and_none_is_a_part_of_another() => Histories.Sample(history =>
    {
        var told = Publish(history);
        Assert.All(told.Stretches, stretch => Assert.True(stretch.Patrons >= Publication.Least && stretch.Count >= stretch.Patrons));
        Assert.All(told.Stretches.Zip(told.Stretches.Skip(1)), pair => Assert.Equal(pair.First.To.PlusDays(1), pair.Second.From));
        foreach (var week in told.Hours)
        {
            Assert.All(week.Blocks, block => Assert.True(block.Patrons >= Publication.Least));
            Assert.Distinct(week.Blocks.SelectMany(block => block.Hours));
            var whole = told.Stretches.Where(stretch => week.From <= stretch.From && stretch.To <= week.To).ToList();
            Assert.Equal((week.From, week.To), (whole[0].From, whole[^1].To));
            Assert.Equal(whole.Sum(stretch => stretch.Minutes), week.Blocks.Sum(block => block.Minutes));
        }
    }, iter: Tries);

    [Fact]
    public void A_small_day_cannot_be_got_back() => Histories.Sample(history =>
    {
        var told = Text(Publish(history));
        foreach (var day in Enumerable.Range(0, history.Length).Where(day => history[day].Sum() is > 0 and < Publication.Least))
        {
            Assert.Contains(Otherwise(history, cell => cell.Day == day), other => other[day].Sum() != history[day].Sum() && Text(Publish(other)) == told);
        }
    }, iter: Tries);

    [Fact]
    public void A_small_hour_of_a_week_cannot_be_got_back() => Histories.Sample(history =>
    {
        var published = Publish(history);
        foreach (var week in published.Hours)
        {
            var days = Enumerable.Range(0, history.Length).Where(day => week.From <= Monday.PlusDays(day) && Monday.PlusDays(day) <= week.To).ToList();
            foreach (var hour in Enumerable.Range(0, 4).Where(hour => days.Sum(day => history[day][hour]) is > 0 and < Publication.Least))
            {
                var sum = days.Sum(day => history[day][hour]);
                Assert.Contains(Otherwise(history, cell => cell.Hour == hour), other => days.Sum(day => other[day][hour]) != sum && Text(Publish(other)) == Text(published));
            }
        }
    }, iter: Tries);

    /// <summary>All histories in which one patron of these cells came at another time, or not at all.</summary>
    private static IEnumerable<int[][]> Otherwise(int[][] history, Func<(int Day, int Hour), bool> isMeant)
    {
        var cells = Enumerable.Range(0, history.Length).SelectMany(day => Enumerable.Range(0, 4).Select(hour => (Day: day, Hour: hour))).ToList();
        foreach (var from in cells.Where(cell => isMeant(cell) && history[cell.Day][cell.Hour] > 0))
        {
            var without = history.Select(day => day.ToArray()).ToArray();
            without[from.Day][from.Hour]--;
            yield return without;
            foreach (var to in cells.Where(to => to != from))
            {
                var moved = without.Select(day => day.ToArray()).ToArray();
                moved[to.Day][to.Hour]++;
                yield return moved;
            }
        }
    }

    private static Published Publish(int[][] history) =>
        Publication.Of([.. history.Select((hours, day) => Figures(Monday.PlusDays(day), hours))], ResourceKind.Computer, Measure.Came);

    /// <summary>Each patron comes once a day for half an hour; doors are open from nine to one.</summary>
    private static DayFigures Figures(LocalDate date, int[] hours)
    {
        var tallies = hours.Select((patrons, hour) => new HourTally(hour + 9, patrons, patrons * 30)).Where(hour => hour.Patrons > 0).ToList();
        var tally = new Tally(hours.Sum(), hours.Sum() * 30, hours.Sum(), tallies);
        return new DayFigures(
            date,
            [new KindFigures(ResourceKind.Computer, [.. Enumerable.Range(0, 24).Select(hour => hour is >= 9 and < 13 ? 600 : 0)], new Dictionary<Measure, Tally> { [Measure.Came] = tally })]);
    }

    private static string Text<T>(T told) => JsonSerializer.Serialize(told);
}
