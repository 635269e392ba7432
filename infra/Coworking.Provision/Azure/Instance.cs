using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;

namespace Coworking.Provision.Azure;

/// <summary>An instance that is in Azure, as its deployment stack knows it.</summary>
/// <param name="Code">The library.</param>
/// <param name="ResourceGroup">Where it lies.</param>
/// <param name="FunctionApp">What a package is published to.</param>
/// <param name="DataAccount">The storage account of its data.</param>
/// <param name="Api">Where its API answers.</param>
internal sealed record Instance(string Code, string ResourceGroup, string FunctionApp, string DataAccount, Uri Api)
{
    /// <summary>Where its pages are reached; null where nothing asked for it.</summary>
    public Uri? Site { get; init; }

    public static string StackOf(string code) => $"coworking-{code}";

    /// <summary>The instance of a library; null where there is none yet.</summary>
    public static async Task<Result<Instance?, Fault>> FindAsync(string code, CancellationToken cancellation)
    {
        // The list knows what is not there without an error; show does not.
        var stacks = await AzProgram.RunAsync(["stack", "sub", "list", "--query", $"[?name=='{StackOf(code)}']", "--output", "json"], cancellation);
        return stacks.IsOk
            ? JsonNode.Parse(stacks.Value)!.AsArray() is [{ } stack, ..] ? Of(code, stack) : (Instance?)null
            : stacks.Error;
    }

    public static Instance Of(string code, JsonNode stack)
    {
        var outputs = stack["outputs"] ?? stack["properties"]!["outputs"]!;
        var site = Value("siteSettings");
        return new Instance(
            code, Value("resourceGroup").GetValue<string>(), Value("functionApp").GetValue<string>(),
            new Uri(site["blobs"]!.GetValue<string>()).Host.Split('.')[0], new Uri(site["api"]!.GetValue<string>()))
        {
            Site = new Uri(Value("origin").GetValue<string>()),
        };

        JsonNode Value(string name) => outputs[name]!["value"]!;
    }
}

/// <summary>How an instance is: the release that its <c>/api/health</c> reports, or why it does not.</summary>
/// <param name="IsWell">Whether it answers that it is well.</param>
/// <param name="Release">What it runs.</param>
/// <param name="Why">What is the matter.</param>
internal sealed record Health(bool IsWell, string? Release, string? Why)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public static async Task<Health> AskAsync(Instance instance, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(instance.Api.AbsoluteUri.TrimEnd('/') + "/health"), cancellation);
            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation) is { } said
                ? new Health(said["status"]?.GetValue<string>() is "ok", said["release"]?.GetValue<string>(), null)
                : new Health(IsWell: false, null, $"answers {(int)answer.StatusCode}");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or (TaskCanceledException and { InnerException: TimeoutException }))
        {
            return new Health(IsWell: false, null, "does not answer");
        }
    }
}
