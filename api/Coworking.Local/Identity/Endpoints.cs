using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Coworking.Local.Identity;

/// <summary>What happens once OpenIddict has found a request to be in order.</summary>
internal static class Endpoints
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    /// <summary>Shows the sample people, and signs in the one that was picked.</summary>
    public static async Task AuthorizeAsync(HttpContext context)
    {
        var request = RequestOf(context);
        if (request.HasPromptValue(PromptValues.None))
        {
            await RefuseAsync(context, Errors.LoginRequired, "Nobody stays signed in here.");
        }
        else if (!HttpMethods.IsPost(context.Request.Method) || request.GetParameter(SignInPage.PersonField) is not { } picked)
        {
            await SignInPage.WriteAsync(context, request);
        }
        else if (SamplePerson.Find((string?)picked) is { } person)
        {
            var ticket = Tickets.For(person, request.GetScopes());
            ticket.SetClaim(OpenCodes.ClaimType, context.RequestServices.GetRequiredService<OpenCodes>().Issue());
            await context.SignInAsync(Scheme, ticket);
        }
        else
        {
            await RefuseAsync(context, Errors.AccessDenied, "Nobody was picked.");
        }
    }

    /// <summary>Gives tokens for a name and password, or for a code or refresh token that OpenIddict has unsealed.</summary>
    public static async Task ExchangeAsync(HttpContext context)
    {
        var request = RequestOf(context);
        if (!request.IsPasswordGrantType())
        {
            var unsealed = await context.AuthenticateAsync(Scheme);
            await context.SignInAsync(Scheme, unsealed.Principal!);
        }
        else if (SamplePerson.Find(request.Username) is { } person && string.Equals(request.Password, SamplePerson.Secret, StringComparison.Ordinal))
        {
            await context.SignInAsync(Scheme, Tickets.For(person, request.GetScopes()));
        }
        else
        {
            await RefuseAsync(context, Errors.InvalidGrant, "No such person, or another password.");
        }
    }

    /// <summary>Nothing is remembered here, so signing out is only the way back.</summary>
    public static Task LeaveAsync(HttpContext context) =>
        context.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = "/" });

    private static OpenIddictRequest RequestOf(HttpContext context) =>
        context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("OpenIddict has not read this request.");

    private static Task RefuseAsync(HttpContext context, string error, string description) =>
        context.ForbidAsync(Scheme, new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }));
}
