using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Provision.Libraries;

/// <summary>Reads the centre file of a library, and makes that of a new one.</summary>
internal static class CentreFile
{
    private const string Accent = "#0b6e4f";
    private const int YearsOfHolidays = 2;

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The centre file of a library that has one.</summary>
    public static async Task<Result<JsonObject, Fault>> ReadAsync(InfraFolder folder, string code, CancellationToken cancellation)
    {
        var file = folder.Centre(code);
        if (!File.Exists(file))
        {
            return new Fault(folder.Short(file), "is not there.", $"copy another library's and change it, or: new --code {code}");
        }

        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(file, cancellation)) as JsonObject is { } centre ? centre : NotOne("it is something else");
        }
        catch (JsonException e)
        {
            return NotOne(e.Message);
        }

        Fault NotOne(string why) => new(folder.Short(file), $"is no JSON object: {why}.", "mend it.");
    }

    /// <param name="library">What is known of it.</param>
    /// <param name="model">The centre whose hours, rules and resources it begins with.</param>
    public static JsonObject Of(NewLibrary library, JsonObject model)
    {
        var weekly = model["hours"]!["weekly"]!.DeepClone().AsObject();
        var file = new JsonObject
        {
            ["code"] = library.Code,
            ["name"] = Text(library.Name),
            ["address"] = Text(library.Address),
            ["zone"] = library.Zone,
            ["languages"] = new JsonArray("kk", "ru", "en"),
            ["accent"] = Accent,
        };
        if (library.Phone is { } phone)
        {
            file["phone"] = phone;
        }

        file["hours"] = new JsonObject { ["weekly"] = weekly, ["exceptions"] = new JsonArray([.. Holidays(library.From, weekly)]) };
        file["rules"] = model["rules"]!.DeepClone();
        file["resources"] = model["resources"]!.DeepClone();
        return file;
    }

    /// <summary>The centre that a library begins with when no other is named: a village library's.</summary>
    public static JsonObject Village()
    {
        using var stream = typeof(CentreFile).Assembly.GetManifestResourceStream("village.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static IEnumerable<JsonNode> Holidays(LocalDate from, JsonObject weekly)
    {
        var rest = Days.Index().Where(day => weekly[day.Item]!.AsArray().Count == 0).Select(day => (IsoDayOfWeek)(day.Index + 1)).ToHashSet();
        return Enumerable.Range(from.Year, YearsOfHolidays + 1)
            .Where(year => year is >= PublicHolidays.FirstYear and <= PublicHolidays.LastYear)
            .SelectMany(year => PublicHolidays.Of(year, rest))
            .Where(holiday => holiday.Date >= from)
            .Select(holiday => new JsonObject { ["date"] = LocalDatePattern.Iso.Format(holiday.Date), ["open"] = new JsonArray(), ["reason"] = Text(holiday.Name) });
    }

    private static JsonObject Text(LocalizedText text) =>
        new(new[] { ("kk", text.Kk), ("ru", text.Ru), ("en", text.En) }
            .Where(one => one.Item2 is not null)
            .Select(one => KeyValuePair.Create(one.Item1, (JsonNode?)JsonValue.Create(one.Item2))));
}
