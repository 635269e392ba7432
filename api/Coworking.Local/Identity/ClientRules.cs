using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Coworking.Local.Identity;

/// <summary>What each client may do: OpenIddict asks this instead of a database of clients.</summary>
internal sealed class ClientRules(AllowedSites sites, OpenCodes codes) :
    IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
    IOpenIddictServerHandler<ValidateTokenRequestContext>,
    IOpenIddictServerHandler<ValidateEndSessionRequestContext>
{
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (!Clients.IsSite(context.ClientId))
        {
            context.Reject(Errors.UnauthorizedClient, "Only the site signs people in on a page.");
        }
        else if (!sites.Contains(context.RedirectUri))
        {
            context.Reject(Errors.InvalidRequest, "The redirect address is not one of the site's.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        var isExpected = context.Request.IsPasswordGrantType() ? context.Request.ClientId is Clients.Programs : Clients.IsSite(context.Request.ClientId);
        if (!isExpected)
        {
            context.Reject(Errors.UnauthorizedClient, "This client may not use this grant.");
        }
        else if (context.Request.IsAuthorizationCodeGrantType() && !codes.TryRedeem(context.AuthorizationCodePrincipal?.GetClaim(OpenCodes.ClaimType)))
        {
            context.Reject(Errors.InvalidGrant, "The authorization code was already used.");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { Length: > 0 } address && !sites.Contains(address))
        {
            context.Reject(Errors.InvalidRequest, "The redirect address is not one of the site's.");
        }

        return ValueTask.CompletedTask;
    }
}
