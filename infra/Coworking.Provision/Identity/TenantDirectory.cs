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

    /// <summary>The one application of that name; null where there is none.</summary>
    public async Task<Result<Application?, Fault>> FindAsync(string name, CancellationToken cancellation)
    {
        var found = await programs.AzAsync(FindCommand(name), cancellation);
        if (!found.IsOk)
        {
            return found.Error;
        }

        return JsonNode.Parse(found.Value)!.AsArray() switch
        {
            [] => (Application?)null,
            [var one] => Read(one!),
            var many => new Fault(name, $"there are {many.Count} registrations of that name.", "remove those that are not in use, in the portal; then the same command again."),
        };
    }

    /// <summary>The one application of that name, made where there is none; with the service principal that roles are given to.</summary>
    public async Task<Result<Application, Fault>> EnsureAsync(string name, CancellationToken cancellation)
    {
        var found = await FindAsync(name, cancellation);
        if (!found.IsOk)
        {
            return found.Error;
        }

        if (found.Value is not { } application)
        {
            var made = await programs.AzAsync(CreateCommand(name), cancellation);
            if (!made.IsOk)
            {
                return made.Error;
            }

            application = Read(JsonNode.Parse(made.Value)!);
        }

        var principal = await PrincipalAsync(application, cancellation);
        if (principal is { IsOk: true, Value: null })
        {
            var made = await programs.AzAsync(CreatePrincipalCommand(application), cancellation);
            return made.IsOk ? application : made.Error;
        }

        return principal.IsOk ? application : principal.Error;
    }

    /// <summary>The id of the service principal that an application's roles are given at; null where there is none.</summary>
    public async Task<Result<string?, Fault>> PrincipalAsync(Application application, CancellationToken cancellation)
    {
        var found = await programs.AzAsync(FindPrincipalCommand(application), cancellation);
        return found.IsOk ? JsonNode.Parse(found.Value)!.AsArray().FirstOrDefault()?.GetValue<string>() : found.Error;
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

    private static Application Read(JsonNode told) => new(told["id"]!.GetValue<string>(), told["appId"]!.GetValue<string>());

    private static string SubjectOf(string repository, string environment) => $"repo:{repository}:environment:{environment}";
}
