using System.Security.Claims;
using Coworking.Domain.Bookings;
using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Identity;

/// <summary>Who makes this request, as a validated token says.</summary>
/// <param name="Patron">The pseudonymous subject. For staff and televisions it is theirs, and no patron's.</param>
/// <param name="Role">Exactly one of patron, card, librarian, director, region, screen.</param>
/// <param name="Alias">What to call them on their own pages; may be empty.</param>
public sealed record CurrentUser(PatronId Patron, Caller Role, string Alias)
{
    private const string ScreenPrefix = "screen:";
    private const int MaxAliasLength = 60;
    private const int MaxSubjectLength = 128;

    /// <summary>The caller of a function that declares who may call it.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the function is open to anyone.</exception>
    public static CurrentUser Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.Get<CurrentUser>() ?? throw new InvalidOperationException("Nobody is signed in.");
    }

    /// <summary>The television that makes this request.</summary>
    /// <exception cref="InvalidOperationException">It is no television: the function is open to others.</exception>
    public static ScreenId ScreenOf(HttpContext http) =>
        Of(http) is { Role: Caller.Screen, Patron.Value: var name } && ScreenId.TryParse(name[ScreenPrefix.Length..], out var id)
            ? id
            : throw new InvalidOperationException("No television asks.");

    internal static CurrentUser OfScreen(ScreenId id) => new(new PatronId(ScreenPrefix + id.Value), Caller.Screen, Alias: "");

    /// <summary>The caller of a function that is open to anyone but wants to know who signed in; null for a stranger.</summary>
    public static CurrentUser? IfKnown(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.Get<CurrentUser>();
    }

    /// <summary>What a validated principal may do; null when the token names no subject we can use.</summary>
    internal static CurrentUser? From(ClaimsPrincipal principal, bool isStaff)
    {
        var subject = principal.FindFirstValue("sub");
        var role = isStaff ? StaffRole(principal) : Caller.Patron;
        if (subject is not { Length: > 0 and <= MaxSubjectLength } || role == Caller.None)
        {
            return null;
        }

        var alias = principal.FindFirstValue("name") ?? "";
        return new CurrentUser(new PatronId(subject), role, alias.Length > MaxAliasLength ? alias[..MaxAliasLength] : alias);
    }

    /// <summary>The widest of the app roles that the token carries.</summary>
    private static Caller StaffRole(ClaimsPrincipal principal)
    {
        var roles = principal.FindAll("roles").Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return roles.Contains("Region") ? Caller.Region
            : roles.Contains("Director") ? Caller.Director
            : roles.Contains("Librarian") ? Caller.Librarian
            : Caller.None;
    }
}
