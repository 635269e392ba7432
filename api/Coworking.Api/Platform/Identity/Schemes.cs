using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Coworking.Api.Platform.Identity;

/// <summary>
/// Two kinds of people come from two tenants: patrons and staff. Each has a section of configuration (see
/// api/docs/configuration.md) that Microsoft.Identity.Web validates tokens by; which of them applies is read from the
/// token's issuer and tenant before anything in it is believed.
/// </summary>
internal static class Schemes
{
    public const string Any = "Coworking";
    public const string Patrons = "Patrons";
    public const string Staff = "Staff";

    /// <summary>The scope a token must carry to speak to this API.</summary>
    public const string Scope = "api";

    private const int MaxTokenLength = 16 * 1024;

    private static readonly JsonWebTokenHandler Tokens = new();

    public static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(Any)
            .AddPolicyScheme(Any, displayName: null, options => options.ForwardDefaultSelector = Select);
        foreach (var scheme in new[] { Patrons, Staff })
        {
            services.AddAuthentication().AddMicrosoftIdentityWebApi(configuration.GetSection($"Identity:{scheme}"), scheme);
        }

        return services
            .AddSingleton<CodeSigner>()
            .AddSingleton<CardSessions>()
            .AddSingleton<CheckInCodes>();
    }

    /// <summary>The tenant whose people a scheme speaks for.</summary>
    public static string? TenantOf(IConfiguration configuration, string scheme) => configuration[$"Identity:{scheme}:TenantId"];

    /// <summary>An issuer and tenant that are not staff's are tried as a patron's, where validation has the last word.</summary>
    private static string Select(HttpContext http)
    {
        var configuration = http.RequestServices.GetRequiredService<IConfiguration>();
        var (issuer, tenant) = Claimed(http.Request);
        return tenant is not null
            && tenant == TenantOf(configuration, Staff)
            && issuer == configuration[$"Identity:{Staff}:TokenValidationParameters:ValidIssuer"]
                ? Staff
                : Patrons;
    }

    private static (string? Issuer, string? Tenant) Claimed(HttpRequest request)
    {
        var token = BearerToken.Of(request);
        if (token.Length is 0 or > MaxTokenLength || !Tokens.CanReadToken(token))
        {
            return (null, null);
        }

        try
        {
            var parsed = Tokens.ReadJsonWebToken(token);
            return (parsed.Issuer, parsed.TryGetClaim("tid", out var tenant) ? tenant.Value : null);
        }
        catch (ArgumentException)
        {
            return (null, null);
        }
    }
}
