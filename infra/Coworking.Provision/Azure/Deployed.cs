using System.Globalization;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;

namespace Coworking.Provision.Azure;

/// <summary>What Azure has of a library: its deployment stack.</summary>
/// <param name="Code">The library.</param>
/// <param name="State">How its last deployment ended, in Azure's word: <c>succeeded</c>, <c>failed</c>, <c>deploying</c> …</param>
/// <param name="Tags">What was written down beside it.</param>
/// <param name="Instance">Null: it was made half-way, and nothing says where its parts are.</param>
internal sealed record Deployed(string Code, string State, IReadOnlyDictionary<string, string> Tags, Instance? Instance)
{
    /// <summary>The release that was last brought to it; null when none was.</summary>
    public string? Release => Tags.GetValueOrDefault("release");

    /// <summary>The release that was well there before that one; null when nobody knows one.</summary>
    public string? Previous => Tags.GetValueOrDefault("previous");

    /// <summary>The schema of that release's rows.</summary>
    public int PreviousSchema => int.TryParse(Tags.GetValueOrDefault("previous-schema"), NumberStyles.None, CultureInfo.InvariantCulture, out var schema) ? schema : 0;

    /// <summary>What its resources were last made from.</summary>
    public string? Files => Tags.GetValueOrDefault("files");

    public static string StackOf(string code) => $"coworking-{code}";

    /// <summary>What is to be said of one that was made half-way.</summary>
    public Fault HalfMade => new(Code, $"is made half-way: its stack {StackOf(Code)} is '{State}'.", $"deploy {Code}: it goes on where it stopped.");

    /// <summary>A library's; null where there is none yet.</summary>
    public static async Task<Result<Deployed?, Fault>> FindAsync(OtherPrograms programs, string code, CancellationToken cancellation)
    {
        // The list knows what is not there without an error; show does not.
        var stacks = await programs.AzAsync(["stack", "sub", "list", "--query", $"[?name=='{StackOf(code)}']", "--output", "json"], cancellation);
        return stacks.IsOk
            ? JsonNode.Parse(stacks.Value)!.AsArray() is [{ } stack, ..] ? Of(code, stack) : (Deployed?)null
            : stacks.Error;
    }

    /// <summary>Those of these libraries that are in Azure, by one question.</summary>
    public static async Task<Result<IReadOnlyList<Deployed>, Fault>> FindAllAsync(OtherPrograms programs, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var stacks = await programs.AzAsync(["stack", "sub", "list", "--output", "json"], cancellation);
        return stacks.IsOk
            ? (Deployed[])[.. from code in codes from stack in JsonNode.Parse(stacks.Value)!.AsArray() where stack?["name"]?.GetValue<string>() == StackOf(code) select Of(code, stack)]
            : stacks.Error;
    }

    public static Deployed Of(string code, JsonNode stack)
    {
        return new Deployed(
            code,
            Property("provisioningState")?.GetValue<string>().ToLowerInvariant() ?? "",
            (stack["tags"] as JsonObject ?? []).ToDictionary(tag => tag.Key, tag => tag.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase),
            Instance.Of(code, Property("outputs")));

        JsonNode? Property(string name) => stack[name] ?? stack["properties"]?[name];
    }
}
