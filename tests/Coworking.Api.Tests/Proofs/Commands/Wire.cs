using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>The API's answers in the model's words.</summary>
internal static class Wire
{
    private static readonly ILookup<string, string> Kinds =
        TestCentre.DemoFile()["resources"]!.AsArray().ToLookup(resource => (string)resource!["kind"]!, resource => (string)resource!["id"]!, StringComparer.Ordinal);

    public static IEnumerable<string> OfKind(string kind) => Kinds[kind];

    public static string Places(JsonObject booking) =>
        string.Join(' ', booking["resources"]!.AsArray().Select(resource => (string)resource!["id"]!).Order(StringComparer.Ordinal));

    public static Held Read(JsonObject booking, string patron) => new(
        Tag(booking), patron, Places(booking), Minute(booking["start"]), Minute(booking["end"]), (string)booking["status"]!);

    /// <summary>What a command named it; what came from the waiting list has no note.</summary>
    public static string Tag(JsonObject booking) => (string?)booking["note"] ?? (string)booking["id"]!;

    public static int Minute(JsonNode? time) => TimeOfDay.Parse((string)time!).Minutes;
}
