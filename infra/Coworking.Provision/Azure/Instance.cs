using System.Text.Json.Nodes;

namespace Coworking.Provision.Azure;

/// <summary>An instance that is in Azure, by the outputs of its deployment stack.</summary>
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
    /// <summary>Where a program of ours finds its data; who is signed in opens it.</summary>
    public Dictionary<string, string> StorageSettings => new(StringComparer.Ordinal)
    {
        ["Storage__Tables__serviceUri"] = $"https://{DataAccount}.table.core.windows.net",
        ["Storage__Blobs__serviceUri"] = $"https://{DataAccount}.blob.core.windows.net",
    };

    /// <summary>Null where an output is missing: a stack that was made half-way has none.</summary>
    public static Instance? Of(string code, JsonNode? outputs)
    {
        return Value("siteSettings") is { } settings && Address(settings["blobs"]) is { } blobs && Address(settings["api"]) is { } api
            && Text("resourceGroup") is { } group && Text("functionApp") is { } app && Text("site") is { } site && Address(Value("origin")) is { } origin
                ? new Instance(code, group, app, blobs.Host.Split('.')[0], api, site, origin, settings)
                : null;

        JsonNode? Value(string name) => outputs?[name]?["value"];
        string? Text(string name) => Value(name)?.GetValue<string>();
        static Uri? Address(JsonNode? value) => value is null ? null : new Uri(value.GetValue<string>());
    }

    /// <summary>Stands for one that is not asked for, where only the commands are said.</summary>
    public static Instance Named(string code) => new(
        code, "(its output resourceGroup)", "(its output functionApp)", "(its data account)", new Uri("https://localhost/api"), "(its output site)", new Uri("https://localhost"), new JsonObject());
}
