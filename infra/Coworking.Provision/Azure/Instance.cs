using System.Text.Json.Nodes;
using Coworking.Domain.Common;

namespace Coworking.Provision.Azure;

/// <summary>An instance that is in Azure, as its deployment stack knows it.</summary>
/// <param name="Code">The library.</param>
/// <param name="ResourceGroup">Where it lies.</param>
/// <param name="FunctionApp">What a package is published to.</param>
/// <param name="DataAccount">The storage account of its data.</param>
/// <param name="Api">Where its API answers.</param>
/// <param name="Site">The static site that its pages are published to.</param>
/// <param name="Origin">Where its pages answer.</param>
/// <param name="SiteSettings">What its pages must know.</param>
internal sealed record Instance(string Code, string ResourceGroup, string FunctionApp, string DataAccount, Uri Api, string Site, Uri Origin, JsonNode SiteSettings)
{
    public static string StackOf(string code) => $"coworking-{code}";

    /// <summary>The instance of a library; null where there is none yet.</summary>
    public static async Task<Result<Instance?, Fault>> FindAsync(OtherPrograms programs, string code, CancellationToken cancellation)
    {
        // The list knows what is not there without an error; show does not.
        var stacks = await programs.AzAsync(["stack", "sub", "list", "--query", $"[?name=='{StackOf(code)}']", "--output", "json"], cancellation);
        return stacks.IsOk
            ? JsonNode.Parse(stacks.Value)!.AsArray() is [{ } stack, ..] ? Of(code, stack) : (Instance?)null
            : stacks.Error;
    }

    /// <summary>Those of these libraries that are in Azure, by one question.</summary>
    public static async Task<Result<IReadOnlyList<Instance>, Fault>> FindAllAsync(OtherPrograms programs, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var stacks = await programs.AzAsync(["stack", "sub", "list", "--output", "json"], cancellation);
        return stacks.IsOk
            ? (Instance[])[.. from code in codes from stack in JsonNode.Parse(stacks.Value)!.AsArray() where stack?["name"]?.GetValue<string>() == StackOf(code) select Of(code, stack)]
            : stacks.Error;
    }

    public static Instance Of(string code, JsonNode stack)
    {
        var outputs = stack["outputs"] ?? stack["properties"]!["outputs"]!;
        var settings = Value("siteSettings");
        return new Instance(
            code, Value("resourceGroup").GetValue<string>(), Value("functionApp").GetValue<string>(),
            new Uri(settings["blobs"]!.GetValue<string>()).Host.Split('.')[0], new Uri(settings["api"]!.GetValue<string>()),
            Value("site").GetValue<string>(), new Uri(Value("origin").GetValue<string>()), settings);

        JsonNode Value(string name) => outputs[name]!["value"]!;
    }

    /// <summary>Stands for one that is not asked for, where only the commands are said.</summary>
    public static Instance Named(string code) => new(
        code, "(its output resourceGroup)", "(its output functionApp)", "(its data account)", new Uri("https://localhost/api"), "(its output site)", new Uri("https://localhost"), new JsonObject());
}
