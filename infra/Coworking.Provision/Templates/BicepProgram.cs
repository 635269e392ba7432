using System.Text.Json.Nodes;

namespace Coworking.Provision.Templates;

/// <summary>What the Bicep program is asked about templates and parameter files.</summary>
internal sealed class BicepProgram(IBicepAnswers answers)
{
    // Ids of nothing: with them names and guid() resolve offline, the same in every run.
    private static readonly JsonObject Nowhere = new()
    {
        ["tenantId"] = "00000000-0000-4000-8000-000000000001",
        ["subscriptionId"] = "00000000-0000-4000-8000-000000000000",
        ["location"] = "westeurope",
    };

    /// <summary>What compiler and linter have to say of a template or parameter file, a line each.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(string file, CancellationToken cancellation) => file.EndsWith(".bicepparam", StringComparison.Ordinal)
        ? (await ResolveAsync(file, cancellation)).Findings
        : FindingsOf(await AskAsync("compile", new JsonObject { ["path"] = file }, cancellation));

    /// <summary>What there is to say of a parameter file, and what Azure Resource Manager would be asked for by it: each compiled once.</summary>
    public async Task<Resolved> ResolveAsync(string parameterFile, CancellationToken cancellation)
    {
        var compiled = await AskAsync("compileParams", new JsonObject { ["path"] = parameterFile, ["parameterOverrides"] = new JsonObject() }, cancellation);
        var findings = FindingsOf(compiled);
        if (!compiled["success"]!.GetValue<bool>())
        {
            return new Resolved(findings, null);
        }

        // A value that a template does not allow is noticed only when the names are resolved.
        var answer = await answers.AnswerAsync("getSnapshot", new JsonObject { ["path"] = parameterFile, ["metadata"] = Nowhere.DeepClone() }, cancellation);
        return answer["error"] is { } error
            ? new Resolved(findings.Count > 0 ? findings : [error.Text("message")], null)
            : new Resolved(findings, new Snapshot(JsonNode.Parse(answer["result"]!["snapshot"]!.GetValue<string>())!, JsonNode.Parse(compiled["parameters"]!.GetValue<string>())!["parameters"]));
    }

    public async Task<string> FormattedAsync(string file, CancellationToken cancellation) =>
        (await AskAsync("format", new JsonObject { ["path"] = file }, cancellation))["contents"]!.GetValue<string>();

    private static List<string> FindingsOf(JsonNode answer)
    {
        var findings = answer["diagnostics"]!.AsArray().Select(one => $"{one!.Text("code")}: {one!.Text("message")}").ToList();
        return findings.Count > 0 || answer["success"]!.GetValue<bool>() ? findings : ["does not compile"];
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var answer = await answers.AnswerAsync(method, parameters, cancellation);
        return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }
}
