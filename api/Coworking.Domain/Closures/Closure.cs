using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Closures;

/// <summary>
/// Some or all resources shut for a stretch of one day, though the centre is open: repairs, an event, no power. It is put
/// into one resource's sheet after the other; <see cref="ToDo"/> says where it still has to be, so that whoever is
/// interrupted can go on.
/// </summary>
public sealed record Closure
{
    private Closure()
    {
    }

    /// <summary>Its name.</summary>
    public required ClosureId Id { get; init; }

    /// <summary>The day and the zone.</summary>
    public required CentreDay Day { get; init; }

    /// <summary>From when to when as it was announced, on the wall clock.</summary>
    public required TimeRange Range { get; init; }

    /// <summary>What is left of <see cref="Range"/> after a reopening; null where nothing is.</summary>
    public required TimeRange? Shut { get; init; }

    /// <summary>Whether it was meant for every resource: people are told so instead of a long list.</summary>
    public required bool All { get; init; }

    /// <summary>The resources, each once.</summary>
    public required IReadOnlyList<ResourceId> Resources { get; init; }

    /// <summary>What people are told.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>When it was announced.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The resources whose sheets do not say <see cref="Shut"/> yet, or whose bookings are not all told yet.</summary>
    public required IReadOnlyList<ResourceId> ToDo { get; init; }

    /// <summary>The bookings that it cancelled or ended so far.</summary>
    public required IReadOnlyList<BookingId> Cancelled { get; init; }

    /// <summary>Whether every sheet says what it should.</summary>
    public bool IsDone => ToDo.Count == 0;

    /// <summary>Plans a closure; nothing is shut until the sheets say so.</summary>
    public static Result<Closure, ClosureRefusal> Plan(ClosureId id, ClosureRequest request, CentreSettings settings, Instant now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(settings);
        var day = new CentreDay(request.Date, settings.Centre.Zone);
        if (day.ElapsedMinutes(request.Range) == 0)
        {
            return new ClosureRefusal.NoTime();
        }

        if (day.At(request.Range.End) <= now)
        {
            var today = settings.Centre.Today(now);
            return new ClosureRefusal.InThePast(today.Date, today.WallClock(now));
        }

        var wanted = request.Resources ?? [.. settings.Inventory.All.Where(resource => resource.Active).Select(resource => resource.Id)];
        var unknown = wanted.Where(resource => settings.Inventory.Find(resource) is not { Active: true }).ToList();
        if (unknown.Count > 0)
        {
            return new ClosureRefusal.UnknownResource(unknown[0]);
        }

        return new Closure
        {
            Id = id,
            Day = day,
            Range = request.Range,
            Shut = request.Range,
            All = request.Resources is null,
            Resources = wanted,
            Reason = request.Reason,
            CreatedAt = now,
            ToDo = wanted,
            Cancelled = [],
        };
    }

    /// <summary>A closure as it was stored. Only a store calls this: it trusts what it is given.</summary>
    public static Closure Restored(
        ClosureId id,
        CentreDay day,
        TimeRange range,
        TimeRange? shut,
        bool all,
        IReadOnlyList<ResourceId> resources,
        LocalizedText reason,
        Instant createdAt,
        IReadOnlyList<ResourceId> toDo,
        IReadOnlyList<BookingId> cancelled) => new()
        {
            Id = id,
            Day = day,
            Range = range,
            Shut = shut,
            All = all,
            Resources = resources,
            Reason = reason,
            CreatedAt = createdAt,
            ToDo = toDo,
            Cancelled = cancelled,
        };

    /// <summary>
    /// Opens again from <paramref name="from"/> on, or altogether where it had not begun by then. What it cancelled stays
    /// cancelled. Opening what is open by then changes nothing; a closure is never made longer.
    /// </summary>
    public Closure Reopen(TimeOfDay from)
    {
        if (Shut is not { } shut || from >= shut.End)
        {
            return this;
        }

        return this with { Shut = from <= shut.Start ? null : new TimeRange(shut.Start, from), ToDo = Resources };
    }

    /// <summary>
    /// One step further: bookings told, and, where nothing of that resource is left to do, the resource done with.
    /// </summary>
    public Closure Progressed(ResourceId resource, IEnumerable<BookingId> told, bool isDone) => this with
    {
        Cancelled = [.. Cancelled.Union(told)],
        ToDo = isDone ? [.. ToDo.Where(other => other != resource)] : ToDo,
    };

    /// <summary>Whether people at the centre have to be told of it at <paramref name="now"/>: it is on, or still to come today.</summary>
    public bool IsNotice(Instant now) => Shut is { } shut && now < Day.At(shut.End);
}
