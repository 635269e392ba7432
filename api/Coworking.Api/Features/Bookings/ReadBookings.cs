using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>One patron's bookings and places in line, for other features, which show or export them. Days are read side by side.</summary>
public sealed class ReadBookings(DayStore store)
{
    private const int MostDaysAhead = 31;

    /// <summary>How many days, today among them, a patron's bookings may lie on.</summary>
    internal static int DaysAhead(Centre centre) => Math.Min(
        MostDaysAhead, 1 + centre.Rules.Kinds.Values.Select(kind => kind.HorizonDays ?? MostDaysAhead).DefaultIfEmpty(MostDaysAhead).Max());

    /// <summary>A patron's bookings on so many days in order of time, given back ones too.</summary>
    internal async Task<IReadOnlyList<Booking>> OfPatronAsync(PatronId patron, LocalDate from, int days, CancellationToken cancellation)
    {
        var sheets = await Task.WhenAll(Enumerable.Range(0, days).Select(day => store.ReadOwnAsync(from.PlusDays(day), patron, cancellation)));
        return [.. sheets.SelectMany(sheet => sheet.Bookings)];
    }

    /// <summary>What a patron waits, or waited, for on so many days.</summary>
    internal async Task<IReadOnlyList<WaitlistEntry>> WaitingOfAsync(PatronId patron, LocalDate from, int days, CancellationToken cancellation)
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, days).Select(day => store.ReadWaitingAsync(from.PlusDays(day), cancellation)));
        return [.. lines.SelectMany(line => line.Where(entry => entry.Patron == patron))];
    }
}
