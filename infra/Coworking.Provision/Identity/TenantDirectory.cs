using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Coworking.Provision.Azure;

namespace Coworking.Provision.Identity;

/// <summary>An application in the directory that az is signed in to.</summary>
/// <param name="ObjectId">What changes are asked by.</param>
/// <param name="ClientId">What tokens are made out to.</param>
internal sealed record Application(string ObjectId, string ClientId);

/// <summary>The applications of the tenant that az is signed in to. No password or certificate is ever made.</summary>
internal sealed class TenantDirectory(OtherPrograms programs)
{
    public async Task<Result<string, Fault>> TenantAsync(CancellationToken cancellation)
    {
        var tenant = await programs.AzAsync(["account", "show", "--query", "tenantId", "--output", "tsv"], cancellation);
        return tenant.IsOk ? tenant.Value.Trim() : tenant.Error;
    }

    /// <summary>The one application of that name, made where there is none; with the service principal that roles are given to.</summary>
    public async Task<Result<Application, Fault>> EnsureAsync(string name, CancellationToken cancellation)
    {
        var found = await programs.AzAsync(FindCommand(name), cancellation);
        if (!found.IsOk)
        {
            return found.Error;
        }

        var there = JsonNode.Parse(found.Value)!.AsArray();
        if (there.Count > 1)
        {
            return new Fault(name, $"there are {there.Count} registrations of that name.", "remove those that are not in use, in the portal; then the same command again.");
        }

        var made = there.Count == 1 ? there[0]!.ToJsonString() : await programs.AzAsync(CreateCommand(name), cancellation);
        if (!made.IsOk)
        {
            return made.Error;
        }

        var application = JsonNode.Parse(made.Value)!;
        var result = new Application(application["id"]!.GetValue<string>(), application["appId"]!.GetValue<string>());
        var principals = await programs.AzAsync(FindPrincipalCommand(result), cancellation);
        if (principals.IsOk && JsonNode.Parse(principals.Value)!.AsArray().Count == 0)
        {
            principals = await programs.AzAsync(CreatePrincipalCommand(result), cancellation);
        }

        return principals.IsOk ? result : principals.Error;
    }

    public async Task<Fault?> SetAsync(Application application, JsonObject wanted, CancellationToken cancellation)
    {
        var set = await programs.AzAsync(SetCommand(application, wanted), cancellation);
        return set.IsOk ? null : set.Error;
    }

    /// <summary>Lets a workflow of a repository's environment sign in as the application, where it may not yet.</summary>
    public async Task<Fault?> TrustAsync(Application application, string repository, string environment, CancellationToken cancellation)
    {
        var there = await programs.AzAsync(["ad", "app", "federated-credential", "list", "--id", application.ClientId, "--query", "[].subject", "--output", "tsv"], cancellation);
        if (!there.IsOk)
        {
            return there.Error;
        }

        if (there.Value.Split('\n', StringSplitOptions.TrimEntries).Contains(SubjectOf(repository, environment), StringComparer.Ordinal))
        {
            return null;
        }

        var made = await programs.AzAsync(TrustCommand(application, repository, environment), cancellation);
        return made.IsOk ? null : made.Error;
    }

    public static string[] FindCommand(string name) => ["ad", "app", "list", "--filter", $"displayName eq '{name}'", "--query", "[].{id:id, appId:appId}", "--output", "json"];

    public static string[] CreateCommand(string name) =>
        ["ad", "app", "create", "--display-name", name, "--sign-in-audience", "AzureADMyOrg", "--query", "{id:id, appId:appId}", "--output", "json"];

    public static string[] CreatePrincipalCommand(Application application) => ["ad", "sp", "create", "--id", application.ClientId, "--output", "none"];

    // Scope, roles and return addresses at once: az ad app update has no options for two of them.
    public static string[] SetCommand(Application application, JsonObject wanted) =>
        ["rest", "--method", "patch", "--url", $"https://graph.microsoft.com/v1.0/applications/{application.ObjectId}", "--headers", "Content-Type=application/json", "--body", wanted.ToJsonString()];

    public static string[] TrustCommand(Application application, string repository, string environment) =>
    [
        "ad", "app", "federated-credential", "create", "--id", application.ClientId, "--output", "none", "--parameters",
        new JsonObject
        {
            ["name"] = $"github-{environment}",
            ["issuer"] = "https://token.actions.githubusercontent.com",
            ["subject"] = SubjectOf(repository, environment),
            ["audiences"] = new JsonArray("api://AzureADTokenExchange"),
        }.ToJsonString(),
    ];

    private static string[] FindPrincipalCommand(Application application) => ["ad", "sp", "list", "--filter", $"appId eq '{application.ClientId}'", "--query", "[].id", "--output", "json"];

    private static string SubjectOf(string repository, string environment) => $"repo:{repository}:environment:{environment}";
}
