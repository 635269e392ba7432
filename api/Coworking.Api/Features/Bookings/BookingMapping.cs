using System.Text.Json;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Between a booking and its wire form.</summary>
internal static class BookingMapping
{
    private const int MostPurpose = 100;
    private const int MostNote = 500;
    private const int MostNamed = 100;
    private const int MostCount = 100;
    private const int MostPeople = 500;

    private static readonly LocalizedText EndAfterStart = new(
        "Аяқталу уақыты басталуынан кейін болуы керек.", "Конец должен быть позже начала.", "The end must be after the start.");

    private static readonly LocalizedText OneWay = new(
        "Орындарды атауымен де, түрімен де емес, бір ғана жолмен таңдаңыз.",
        "Укажите либо места поимённо, либо вид и количество.",
        "Give either resources by name, or a kind with a count.");

    private static readonly LocalizedText Named = new(
        "1-100 түрлі орын атауы болуы керек.", "Нужно от 1 до 100 разных названий мест.", "Must be 1 to 100 different resource names.");

    private static readonly LocalizedText Counted = new("1-100 аралығындағы сан.", "Число от 1 до 100.", "A number from 1 to 100.");

    private static readonly LocalizedText PeopleCounted = new("1-500 аралығындағы сан.", "Число от 1 до 500.", "A number from 1 to 500.");

    private static readonly LocalizedText TooLong = new("Мәтін тым ұзын.", "Слишком длинный текст.", "The text is too long.");

    /// <summary>Parses a body, once: what comes out needs no further checks of form.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="mayBeClass">Whether names and a kind may stand together: a room with any free computers, as the desk books for a class.</param>
    public static Result<BookingRequest, ProblemAnswer> ToRequest(this CreateBookingBody body, bool mayBeClass = false)
    {
        if (body.End <= body.Start)
        {
            return Problems.Malformed.AnswerFor("end", EndAfterStart);
        }

        if (body.Purpose?.Length > MostPurpose)
        {
            return Problems.Malformed.AnswerFor("purpose", TooLong);
        }

        if (body.Note?.Length > MostNote)
        {
            return Problems.Malformed.AnswerFor("note", TooLong);
        }

        if (body.People is < 1 or > MostPeople)
        {
            return Problems.Malformed.AnswerFor("people", PeopleCounted);
        }

        var isClass = mayBeClass && body.Resources is not null && body.Kind is not null;
        return (isClass ? ToClass(body) : ToWanted(body.Resources, body.Kind, body.Count)).Match(
            wanted => (Result<BookingRequest, ProblemAnswer>)new BookingRequest(
                body.Date, new TimeRange(body.Start, body.End), wanted, Present(body.Purpose), Present(body.Note))
            {
                People = body.People ?? 1,
            },
            problem => problem);
    }

    /// <summary>As its patron sees it at <paramref name="now"/>.</summary>
    public static BookingAnswer ToAnswer(this Booking booking, Inventory inventory, Instant now)
    {
        var zone = booking.Day.Zone;
        return new BookingAnswer(
            booking.Id.Value,
            booking.Day.Date,
            booking.Range.Start,
            booking.Range.End,
            booking.Day.OffsetAt(booking.Range.Start),
            booking.Day.OffsetAt(booking.Range.End),
            [.. booking.Resources.DistinctBy(held => held.Id).Select(held => new BookedResourceAnswer(held.Id.Value, held.Kind, NameOf(held.Id, inventory)))],
            booking.StatusAt(now),
            new CheckInAnswer(At(booking.CheckInOpensAt), At(booking.CheckInClosesAt)),
            At(booking.CreatedAt),
            booking.ETagAt(now),
            SlipCode.Of(booking.Id).ToString(),
            booking.Source,
            booking.Purpose,
            booking.Note,
            booking.People == 1 ? null : booking.People,
            booking.Reason,
            booking.MovedFrom?.Value);

        OffsetDateTime At(Instant instant) => instant.InZone(zone).ToOffsetDateTime();
    }

    /// <summary>Changes when the answer does: with each version, and when time alone moves the status on.</summary>
    public static string ETagAt(this Booking booking, Instant now) =>
        $"\"{booking.Version}-{JsonNamingPolicy.KebabCaseLower.ConvertName(booking.StatusAt(now).ToString())}\"";

    /// <summary>Either names, or a kind with a count.</summary>
    public static Result<Wanted, ProblemAnswer> ToWanted(IReadOnlyList<string>? resources, ResourceKind? ofKind, int? count)
    {
        if (resources is null == ofKind is null || (resources is not null && count is not null))
        {
            return Problems.Malformed.AnswerFor(resources is null ? "kind" : "resources", OneWay);
        }

        if (ofKind is { } kind)
        {
            return count is null or (>= 1 and <= MostCount)
                ? new Wanted.AnyOf(kind, count ?? 1)
                : Problems.Malformed.AnswerFor("count", Counted);
        }

        var names = new List<ResourceId>();
        foreach (var text in resources!.Take(MostNamed))
        {
            if (!ResourceId.TryParse(text, out var id))
            {
                return new BookingRefusal.UnknownResource(Resource: null).ToAnswer();
            }

            names.Add(id);
        }

        return names.Count > 0 && resources!.Count <= MostNamed && names.Distinct().Count() == names.Count
            ? new Wanted.Named(names)
            : Problems.Malformed.AnswerFor("resources", Named);
    }

    public static LocalizedText NameOf(ResourceId id, Inventory inventory) =>
        inventory.Find(id)?.Name ?? new LocalizedText(id.Value, id.Value, id.Value);

    private static Result<Wanted, ProblemAnswer> ToClass(CreateBookingBody body) => ToWanted(body.Resources, ofKind: null, count: null).Match(
        named => ToWanted(resources: null, body.Kind, body.Count).Match(
            others => (Result<Wanted, ProblemAnswer>)new Wanted.ClassBlock(((Wanted.Named)named).Resources, (Wanted.AnyOf)others), problem => problem),
        problem => problem);

    private static string? Present(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
