using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Provision.Checking;

/// <summary>What is wrong with a centre file: by its schema first, then what no schema can say.</summary>
internal sealed class CentreCheck(string schemaFile)
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    // In a registry of its own: the library refuses to know one schema twice.
    private readonly JsonSchema _schema = JsonSchema.FromFile(schemaFile, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    public IReadOnlyList<string> FaultsOf(JsonObject centre, string code)
    {
        var result = _schema.Evaluate(JsonSerializer.SerializeToElement(centre), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? [.. Contradictions(centre, code)]
            : [.. (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Contradictions(JsonObject centre, string code)
    {
        if (centre["code"]!.GetValue<string>() is var said && said != code)
        {
            yield return $"/code: '{said}' in the file of '{code}'";
        }

        if (centre["zone"]!.GetValue<string>() is var zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            yield return $"/zone: {zone} is no IANA time zone";
        }

        var ids = centre["resources"]!.AsArray().Select(resource => resource!["id"]!.GetValue<string>()).ToList();
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"/resources: {twice.Key} is there twice";
        }

        var dated = centre["hours"]!["exceptions"]!.AsArray().Select(one => (Date: one!["date"]!.GetValue<string>(), Open: one["open"]!.AsArray())).ToList();
        foreach (var date in dated.Select(one => one.Date).Where(date => !LocalDatePattern.Iso.Parse(date).Success))
        {
            yield return $"/hours/exceptions: {date} is no date";
        }

        foreach (var twice in dated.GroupBy(one => one.Date, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"/hours/exceptions: {twice.Key} is there twice";
        }

        var open = Days.Select(day => (Name: $"/hours/weekly/{day}", Open: centre["hours"]!["weekly"]![day]!.AsArray()))
            .Concat(dated.Select(one => ($"/hours/exceptions/{one.Date}", one.Open)));
        foreach (var (name, _) in open.Where(day => !AreInOrder(day.Open)))
        {
            yield return $"{name}: intervals overlap, or end before they begin";
        }
    }

    /// <summary>Written as HH:mm, times compare as text.</summary>
    private static bool AreInOrder(JsonArray open)
    {
        var ranges = open.Select(one => (Start: one!["start"]!.GetValue<string>(), End: one["end"]!.GetValue<string>())).OrderBy(one => one.Start, StringComparer.Ordinal).ToList();
        return ranges.All(range => string.CompareOrdinal(range.Start, range.End) < 0)
            && ranges.Zip(ranges.Skip(1)).All(pair => string.CompareOrdinal(pair.First.End, pair.Second.Start) <= 0);
    }
}
