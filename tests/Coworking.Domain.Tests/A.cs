using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Domain.Tests;

/// <summary>Makes what tests talk about: <c>A.Request().At("10:00").For(60).Of("pc-01")</c>.</summary>
internal static class A
{
    /// <summary>A Tuesday on which the centre is open.</summary>
    public static readonly LocalDate Tuesday = new(2026, 11, 24);

    public static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static readonly PatronId Aigerim = new("aigerim");

    public static LocalizedText Text(string text) => new(text, text, text);

    public static TimeRange Range(string start, string end) => TimeRange.Parse(start, end);

    /// <summary>The Tuesday's morning before the doors open, unless told otherwise.</summary>
    public static Instant Now(string time = "08:00", LocalDate? date = null) =>
        new CentreDay(date ?? Tuesday, Almaty).At(TimeOfDay.Parse(time));

    public static CentreSettings Centre(DateTimeZone? zone = null, OpeningHours? hours = null, Func<Rules, Rules>? rules = null) => new(
        new Centre("demo", Text("Centre"), Text("Street 1"), zone ?? Almaty, ["kk", "ru", "en"], "#0b6e4f", Phone: null, hours ?? Hours(), rules is null ? DefaultRules() : rules(DefaultRules())),
        new Inventory(Resources()));

    public static OpeningHours Hours(params DatedHours[] exceptions)
    {
        IReadOnlyList<TimeRange> open = [Range("09:00", "13:00"), Range("14:00", "18:00")];
        return new OpeningHours(
            Enum.GetValues<IsoDayOfWeek>().Where(day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday).ToDictionary(day => day, _ => open),
            exceptions);
    }

    /// <summary>Open round the clock on every day.</summary>
    public static OpeningHours AlwaysOpen() => new(
        Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)
            .ToDictionary(day => day, _ => (IReadOnlyList<TimeRange>)[Range("00:00", "24:00")]),
        []);

    public static RequestBuilder Request() => new(new BookingRequest(Tuesday, Range("10:00", "11:00"), new Wanted.Named([new ResourceId("pc-01")])));

    public static BookingId Id(int number, LocalDate? date = null) =>
        BookingId.Create(date ?? Tuesday, BitConverter.GetBytes((ulong)number * 0x9E3779B97F4A7C15));

    public static Rules DefaultRules() => new(15, 30, 15, 15, 8, new Dictionary<ResourceKind, KindRules>
    {
        [ResourceKind.Computer] = new(60, 120, 7, 2, 0, 10),
        [ResourceKind.Seat] = new(240, 240, 14, null, 0, 15),
        [ResourceKind.Room] = new(120, 120, 14, null, 10, 15),
        [ResourceKind.Booth] = new(120, 120, 14, null, 0, 15),
        [ResourceKind.Equipment] = new(240, null, 14, null, 0, 15),
    });

    private static IEnumerable<Resource> Resources() =>
    [
        .. Enumerable.Range(1, 4).Select(i => new Resource(new($"pc-0{i}"), ResourceKind.Computer, Text($"Computer {i}"), Zone: null, 1, [])),
        .. Enumerable.Range(1, 3).Select(i => new Resource(new($"seat-0{i}"), ResourceKind.Seat, Text($"Seat {i}"), Zone: null, 1, [])),
        new Resource(new("hall"), ResourceKind.Room, Text("Hall"), Zone: null, 40, []),
        new Resource(new("study"), ResourceKind.Room, Text("Study"), Zone: null, 8, []),
        new Resource(new("tv-1"), ResourceKind.Equipment, Text("TV"), Zone: null, 1, []),
        new Resource(new("camera"), ResourceKind.Equipment, Text("Camera"), Zone: null, 1, [], DeskOnly: true),
        new Resource(new("old-pc"), ResourceKind.Computer, Text("Old"), Zone: null, 1, [], Active: false),
    ];
}

internal sealed record RequestBuilder(BookingRequest Request)
{
    public RequestBuilder On(LocalDate date) => new(Request with { Date = date });

    public RequestBuilder From(string start, string end) => new(Request with { Range = A.Range(start, end) });

    public RequestBuilder Of(params string[] resources) =>
        new(Request with { Wanted = new Wanted.Named([.. resources.Select(id => new ResourceId(id))]) });

    public RequestBuilder AnyOf(ResourceKind kind, int count = 1) => new(Request with { Wanted = new Wanted.AnyOf(kind, count) });

    public Result<BookingPlan, BookingRefusal> Plan(CentreSettings? settings = null, Instant? now = null) =>
        BookingPlan.Make(Request, settings ?? A.Centre(), now ?? A.Now());

    /// <summary>Books on a desk that remembers.</summary>
    public Result<Booking, BookingRefusal> BookedAt(Desk desk, PatronId? patron = null, Instant? now = null) =>
        desk.Book(Request, patron ?? A.Aigerim, now ?? A.Now());
}

/// <summary>The simplest true store: sheets in memory, one request after the other.</summary>
internal sealed class Desk(CentreSettings? settings = null)
{
    private readonly Dictionary<(LocalDate, ResourceId), ResourceDay> _resources = [];
    private readonly Dictionary<(LocalDate, PatronId), PatronDay> _patrons = [];
    private int _made;

    public CentreSettings Settings { get; } = settings ?? A.Centre();

    public Result<Booking, BookingRefusal> Book(BookingRequest request, PatronId patron, Instant now)
    {
        var plan = BookingPlan.Make(request, Settings, now);
        if (!plan.IsOk)
        {
            return plan.Error;
        }

        var decision = plan.Value.Book(A.Id(++_made, request.Date), Own(request.Date, patron), Sheets(request.Date), noneLeftToOpen: null, now);
        if (!decision.IsOk)
        {
            return decision.Error;
        }

        foreach (var sheet in decision.Value.Sheets)
        {
            _resources[(request.Date, sheet.Resource)] = sheet;
        }

        _patrons[(request.Date, patron)] = decision.Value.Own;
        return decision.Value.Booking;
    }

    public IReadOnlyList<Alternative> Alternatives(BookingRequest request, PatronId patron, Instant now, params LocalDate[] after) =>
        Domain.Bookings.Alternatives.Find(
            request, Settings, new[] { request.Date }.Concat(after).Select(date => new DayView(date, Own(date, patron), Sheets(date))), A.Id(7777), now);

    public DaySheets Sheets(LocalDate date) => new(_resources.Where(entry => entry.Key.Item1 == date).Select(entry => entry.Value));

    public PatronDay Own(LocalDate date, PatronId patron) => _patrons.GetValueOrDefault((date, patron), PatronDay.Empty(patron));
}
