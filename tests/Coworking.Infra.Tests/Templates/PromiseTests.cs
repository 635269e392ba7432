namespace Coworking.Infra.Tests.Templates;

public sealed class PromiseTests(Bicep bicep)
{
    public static TheoryData<string> Libraries { get; } =
        [.. Directory.EnumerateFiles(Repository.At("infra", "libraries"), "*.bicepparam").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    // Promise, file, what stands there, what would break the promise.
    public static TheoryData<string, string, string, string> Breaches { get; } = new()
    {
        { "storage takes no shared key", "modules/storage-account.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true" },
        { "nothing in storage is public", "modules/storage-account.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAccess: true" },
        { "nothing in storage is public", "modules/storage-account.bicep", "publicAccess: 'None'", "publicAccess: 'Blob'" },
        { "storage is reached by https with TLS 1.2", "modules/storage-account.bicep", "'TLS1_2'", "'TLS1_0'" },
        { "storage is reached by https with TLS 1.2", "modules/storage-account.bicep", "supportsHttpsTrafficOnly: true", "supportsHttpsTrafficOnly: false" },
        { "only the site's pages reach blobs", "modules/storage-account.bicep", "allowedOrigins: browserOrigins", "allowedOrigins: ['*', ...browserOrigins]" },
        { "only the site's pages reach blobs", "modules/storage-account.bicep", "'OPTIONS']", "'OPTIONS', 'DELETE']" },
        { "only the site's pages reach blobs", "main.bicep", "containers: [packageContainer]", "containers: [packageContainer]\n    browserOrigins: [site.outputs.origin]" },
        { "only the site's pages call the API", "modules/function-app.bicep", "allowedOrigins: browserOrigins", "allowedOrigins: ['*']" },
        { "only the site's pages call the API", "main.bicep", "browserOrigins: [site.outputs.origin]\n    signIn", "browserOrigins: [site.outputs.origin, 'https://example.org']\n    signIn" },
        { "the API runs where it was made to run", "modules/function-app.bicep", "name: 'FC1', tier: 'FlexConsumption'", "name: 'Y1', tier: 'Dynamic'" },
        { "the API runs where it was made to run", "modules/function-app.bicep", "'dotnet-isolated'", "'dotnet'" },
        { "the API runs where it was made to run", "modules/function-app.bicep", "version: '10.0'", "version: '8.0'" },
        { "the API runs where it was made to run", "modules/function-app.bicep", "instanceMemoryMB: 512", "instanceMemoryMB: 4096" },
        { "the API has no password and no plain http", "modules/function-app.bicep", "httpsOnly: true", "httpsOnly: false" },
        { "the API has no password and no plain http", "modules/function-app.bicep", "minTlsVersion: '1.2'", "minTlsVersion: '1.0'" },
        { "the API has no password and no plain http", "modules/function-app.bicep", "allow: false", "allow: true" },
        { "one identity does everything", "modules/function-app.bicep", "type: 'UserAssigned',", "type: 'SystemAssigned,UserAssigned'," },
        { "one identity does everything", "modules/access.bicep", "principalId: identity.properties.principalId", "principalId: '30000000-0000-4000-8000-000000000003'" },
        { "roles come from a short list and stay inside", "modules/access.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635" },
        { "roles come from a short list and stay inside", "modules/access.bicep", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "b24988ac-6180-42a0-ab88-20f7382dd24c" },
        { "roles come from a short list and stay inside", "modules/access.bicep", "scope: dataAccount::blobs::container[i]", "scope: dataAccount" },
        { "roles come from a short list and stay inside", "modules/access.bicep", "scope: insights", "scope: resourceGroup()" },
        { "no secret is written down", "modules/function-app.bicep", "AzureWebJobsStorage__accountName: hostAccount.name", "AzureWebJobsStorage: hostAccount.listKeys().keys[0].value" },
        { "no secret is written down", "modules/function-app.bicep", "Storage__Tables__serviceUri:", "Storage__Tables__connectionString: 'x'\n      Storage__Tables__serviceUri:" },
        { "the card key lies in a vault that nobody can wipe", "modules/function-app.bicep", "Cards__Key: '@Microsoft.KeyVault(VaultName=${dataAccountName};SecretName=card-key)'", "Cards__Key: 'c2VjcmV0'" },
        { "the card key lies in a vault that nobody can wipe", "modules/vault.bicep", "enablePurgeProtection: true", "enablePurgeProtection: false" },
        { "the card key lies in a vault that nobody can wipe", "modules/vault.bicep", "enableRbacAuthorization: true", "enableRbacAuthorization: false" },
        { "telemetry takes identities only and has a cap", "modules/monitoring.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false" },
        { "telemetry takes identities only and has a cap", "modules/monitoring.bicep", "dailyQuotaGb: dailyCapGigabytes", "dailyQuotaGb: -1" },
        { "the data account holds what the API knows", "modules/types.bicep", "'scans', ", "" },
        { "the data account holds what the API knows", "modules/types.bicep", "'Recordings'", "'Media'" },
        { "the data account holds what the API knows", "modules/function-app.bicep", "Storage__Tables__serviceUri: dataAccount", "Storage__Tables__serviceUri: hostAccount" },
        { "a token for another registration is refused", "modules/sign-in.bicep", "__ValidAudience': people.clientId", "__ValidAudience': people.tenantId" },
        { "a token for another registration is refused", "modules/sign-in.bicep", "'RS256'", "'none'" },
        { "everything says whose it is", "main.bicep", "  district: library.district\n", "" },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_library_s_templates_keep_every_promise(string library)
    {
        var snapshot = await bicep.SnapshotAsync(Repository.At("infra", "libraries", $"{library}.bicepparam"));

        var broken = Promises.All.SelectMany(promise => promise.Value(snapshot).Select(what => $"{promise.Key}: {what}"));

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task Breaking_a_promise_is_noticed(string promise, string file, string was, string becomes)
    {
        using var folder = new TemplateFolder();
        folder.With(file, was, becomes).With("bicepconfig.json", "\"error\"", "\"info\"");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        Assert.NotEmpty(Promises.All[promise](snapshot));
    }

    [Fact]
    public void Every_promise_has_been_broken_once() =>
        Assert.Equal(Promises.All.Keys.Order(StringComparer.Ordinal), Breaches.Select(row => row.Data.Item1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Two_libraries_share_no_name()
    {
        using var other = new TemplateFolder().With("libraries/demo.bicepparam", "code: 'demo'", "code: 'ekibastuz'");

        var names = (await bicep.SnapshotAsync(Repository.At("infra", "libraries", "demo.bicepparam"))).All.Select(resource => resource.Text("id")).ToList();
        var otherNames = (await bicep.SnapshotAsync(other.ParametersOf("demo"))).All.Select(resource => resource.Text("id")).ToList();

        Assert.Equal(names.Count, otherNames.Count);
        Assert.Empty(names.Intersect(otherNames, StringComparer.OrdinalIgnoreCase));
    }
}
