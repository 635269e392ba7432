using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>What somebody may have instead: free and allowed when it was computed.</summary>
public sealed record Alternative(LocalDate Date, TimeRange Range, IReadOnlyList<ResourceId> Resources);

/// <summary>One day as it stands, for finding alternatives on it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Own">The patron's sheet.</param>
/// <param name="Sheets">The sheets of all resources of the kinds asked for.</param>
public sealed record DayView(LocalDate Date, PatronDay Own, DaySheets Sheets);

/// <summary>
/// Finds something else for who was not first: other resources at the same time, then the nearest times of the day,
/// then the days after in the same way. Every suggestion is put to the same rules as a request.
/// </summary>
public static class Alternatives
{
    /// <summary>How many are offered at most.</summary>
    public const int Most = 3;

    /// <summary>Up to <see cref="Most"/> alternatives to <paramref name="request"/>, best first.</summary>
    /// <param name="request">What could not be had.</param>
    /// <param name="settings">The centre.</param>
    /// <param name="days">The requested day and, if given, days to try after it.</param>
    /// <param name="tieBreak">Picks among equally good resources.</param>
    /// <param name="now">When it is asked.</param>
    public static IReadOnlyList<Alternative> Find(
        BookingRequest request, CentreSettings settings, IEnumerable<DayView> days, BookingId tieBreak, Instant now) =>
        [.. days.SelectMany(day => On(day, request, settings, tieBreak, now)).Take(Most)];

    private static IEnumerable<Alternative> On(
        DayView day, BookingRequest request, CentreSettings settings, BookingId tieBreak, Instant now) =>
        Times(request.Range, settings.Centre.Rules.GridMinutes)
            .SelectMany(range => At(day, request with { Date = day.Date, Range = range }, settings, tieBreak, now));

    /// <summary>The same length at the same time, then ever further away on the grid, later before earlier.</summary>
    private static IEnumerable<TimeRange> Times(TimeRange wanted, int grid)
    {
        yield return wanted;
        for (var distance = grid; distance < TimeOfDay.MinutesInDay; distance += grid)
        {
            if (wanted.End.Minutes + distance <= TimeOfDay.MinutesInDay)
            {
                yield return new TimeRange(wanted.Start.Moved(distance), wanted.End.Moved(distance));
            }

            if (wanted.Start.Minutes - distance >= 0)
            {
                yield return new TimeRange(wanted.Start.Moved(-distance), wanted.End.Moved(-distance));
            }
        }
    }

    private static IEnumerable<Alternative> At(
        DayView day, BookingRequest request, CentreSettings settings, BookingId tieBreak, Instant now)
    {
        var made = BookingPlan.Make(request, settings, now);
        if (!made.IsOk || made.Value.OwnRefusal(day.Own, noneLeftToOpen: null) is not null)
        {
            yield break;
        }

        var plan = made.Value;
        if (plan.Choose(day.Sheets, tieBreak) is { } asked)
        {
            yield return Of(request, asked);
        }
        else if (request.Wanted is Wanted.Named)
        {
            foreach (var others in Substitutes(plan, day.Sheets, settings.Inventory))
            {
                yield return Of(request, others);
            }
        }
    }

    /// <summary>Sets with each busy resource replaced by a free one of its kind, no substitute offered twice.</summary>
    private static IEnumerable<IReadOnlyList<Resource>> Substitutes(BookingPlan plan, DaySheets sheets, Inventory inventory)
    {
        var offered = new HashSet<ResourceId>(plan.Candidates.Select(resource => resource.Id));
        for (var round = 0; round < Most; round++)
        {
            var set = new List<Resource>();
            foreach (var wanted in plan.Candidates)
            {
                var given = plan.IsFree(wanted, sheets) ? wanted : SubstituteFor(wanted, plan, sheets, inventory, offered);
                if (given is null)
                {
                    yield break;
                }

                offered.Add(given.Id);
                set.Add(given);
            }

            yield return set;
        }
    }

    private static Resource? SubstituteFor(
        Resource wanted, BookingPlan plan, DaySheets sheets, Inventory inventory, HashSet<ResourceId> offered) =>
        inventory.Bookable(wanted.Kind)
            .Where(other => !other.DeskOnly && !offered.Contains(other.Id) && plan.IsFree(other, sheets))
            .OrderBy(other => other.Capacity < wanted.Capacity)
            .ThenBy(other => Math.Abs(other.Capacity - wanted.Capacity))
            .ThenByDescending(other => other.Features.Intersect(wanted.Features, StringComparer.Ordinal).Count())
            .FirstOrDefault();

    private static Alternative Of(BookingRequest request, IReadOnlyList<Resource> resources) =>
        new(request.Date, request.Range, [.. resources.Select(resource => resource.Id)]);
}
