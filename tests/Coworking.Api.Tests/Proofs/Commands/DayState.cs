using System.Globalization;
using System.Text;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>A booking as the model knows it. Times are minutes on the dial.</summary>
/// <param name="Tag">What the command named it, in its note, so that it is known before its id is; the id where it has no note.</param>
/// <param name="Patron">Whose.</param>
/// <param name="Places">What it holds.</param>
/// <param name="Start">First minute.</param>
/// <param name="End">Last minute, exclusive.</param>
/// <param name="Status">The status last written, as on the wire.</param>
/// <param name="KeptUntil">Until when its place is kept for who has not come.</param>
/// <param name="HasLeft">Whether its patron left before the end.</param>
internal sealed record Held(string Tag, string Patron, string Places, int Start, int End, string Status, int KeptUntil = 0, bool HasLeft = false)
{
    public IEnumerable<string> Resources => Places.Split(' ');

    /// <summary>Time alone moves a status on.</summary>
    public string StatusAt(int now) => Status switch
    {
        "confirmed" when now >= KeptUntil => "no-show",
        "checked-in" when now >= End => "completed",
        _ => Status,
    };

    public bool CountsAt(int now) => StatusAt(now) is not ("cancelled" or "no-show");

    public bool Overlaps(int start, int end) => Start < end && start < End;

    public bool Holds(string resource) => Resources.Contains(resource, StringComparer.Ordinal);

    /// <summary>The same words for what the API shows and what the model thinks.</summary>
    public string Shown(string status) => string.Create(CultureInfo.InvariantCulture, $"{Tag} {Places} {Start}-{End} {status}");
}

/// <summary>Somebody who waits for one place; <paramref name="Joined"/> says how many joined before.</summary>
internal sealed record Waiting(string Id, string Patron, string Place, int From, int To, int Minutes, int Joined, string Status, int HoldStart = 0, int HoldUntil = 0)
{
    public string StatusAt(int now) => Status switch
    {
        "held" when now >= HoldUntil => "lapsed",
        "waiting" when now >= To => "lapsed",
        _ => Status,
    };

    public string Shown(int now) => StatusAt(now) == "held" ? string.Create(CultureInfo.InvariantCulture, $"{Id} held {HoldStart}") : $"{Id} {StatusAt(now)}";
}

/// <summary>A stretch for which a place is shut.</summary>
internal sealed record Shut(string Id, string Place, int Start, int End);

/// <summary>One day as it should be: lists, and no cleverness. Equal when all they hold is equal.</summary>
internal sealed record DayState(int Now, IReadOnlyList<Held> Bookings, IReadOnlyList<Waiting> Line, IReadOnlyList<Shut> Closures)
{
    private readonly Lazy<string> _text = new(() => Write(Now, Bookings, Line, Closures));

    public static DayState Morning { get; } = new(8 * 60, [], [], []);

    public Held? Find(string tag) => Bookings.FirstOrDefault(held => held.Tag == tag);

    public DayState With(Held held) =>
        Renewed(bookings: [.. Bookings.Where(other => other.Tag != held.Tag).Append(held).OrderBy(other => other.Tag, StringComparer.Ordinal)]);

    public DayState With(Waiting entry) =>
        Renewed(line: [.. Line.Where(other => other.Id != entry.Id).Append(entry).OrderBy(other => other.Joined).ThenBy(other => other.Id, StringComparer.Ordinal)]);

    public DayState Renewed(int? now = null, IReadOnlyList<Held>? bookings = null, IReadOnlyList<Waiting>? line = null, IReadOnlyList<Shut>? closures = null) =>
        new(now ?? Now, bookings ?? Bookings, line ?? Line, closures ?? Closures);

    public IEnumerable<Held> Of(string patron) => Bookings.Where(held => held.Patron == patron);

    /// <summary>Whether a place can be booked, the named booking and the named entry's hold aside.</summary>
    public bool IsFree(string resource, int start, int end, string? except = null)
    {
        var buffer = ModelRules.Of(resource).Buffer;
        return Taken(resource).All(one => one.Whose == except || one.Start - buffer >= end || start >= one.End + buffer)
            && Closures.All(shut => shut.Place != resource || shut.Start >= end || start >= shut.End);
    }

    /// <summary>What the patron holds of a kind, in minutes.</summary>
    public int Minutes(string patron, string kind) => Of(patron)
        .Where(held => held.CountsAt(Now) && held.Resources.Any(resource => ModelRules.Of(resource).Kind == kind))
        .Sum(held => held.End - held.Start);

    /// <summary>Where nothing can be booked, as availability writes it.</summary>
    public string Busy(string resource)
    {
        var buffer = ModelRules.Of(resource).Buffer;
        var merged = new List<(int Start, int End)>();
        foreach (var (start, end) in Taken(resource).Select(one => (Start: one.Start - buffer, End: one.End + buffer))
            .Concat(Closures.Where(shut => shut.Place == resource).Select(shut => (shut.Start, shut.End))).OrderBy(one => one.Start))
        {
            if (merged.Count > 0 && start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End));
            }
            else
            {
                merged.Add((start, end));
            }
        }

        return string.Join(' ', merged.Select(stretch => string.Create(CultureInfo.InvariantCulture, $"{stretch.Start}-{stretch.End}")));
    }

    /// <summary>Keeps what is free for those who wait, first come first served.</summary>
    public DayState Promoted()
    {
        var day = this;
        foreach (var entry in Line.Where(entry => entry.StatusAt(Now) == "waiting"))
        {
            if (day.Fit(entry) is { } start)
            {
                day = day.With(entry with { Status = "held", HoldStart = start, HoldUntil = Now + 15 });
            }
        }

        return day;
    }

    /// <summary>The first quarter of an hour at which the entry could be helped.</summary>
    public int? Fit(Waiting entry)
    {
        var earliest = Math.Max(entry.From, Now - (Now % 15));
        for (var start = (earliest + 14) / 15 * 15; start + entry.Minutes <= entry.To; start += 15)
        {
            if (IsFree(entry.Place, start, start + entry.Minutes))
            {
                return start;
            }
        }

        return null;
    }

    public bool Equals(DayState? other) => other is not null && _text.Value == other._text.Value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text.Value);

    public override string ToString() => _text.Value;

    private IEnumerable<(string Whose, int Start, int End)> Taken(string resource) =>
        Bookings.Where(held => held.CountsAt(Now) && held.Holds(resource)).Select(held => (held.Tag, held.Start, held.End))
            .Concat(Line.Where(entry => entry.Place == resource && entry.StatusAt(Now) == "held").Select(entry => (entry.Id, entry.HoldStart, entry.HoldStart + entry.Minutes)));

    private static string Write(int now, IReadOnlyList<Held> bookings, IReadOnlyList<Waiting> line, IReadOnlyList<Shut> closures)
    {
        var text = new StringBuilder().AppendLine(new Domain.Common.TimeOfDay(now).ToString());
        foreach (var held in bookings)
        {
            text.Append("  ").Append(held.Patron).Append(' ').Append(held.Shown(held.Status)).AppendLine(held.HasLeft ? " left" : "");
        }

        foreach (var entry in line)
        {
            text.Append("  ").Append(entry.Patron).Append(" waits for ").Append(entry.Place).Append(": ").AppendLine(entry.Shown(now));
        }

        foreach (var shut in closures)
        {
            text.Append("  ").Append(shut).AppendLine();
        }

        return text.ToString();
    }
}

/// <summary>The default rules of the product, written down a second time and by hand.</summary>
internal sealed record ModelRules(string Kind, int? DailyMinutes, int Buffer, int Grace = 15, int? OpenBookings = null)
{
    private static readonly ModelRules Computer = new("computer", 120, 0, Grace: 10, OpenBookings: 2);
    private static readonly ModelRules Seat = new("seat", 240, 0);
    private static readonly ModelRules Room = new("room", 120, 10);
    private static readonly ModelRules Booth = new("booth", 120, 0);
    private static readonly ModelRules Equipment = new("equipment", null, 0);

    public static ModelRules Of(string resource) =>
        resource.StartsWith("pc-", StringComparison.Ordinal) ? Computer
        : resource.StartsWith("seat-", StringComparison.Ordinal) ? Seat
        : resource.StartsWith("booth-", StringComparison.Ordinal) ? Booth
        : resource is "hall" or "study" or "workshop" ? Room
        : Equipment;
}
