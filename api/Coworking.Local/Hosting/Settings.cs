using Coworking.Local.Identity;

namespace Coworking.Local.Hosting;

/// <summary>The configuration that in Azure comes from the function app's settings. The API itself does not know where it runs.</summary>
internal static class Settings
{
    public static IEnumerable<KeyValuePair<string, string?>> For(Uri origin, LocalHostOptions options) =>
    [
        new("Logging:LogLevel:Default", "Warning"),

        // A token that is refused, or an audience that the issuer need not check, is nothing to tell the person at the console.
        new("Logging:LogLevel:Microsoft.IdentityModel", "None"),
        new("Logging:LogLevel:OpenIddict", "Error"),
        new("Storage:Tables:connectionString", options.StorageConnectionString),
        new("Storage:Blobs:connectionString", options.StorageConnectionString),
        new("Storage:Prefix", options.StoragePrefix),
        new("Site:Origin", origin.GetLeftPart(UriPartial.Authority)),
        new("Site:Api", new Uri(origin, "/api").AbsoluteUri),
        new("Cards:Key", CardKey.ReadOrMake(options.KeysFolder)),
        new("Host:CORS", string.Join(',', options.OtherSites)),
        .. Scheme("Patrons", origin, SamplePerson.PatronsTenant),
        .. Scheme("Staff", origin, SamplePerson.StaffTenant),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> Scheme(string name, Uri origin, string tenant)
    {
        var issuer = new Uri(origin, Issuer.Path).AbsoluteUri;
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Authority"] = issuer,
            ["MetadataAddress"] = $"{issuer}/.well-known/openid-configuration",
            ["RequireHttpsMetadata"] = "false",
            ["ClientId"] = Clients.Audience,
            ["TenantId"] = tenant,
            ["MapInboundClaims"] = "false",
            ["TokenValidationParameters:ValidIssuer"] = issuer,
            ["TokenValidationParameters:ValidAudience"] = Clients.Audience,
            ["TokenValidationParameters:RoleClaimType"] = "roles",
            ["TokenValidationParameters:NameClaimType"] = "sub",
            ["TokenValidationParameters:ValidAlgorithms:0"] = "RS256",
            ["TokenValidationParameters:ValidTypes:0"] = "at+jwt",
        }.Select(setting => KeyValuePair.Create($"Identity:{name}:{setting.Key}", setting.Value));
    }
}
