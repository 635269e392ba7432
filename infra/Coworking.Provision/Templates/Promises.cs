using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coworking.Provision.Templates;

/// <summary>Something regional IT may rely on in every instance: what breaks it, said in words, or nothing.</summary>
internal delegate IEnumerable<string> Promise(Snapshot snapshot);

/// <summary>The promises of the templates, by name.</summary>
internal static partial class Promises
{
    public static readonly IReadOnlyDictionary<string, Promise> All = new Dictionary<string, Promise>(StringComparer.Ordinal)
    {
        ["storage takes no shared key"] = snapshot =>
            [.. Accounts(snapshot, "allowSharedKeyAccess", "false"), .. Accounts(snapshot, "defaultToOAuthAuthentication", "true")],
        ["nothing in storage is public"] = NothingIsPublic,
        ["storage is reached by https with TLS 1.2"] = snapshot =>
            [.. Accounts(snapshot, "minimumTlsVersion", "TLS1_2"), .. Accounts(snapshot, "supportsHttpsTrafficOnly", "true")],
        ["only the site's pages reach blobs"] = OnlyTheSiteReachesBlobs,
        ["only the site's pages call the API"] = OnlyTheSiteCallsTheApi,
        ["the API runs where it was made to run"] = TheApiRunsWhereItShould,
        ["the API has no password and no plain http"] = TheApiHasNoPassword,
        ["one identity does everything"] = OneIdentity,
        ["roles come from a short list and stay inside"] = Roles.Violations,
        ["no secret is written down"] = NoSecrets,
        ["the card key lies in a vault that nobody can wipe"] = CardKeyIsInTheVault,
        ["telemetry takes identities only and has a cap"] = TelemetryIsClosed,
        ["the data account holds what the API knows"] = DataHoldsWhatTheApiKnows,
        ["recordings have a bound"] = snapshot =>
            int.TryParse(Settings(snapshot).Text("Recordings__QuotaGigabytes"), NumberStyles.None, CultureInfo.InvariantCulture, out var gigabytes) && gigabytes > 0
                ? []
                : [$"recordings may take '{Settings(snapshot).Text("Recordings__QuotaGigabytes")}' gigabytes"],
        ["feeds and previews name this centre's site"] = snapshot =>
            IsTheSite([Settings(snapshot).Text("Site__Origin")]) && Settings(snapshot).Text("Site__Api").Length > 0
                ? []
                : [$"feeds and previews lead to '{Settings(snapshot).Text("Site__Origin")}'"],
        ["a token for another registration is refused"] = TokensAreForThisRegistration,
        ["a short link lives half a day at most"] = snapshot =>
            [.. Accounts(snapshot, "sasPolicy.sasExpirationPeriod", "0.12:00:00"), .. Accounts(snapshot, "sasPolicy.expirationAction", "Block")],
        ["what was deleted by mistake comes back for a week"] = DeletedComesBack,
        ["files go when they are due"] = FilesGo,
        ["nobody deletes the data account in passing"] = DataIsLocked,
        ["people are told when it is ill"] = IllnessIsTold,
        ["people are told before it gets dear"] = CostIsTold,
        ["nothing runs that nobody asked for"] = OnlyWhatWasAskedForRuns,
        ["no setting says which release runs"] = snapshot => Settings(snapshot).At("Release") is null ? [] : ["a setting says which release runs, whatever package does"],
        ["everything says whose it is"] = EverythingIsTagged,
    };

    private static readonly string[] WordsOfSecrets = ["listKeys", "listAccountSas", "listSecrets", "AccountKey", "SharedAccess", "EndpointsProtocol", "InstrumentationKey"];

    private static readonly string[] Schemes = ["Patrons", "Staff"];

    private const string SiteOrigin = "Microsoft.Resources/deployments', format('site-{0}', uniqueString('site', deployment().name))), '2025-04-01').outputs.origin.value]";

    private static IEnumerable<string> Accounts(Snapshot snapshot, string property, string value) =>
        snapshot.Of("Microsoft.Storage/storageAccounts")
            .Where(account => account.Text($"properties.{property}") is var found && !found.Equals(value, StringComparison.OrdinalIgnoreCase))
            .Select(account => $"{account.Text("name")}: {property} is '{account.Text($"properties.{property}")}'");

    private static IEnumerable<string> NothingIsPublic(Snapshot snapshot) =>
    [
        .. Accounts(snapshot, "allowBlobPublicAccess", "false"),
        // Browsers come over the internet, each with a link of its own; no service of Azure comes past the identities, no other tenant takes copies.
        .. Accounts(snapshot, "networkAcls.bypass", "None"),
        .. Accounts(snapshot, "allowCrossTenantReplication", "false"),
        .. snapshot.Of("Microsoft.Storage/storageAccounts/blobServices/containers")
            .Where(container => container.Text("properties.publicAccess") is not "None")
            .Select(container => $"{container.Text("name")} is public"),
    ];

    private static IEnumerable<string> OnlyTheSiteReachesBlobs(Snapshot snapshot)
    {
        foreach (var service in snapshot.Of("Microsoft.Storage/storageAccounts/blobServices"))
        {
            var rules = service.At("properties.cors.corsRules")!.AsArray();
            var expected = service.Text("name").StartsWith(snapshot.Account("data").Text("name"), StringComparison.Ordinal) ? 1 : 0;
            if (rules.Count != expected)
            {
                yield return $"{service.Text("name")} has {rules.Count} CORS rules";
            }

            foreach (var rule in rules)
            {
                if (!IsTheSite(rule!.Texts("allowedOrigins")))
                {
                    yield return $"{service.Text("name")} lets in {rule!["allowedOrigins"]}";
                }

                foreach (var difference in Differences(
                    (string.Join(' ', rule!.Texts("allowedMethods")), "GET HEAD PUT OPTIONS"),
                    (string.Join(' ', rule!.Texts("allowedHeaders")), "content-md5 content-type if-match if-none-match range x-ms-*"),
                    (string.Join(' ', rule!.Texts("exposedHeaders")), "accept-ranges content-length content-range etag x-ms-*")))
                {
                    yield return $"{service.Text("name")}: {difference}";
                }
            }
        }
    }

    private static IEnumerable<string> OnlyTheSiteCallsTheApi(Snapshot snapshot)
    {
        // One more may read the figures: the site that shows the whole region.
        var cors = App(snapshot).At("properties.siteConfig.cors")!;
        var others = cors.Texts("allowedOrigins").Skip(1).ToList();
        return IsTheSite(cors.Texts("allowedOrigins").Take(1)) && (others is [] || (others is [var region] && ExactOrigin().IsMatch(region))) && cors.Text("supportCredentials") is "" or "false" ? [] : [$"the API answers {cors}"];
    }

    private static bool IsTheSite(IEnumerable<string> origins) => origins.ToList() is [var only] && only.EndsWith(SiteOrigin, StringComparison.Ordinal);

    [GeneratedRegex(@"^https://[a-z0-9-]+(\.[a-z0-9-]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactOrigin();

    private static IEnumerable<string> TheApiRunsWhereItShould(Snapshot snapshot)
    {
        var plan = snapshot.Of("Microsoft.Web/serverfarms").Single();
        var config = App(snapshot).At("properties.functionAppConfig")!;
        return Differences(
            (plan.Text("sku.name"), "FC1"),
            (plan.Text("properties.reserved"), "true"),
            (config.Text("runtime.name"), "dotnet-isolated"),
            (config.Text("runtime.version"), "10.0"),
            (config.Text("scaleAndConcurrency.instanceMemoryMB"), "512"),
            (config.Text("scaleAndConcurrency.maximumInstanceCount"), snapshot.Asked("maximumInstances")?.ToString() ?? "40"),
            (config.Text("deployment.storage.type"), "blobContainer"));
    }

    private static IEnumerable<string> TheApiHasNoPassword(Snapshot snapshot)
    {
        var app = App(snapshot);
        var doors = snapshot.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        return
        [
            .. Differences(
                (app.Text("properties.httpsOnly"), "true"),
                (app.Text("properties.siteConfig.minTlsVersion"), "1.2"),
                (app.Text("properties.siteConfig.ftpsState"), "Disabled"),
                (string.Join(' ', doors.Select(door => door.Text("name").Split('/')[^1]).Order(StringComparer.Ordinal)), "ftp scm")),
            .. doors.SelectMany(door => Differences((door.Text("properties.allow"), "false"))),
        ];
    }

    private static IEnumerable<string> OneIdentity(Snapshot snapshot)
    {
        var identity = snapshot.Of("Microsoft.ManagedIdentity/userAssignedIdentities").Single().Text("id");
        var app = App(snapshot);
        return
        [
            .. Differences(
                (app.Text("identity.type"), "UserAssigned"),
                (string.Join(' ', app.At("identity.userAssignedIdentities")!.AsObject().Select(one => one.Key)), identity),
                (app.Text("properties.functionAppConfig.deployment.storage.authentication.type"), "UserAssignedIdentity"),
                (app.Text("properties.functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId"), identity)),
            .. snapshot.Of("Microsoft.App/jobs").SelectMany(job => Differences(
                (job.Text("identity.type"), "UserAssigned"),
                (string.Join(' ', job.At("identity.userAssignedIdentities")!.AsObject().Select(one => one.Key)), identity))),
            .. snapshot.Of("Microsoft.Authorization/roleAssignments").SelectMany(role => Differences(
                (role.Text("properties.principalId"), $"[reference('{identity}', '2024-11-30').principalId]"))),
        ];
    }

    private static IEnumerable<string> NoSecrets(Snapshot snapshot) =>
    [
        .. WordsOfSecrets
            .Where(word => snapshot.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => $"'{word}' is in the template"),
        .. Settings(snapshot).AsObject().Select(setting => setting.Key)
            .Where(name => name is "AzureWebJobsStorage" || (name.Contains("connection", StringComparison.OrdinalIgnoreCase) && name is not "APPLICATIONINSIGHTS_CONNECTION_STRING"))
            .Select(name => $"the setting {name} would hold a secret"),
    ];

    private static IEnumerable<string> CardKeyIsInTheVault(Snapshot snapshot)
    {
        var vault = snapshot.Of("Microsoft.KeyVault/vaults").Single();
        return
        [
            .. Differences(
                (Settings(snapshot).Text("Cards__Key"), $"@Microsoft.KeyVault(VaultName={vault.Text("name")};SecretName=card-key)"),
                (App(snapshot).Text("properties.keyVaultReferenceIdentity"), snapshot.Of("Microsoft.ManagedIdentity/userAssignedIdentities").Single().Text("id")),
                (vault.Text("properties.enableRbacAuthorization"), "true"),
                (vault.Text("properties.enableSoftDelete"), "true"),
                (vault.Text("properties.softDeleteRetentionInDays"), "90"),
                (vault.Text("properties.enablePurgeProtection"), "true")),
            .. snapshot.Of("Microsoft.KeyVault/vaults/secrets").Select(secret => $"{secret.Text("name")} is written by the template"),
        ];
    }

    private static IEnumerable<string> TelemetryIsClosed(Snapshot snapshot) =>
        Differences(
            (snapshot.Of("Microsoft.Insights/components").Single().Text("properties.DisableLocalAuth"), "true"),
            (snapshot.Of("Microsoft.OperationalInsights/workspaces").Single().Text("properties.features.disableLocalAuth"), "true"),
            (snapshot.Of("Microsoft.OperationalInsights/workspaces").Single().Text("properties.retentionInDays"), "30"),
            (snapshot.Of("Microsoft.OperationalInsights/workspaces").Single().Text("properties.workspaceCapping.dailyQuotaGb"), "1"));

    private static IEnumerable<string> DataHoldsWhatTheApiKnows(Snapshot snapshot)
    {
        var account = snapshot.Account("data").Text("name");
        return Differences(
            (Names("blobServices/containers"), "incoming media print scans backups"),
            (Names("tableServices/tables"), "Days Patrons Centre Recordings Limits Plans Events Stats Collections Words Plays"),
            (Settings(snapshot).Text("Storage__Tables__serviceUri"), $"[reference('{snapshot.Account("data").Text("id")}', '2025-01-01').primaryEndpoints.table]"),
            (Settings(snapshot).Text("Storage__Blobs__serviceUri"), $"[reference('{snapshot.Account("data").Text("id")}', '2025-01-01').primaryEndpoints.blob]"));

        string Names(string kind) => string.Join(' ', snapshot.Of($"Microsoft.Storage/storageAccounts/{kind}")
            .Select(one => one.Text("name").Split('/'))
            .Where(name => name[0].Equals(account, StringComparison.Ordinal))
            .Select(name => name[^1]));
    }

    private static IEnumerable<string> TokensAreForThisRegistration(Snapshot snapshot)
    {
        var settings = Settings(snapshot);
        return Schemes.SelectMany(who => Differences(
            (settings.Text($"Identity__{who}__TokenValidationParameters__ValidAudience"), NotEmpty(settings.Text($"Identity__{who}__ClientId"))),
            (settings.Text($"Identity__{who}__TokenValidationParameters__ValidAlgorithms__0"), "RS256"),
            (settings.Text($"Identity__{who}__TokenValidationParameters__ValidIssuer").Contains(NotEmpty(settings.Text($"Identity__{who}__TenantId")), StringComparison.Ordinal).ToString(), "True")));

        static string NotEmpty(string value) => value.Length > 0 ? value : "(something)";
    }

    private static JsonNode App(Snapshot snapshot) => snapshot.Of("Microsoft.Web/sites").Single();

    private static JsonNode Settings(Snapshot snapshot) =>
        snapshot.Of("Microsoft.Web/sites/config").Single(config => config.Text("name").EndsWith("/appsettings", StringComparison.Ordinal))["properties"]!;

    private static IEnumerable<string> Differences(params (string Found, string Promised)[] pairs) =>
        pairs.Where(pair => !pair.Found.Equals(pair.Promised, StringComparison.OrdinalIgnoreCase)).Select(pair => $"'{pair.Found}' instead of '{pair.Promised}'");
}
