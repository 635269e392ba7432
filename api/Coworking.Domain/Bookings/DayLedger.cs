using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Bookings;

/// <summary>
/// One day's sheets while a decision works on them: it starts from what was read and ends in a <see cref="DayChange"/>
/// that names every row that is different. A decision that was made twice from the same rows makes the same change.
/// </summary>
/// <param name="settings">The centre.</param>
/// <param name="sheets">The sheets of the resources, as read.</param>
/// <param name="patrons">The patrons' sheets, as read; one that is not among them is untouched.</param>
/// <param name="line">The day's waiting list, as read.</param>
/// <param name="now">When it is decided.</param>
public sealed class DayLedger(
    CentreSettings settings, DaySheets sheets, IEnumerable<PatronDay> patrons, IEnumerable<WaitlistEntry> line, Instant now)
{
    /// <summary>A promotion stops here, well below what one transaction takes; what is left over comes next.</summary>
    private const int MostRowsOfAPromotion = 60;

    private readonly Dictionary<ResourceId, ResourceDay> _sheets = [];
    private readonly Dictionary<PatronId, PatronDay> _read = patrons.ToDictionary(day => day.Patron);
    private readonly Dictionary<PatronId, PatronDay> _patrons = [];
    private readonly List<WaitlistEntry> _line = [.. line.OrderBy(entry => entry.CreatedAt).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)];
    private readonly List<Happening<Booking>> _bookings = [];
    private readonly List<Happening<WaitlistEntry>> _entries = [];

    /// <summary>The centre.</summary>
    public CentreSettings Settings => settings;

    /// <summary>When it is decided.</summary>
    public Instant Now => now;

    /// <summary>The waiting list as it stands.</summary>
    public IReadOnlyList<WaitlistEntry> Line => _line;

    /// <summary>All that is different from what was read.</summary>
    public DayChange Change => new([.. _bookings], [.. _sheets.Values], [.. _patrons.Values], [.. _entries]);

    /// <summary>All sheets as they stand.</summary>
    public DaySheets Sheets => new(sheets.Touched.Where(sheet => !_sheets.ContainsKey(sheet.Resource)).Concat(_sheets.Values));

    /// <summary>A resource's sheet as it stands.</summary>
    public ResourceDay Sheet(ResourceId resource) => _sheets.TryGetValue(resource, out var changed) ? changed : sheets[resource];

    /// <summary>A patron's sheet as it stands.</summary>
    public PatronDay Own(PatronId patron) =>
        _patrons.TryGetValue(patron, out var changed) ? changed : _read.GetValueOrDefault(patron, PatronDay.Empty(patron));

    /// <summary>Puts a sheet in the place of its earlier state, where it differs.</summary>
    public void Put(ResourceDay sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (!ReferenceEquals(sheet, Sheet(sheet.Resource)))
        {
            _sheets[sheet.Resource] = sheet;
        }
    }

    /// <summary>Puts an entry into the line, or in the place of its earlier state.</summary>
    public void Put(WaitlistEntry entry, string what)
    {
        _line.RemoveAll(other => other.Id == entry.Id);
        _line.Add(entry);
        _entries.Add(new(entry, what));
    }

    /// <summary>Writes a new booking down: on its resources' sheets, on its patron's, and in its own row.</summary>
    public void Add(Booking booking) => Rewrite((null, booking, "booked"));

    /// <summary>Takes over what a plan decided on this ledger's sheets.</summary>
    public void Include(BookingDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var sheet in decision.Sheets)
        {
            Put(sheet);
        }

        _patrons[decision.Own.Patron] = decision.Own;
        _bookings.Add(new(decision.Booking, "booked"));
    }

    /// <summary>Writes down what a verb made of a booking; what did not change is not written.</summary>
    public void Rewrite(Booking before, Booking after, string what) => Rewrite((before, after, what));

    /// <summary>The same for several at once: all let go before any takes, so that two can exchange.</summary>
    public void Rewrite(params IReadOnlyList<(Booking? Before, Booking After, string What)> changes)
    {
        var real = changes.Where(change => !ReferenceEquals(change.Before, change.After)).ToList();
        var wanted = real.SelectMany(change => Held(change.After)).ToList();
        foreach (var (before, after, what) in real)
        {
            foreach (var resource in before?.Resources ?? [])
            {
                var sheet = Sheet(resource.Id);
                if (sheet.Bookings.Any(held => held.Booking == after.Id && !wanted.Contains((resource.Id, held))))
                {
                    Put(sheet.Release(after.Id));
                }
            }

            _bookings.Add(new(after, what));
            _patrons[after.Patron] = Own(after.Patron).With(after);
        }

        foreach (var (resource, held) in wanted.Where(one => !Sheet(one.Resource).Bookings.Contains(one.Held)))
        {
            Put(Sheet(resource).Book(held, now));
        }
    }

    /// <summary>Whether all of <paramref name="range"/> of the resource could be booked, the buffer of its kind kept.</summary>
    public bool IsFree(Resource resource, TimeRange range) =>
        Sheet(resource.Id).IsFree(range, settings.Centre.Rules.For(resource.Kind).BufferMinutes, now);

    /// <summary>
    /// Keeps what is free for those who wait for it, in the order in which they joined, and lets the sheets say whether
    /// anybody still does. To be called last, whenever something became free.
    /// </summary>
    /// <param name="everySheet">Whether to look at sheets too that nothing else changes.</param>
    public void Promote(bool everySheet = false)
    {
        foreach (var entry in _line.Where(entry => entry.StatusAt(now) == WaitStatus.Waiting).ToList())
        {
            if (_sheets.Count + (2 * _entries.Count) + (3 * _bookings.Count) > MostRowsOfAPromotion)
            {
                break;
            }

            if (Waitlist.Fit(entry, Sheets, settings, now) is not { } fit)
            {
                continue;
            }

            var until = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + Duration.FromMinutes(settings.Centre.Rules.WaitHoldMinutes);
            foreach (var resource in fit.Resources)
            {
                Put(Sheet(resource.Id).Hold(new HoldRange(fit.Range, entry.Id, until), now));
            }

            Put(entry.Offered(new KeptPlace([.. fit.Resources.Select(resource => resource.Id)], fit.Range, until)), "hold-offered");
        }

        var looked = everySheet ? Sheets.Touched : _sheets.Values;
        foreach (var sheet in looked.Where(sheet => sheet.Waited != IsWaitedFor(sheet.Resource)).ToList())
        {
            _sheets[sheet.Resource] = sheet with { Waited = !sheet.Waited };
        }
    }

    /// <summary>
    /// Writes down what time alone has made true already: who did not come, what was completed, which holds were not taken.
    /// At most <paramref name="most"/> bookings and as many entries; says whether anything was left to write.
    /// </summary>
    /// <param name="bookings">The day's bookings.</param>
    /// <param name="most">So many fit into one transaction with their sheets.</param>
    public bool Settle(IEnumerable<Booking> bookings, int most)
    {
        var settled = bookings.Select(booking => (Before: booking, After: booking.Settled(now)))
            .Where(one => !ReferenceEquals(one.Before, one.After)).Take(most).ToList();
        foreach (var (before, after) in settled)
        {
            Rewrite(before, after, after.Status switch
            {
                BookingStatus.NoShow => "no-show",
                BookingStatus.Completed => "completed",
                BookingStatus.CheckedIn => "checked-in",
                _ => "cancelled",
            });
        }

        var lapsed = _line.Where(entry => entry.StatusAt(now) == WaitStatus.Lapsed && entry.Status != WaitStatus.Lapsed).Take(most).ToList();
        foreach (var entry in lapsed)
        {
            End(entry.Lapsed(), "lapsed");
        }

        return settled.Count + lapsed.Count > 0;
    }

    /// <summary>
    /// Brings the sheets into line with bookings that are open: where a zone's rules were changed after a booking was made, its
    /// place is kept until the same time on the dial, which is another instant.
    /// </summary>
    public void Realign(IEnumerable<Booking> bookings)
    {
        foreach (var (resource, held) in bookings.Where(booking => booking.IsOpen(now)).SelectMany(Held))
        {
            if (Sheet(resource).Of(held.Booking) is { } stands && stands.Range == held.Range && stands.KeptUntil != held.KeptUntil)
            {
                Put(Sheet(resource) with { Bookings = [.. Sheet(resource).Bookings.Select(other => other == stands ? held : other)] });
            }
        }
    }

    /// <summary>An entry ends: nothing is kept for it any more.</summary>
    public void End(WaitlistEntry entry, string what)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var resource in entry.Kept?.Resources ?? [])
        {
            Put(Sheet(resource).Withdraw(entry.Id));
        }

        Put(entry, what);
    }

    private bool IsWaitedFor(ResourceId id) =>
        settings.Inventory.Find(id) is { } resource && _line.Any(entry => entry.IsLive(now) && entry.Concerns(id, resource.Kind));

    /// <summary>What a booking holds as it is; nothing where it was given back.</summary>
    private static IEnumerable<(ResourceId Resource, BookedRange Held)> Held(Booking booking) => booking.IsGivenBack
        ? []
        : booking.Resources.Select(resource => (resource.Id, new BookedRange(booking.RangeOf(resource), booking.Id, booking.KeptUntil)));
}
