using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Coworking.Local.Identity;

/// <summary>
/// An OpenID Connect issuer with sample people, see api/docs/adr/0005-local-identity.md. It has a service provider of its own:
/// nothing of it is registered where the API's authentication could see or use it.
/// </summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Path = "/identity";

    private static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(14);

    private readonly ServiceProvider services;
    private readonly RequestDelegate pipeline;

    /// <param name="origin">Where this issuer is served, under <see cref="Path"/>.</param>
    /// <param name="sites">The origins that may send people here to sign in.</param>
    /// <param name="keys">What tokens are signed and sealed with.</param>
    /// <param name="logging">The host's.</param>
    public Issuer(Uri origin, IReadOnlyList<string> sites, IssuerKeys keys, ILoggerFactory logging)
    {
        services = Register(new Uri(origin, Path), new AllowedSites(sites), keys, logging).BuildServiceProvider(validateScopes: true);
        pipeline = BuildPipeline(services, sites);
    }

    /// <summary>Answers a request whose path base is <see cref="Path"/>.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var outer = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await pipeline(context);
        }
        finally
        {
            context.RequestServices = outer;
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static RequestDelegate BuildPipeline(IServiceProvider provider, IReadOnlyList<string> sites)
    {
        var app = new ApplicationBuilder(provider);
        app.UseCors(policy => policy.WithOrigins([.. sites]).AllowAnyHeader().AllowAnyMethod());
        app.UseAuthentication();
        app.Map("/connect/authorize", branch => branch.Run(Endpoints.AuthorizeAsync));
        app.Map("/connect/token", branch => branch.Run(Endpoints.ExchangeAsync));
        app.Map("/connect/logout", branch => branch.Run(Endpoints.LeaveAsync));
        return app.Build();
    }

    private static ServiceCollection Register(Uri issuer, AllowedSites sites, IssuerKeys keys, ILoggerFactory logging)
    {
        var own = new ServiceCollection();
        own.AddSingleton(logging).AddLogging();
        own.AddCors();
        own.AddAuthentication();
        own.AddSingleton(sites);
        own.AddSingleton(TimeProvider.System);
        own.AddSingleton<OpenCodes>();
        own.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(issuer)
                .SetAuthorizationEndpointUris("connect/authorize")
                .SetTokenEndpointUris("connect/token")
                .SetEndSessionEndpointUris("connect/logout");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowPasswordFlow();
            server.Configure(options => options.CodeChallengeMethods.Remove(OpenIddictConstants.CodeChallengeMethods.Plain));
            server.RegisterScopes(Clients.ApiScope, OpenIddictConstants.Scopes.OfflineAccess);
            server.AddSigningKey(keys.Signing).AddEncryptionKey(keys.Sealing).DisableAccessTokenEncryption();
            server.SetAuthorizationCodeLifetime(OpenCodes.Lifetime)
                .SetAccessTokenLifetime(AccessTokenLifetime)
                .SetRefreshTokenLifetime(RefreshTokenLifetime);

            // No database of clients and tokens: two clients by name, and codes in memory.
            server.EnableDegradedMode();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<ClientRules>());
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseSingletonHandler<ClientRules>());
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseSingletonHandler<ClientRules>());
            server.UseAspNetCore()
                .EnableAuthorizationEndpointPassthrough()
                .EnableTokenEndpointPassthrough()
                .EnableEndSessionEndpointPassthrough()
                .DisableTransportSecurityRequirement();
        });
        return own;
    }
}
