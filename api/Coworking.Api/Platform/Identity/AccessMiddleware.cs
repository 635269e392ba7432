using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Claims;
using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;

namespace Coworking.Api.Platform.Identity;

/// <summary>Default-deny: a function runs only for the callers that it declares, and one that declares none runs for nobody.</summary>
internal sealed class AccessMiddleware(IConfiguration configuration, CardSessions cards, IPairedScreens screens) : IFunctionsWorkerMiddleware
{
    private static readonly ConcurrentDictionary<string, Caller> Declared = new(StringComparer.Ordinal);

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var callers = Declared.GetOrAdd(context.FunctionDefinition.EntryPoint, CallersOf);
        if (callers != Caller.Anyone)
        {
            var (user, isSignedIn) = await UserAsync(http, context.CancellationToken);
            if (user is not null && (user.Role & callers) != Caller.None)
            {
                http.Features.Set(user);
            }
            else if (!callers.HasFlag(Caller.Anyone))
            {
                context.GetInvocationResult().Value = (isSignedIn ? Problems.Forbidden : Problems.Unauthenticated).Answer();
                return;
            }
        }

        await next(context);
    }

    /// <summary>What the method behind an entry point (<c>Namespace.Class.Method</c>) declares.</summary>
    internal static Caller CallersOf(string entryPoint)
    {
        var dot = entryPoint.LastIndexOf('.');
        return typeof(AccessMiddleware).Assembly.GetType(entryPoint[..dot])?.GetMethod(entryPoint[(dot + 1)..])
            ?.GetCustomAttribute<AccessAttribute>()?.Callers ?? Caller.None;
    }

    private async Task<(CurrentUser? User, bool IsSignedIn)> UserAsync(HttpContext http, CancellationToken cancellation)
    {
        if (CardSessions.TokenIn(http.Request) is { } token)
        {
            return await cards.ReadAsync(token, cancellation) is { } holder
                ? (new CurrentUser(holder, Caller.Card, Alias: ""), true)
                : (null, false);
        }

        if (ScreenToken.In(http.Request) is { } screen)
        {
            return await screens.KnowAsync(screen, cancellation) ? (CurrentUser.OfScreen(screen.Screen), true) : (null, false);
        }

        var outcome = await http.AuthenticateAsync(Schemes.Any);
        if (outcome is not { Succeeded: true, Principal: { } principal, Ticket.AuthenticationScheme: var scheme })
        {
            return (null, false);
        }

        var tenant = Schemes.TenantOf(configuration, scheme);
        var isOurs = tenant is { Length: > 0 } && principal.FindFirstValue("tid") == tenant && MayUseTheApi(principal);
        return (isOurs ? CurrentUser.From(principal, isStaff: scheme == Schemes.Staff) : null, true);
    }

    private static bool MayUseTheApi(ClaimsPrincipal principal) =>
        principal.FindFirstValue("scp")?.Split(' ').Contains(Schemes.Scope, StringComparer.Ordinal) == true;
}
