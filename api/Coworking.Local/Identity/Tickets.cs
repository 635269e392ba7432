using System.Security.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Coworking.Local.Identity;

/// <summary>A sample person as the claims that Entra's tokens would carry.</summary>
internal static class Tickets
{
    public static ClaimsPrincipal For(SamplePerson person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetScopes(scopes)
            .SetClaim(Claims.Subject, person.Subject)
            .SetClaim(Claims.Name, person.Alias)
            .SetClaim("tid", person.Tenant);
        if (person.Role is { } role)
        {
            identity.SetClaims("roles", [role]);
        }

        if (identity.HasScope(Clients.ApiScope))
        {
            // Entra calls the scope claim scp, and that is the one that the API looks at.
            identity.SetResources(Clients.Audience).SetClaim("scp", Clients.ApiScope);
        }

        identity.SetDestinations(claim => claim.Type switch
        {
            Claims.Name or "tid" or "roles" => [Destinations.AccessToken, Destinations.IdentityToken],
            "scp" => [Destinations.AccessToken],
            _ => [],
        });
        return new ClaimsPrincipal(identity);
    }
}
