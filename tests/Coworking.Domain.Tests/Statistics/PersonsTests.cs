using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Domain.Statistics;
using CsCheck;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Statistics;

/// <summary>From bookings of known persons to what is told of them: regulars come again and again, and guests have another name each time.</summary>
public sealed class PersonsTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    /// <summary>For each of some days, which of nine persons came at which hours.</summary>
    private static readonly Gen<(int Person, int Hour)[][]> Visits = Gen.Select(Gen.Int[0, 8], Gen.Int[9, 11]).Array[0, 20].Array[7, 21];

    [Fact]
    public void One_regular_on_many_days_is_one_person() => Assert.Empty(Publish([.. Enumerable.Range(0, 21).Select(_ => new[] { (1, 9) })]).Stretches);

    [Fact]
    public void One_guest_who_walks_in_many_times_is_one_person() => Assert.Empty(Publish([[(8, 9), (8, 9), (8, 10), (8, 10), (8, 11), (8, 11)]]).Stretches);

    [Fact]
    public void No_number_rests_on_fewer_than_five_persons()
    {
        var (days, hours) = (0, 0);
        Visits.Sample(
            visits =>
            {
                var told = Publish(visits);
                foreach (var stretch in told.Stretches)
                {
                    Interlocked.Increment(ref days);
                    Assert.True(Between(visits, stretch.From, stretch.To).Select(visit => visit.Person).Distinct().Count() >= 5);
                }

                foreach (var (week, block) in told.Hours.SelectMany(week => week.Blocks.Select(block => (week, block))))
                {
                    Interlocked.Increment(ref hours);
                    var there = Between(visits, week.From, week.To).Where(visit => block.Hours.Contains(visit.Hour));
                    Assert.True(there.Select(visit => visit.Person).Distinct().Count() >= 5);
                }
            },
            iter: 200);
        Assert.True(days > 0 && hours > 0);
    }

    private static IEnumerable<(int Person, int Hour)> Between((int Person, int Hour)[][] visits, LocalDate from, LocalDate to) =>
        visits.Where((_, day) => from <= Monday.PlusDays(day) && Monday.PlusDays(day) <= to).SelectMany(day => day);

    private static Published Publish((int Person, int Hour)[][] visits) => Publication.Of(
        [.. visits.Select((day, number) => Count(Monday.PlusDays(number), day))], ResourceKind.Computer, Measure.Came);

    private static DayFigures Count(LocalDate date, (int Person, int Hour)[] visits) =>
        new FinishedDay(date, [.. visits.Select((visit, number) => Booked(date, number, visit.Person, visit.Hour))], [], DaySheets.Empty)
            .Count(A.Centre(), A.Now("02:20", date.PlusDays(1)));

    /// <summary>The last two persons have no card.</summary>
    private static Booking Booked(LocalDate date, int number, int person, int hour)
    {
        var day = new CentreDay(date, A.Almaty);
        var range = new TimeRange(new TimeOfDay(hour * 60), new TimeOfDay((hour * 60) + 30));
        return new Booking
        {
            Id = A.Id(number, date),
            Patron = new PatronId(person < 7 ? $"person-{person}" : $"guest:{number}"),
            Day = day,
            Range = range,
            Resources = [new BookedResource(new ResourceId("pc-01"), ResourceKind.Computer)],
            CheckInOpensAt = day.At(range.Start),
            CheckInClosesAt = day.At(range.End),
            CreatedAt = A.Now(),
            Status = BookingStatus.Completed,
            Version = 1,
        };
    }
}
