using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Coworking.Provision.Identity;

/// <summary>Whose sign-in a registration is for.</summary>
internal enum Who
{
    /// <summary>Readers: the region's External ID tenant.</summary>
    Patrons,

    /// <summary>Librarians, directors, regional IT: the workforce tenant.</summary>
    Staff,
}

/// <summary>
/// What the registration of one library's API in one tenant must say. Ids of scope and roles follow from the library's code, so that
/// saying it again changes nothing.
/// </summary>
internal static class Registration
{
    /// <summary>What the API looks for in the claim "roles".</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> Roles =
    [
        ("Librarian", "Works at the desk: bookings, recordings, televisions."),
        ("Director", "Sets hours, rules and places besides."),
        ("Region", "Regional IT: everything."),
    ];

    private static readonly string[] Languages = ["kk", "ru", "en"];

    public static string NameOf(string code) => $"coworking-{code}";

    /// <summary>The id of one of <see cref="Roles"/> in a library's registration.</summary>
    public static string RoleIdOf(string code, string role) => IdOf(code, $"role/{role}");

    /// <param name="code">The library.</param>
    /// <param name="who">Whose tenant.</param>
    /// <param name="clientId">The id that the tenant gave it.</param>
    /// <param name="origins">Where its pages are; sign-in comes back there.</param>
    public static JsonObject Wanted(string code, Who who, string clientId, IReadOnlyList<string> origins)
    {
        var wanted = new JsonObject
        {
            ["identifierUris"] = new JsonArray($"api://{clientId}"),
            ["api"] = new JsonObject
            {
                ["requestedAccessTokenVersion"] = 2,
                ["oauth2PermissionScopes"] = new JsonArray(new JsonObject
                {
                    ["id"] = IdOf(code, "scope/api"),
                    ["value"] = "api",
                    ["type"] = "User",
                    ["isEnabled"] = true,
                    ["adminConsentDisplayName"] = "Use the coworking centre",
                    ["adminConsentDescription"] = "Lets the centre's pages act for who is signed in.",
                    ["userConsentDisplayName"] = "Use the coworking centre",
                    ["userConsentDescription"] = "Lets the centre's pages act for you.",
                }),
            },
        };
        if (who is Who.Staff)
        {
            wanted["appRoles"] = new JsonArray([.. Roles.Select(role => new JsonObject
            {
                ["id"] = RoleIdOf(code, role.Value),
                ["value"] = role.Value,
                ["displayName"] = role.Value,
                ["description"] = role.Text,
                ["isEnabled"] = true,
                ["allowedMemberTypes"] = new JsonArray("User"),
            })]);
        }

        if (origins.Count > 0)
        {
            wanted["spa"] = new JsonObject { ["redirectUris"] = new JsonArray([.. origins.SelectMany(ReturnAddresses).Select(address => JsonValue.Create(address))]) };
        }

        return wanted;
    }

    /// <summary>Where sign-in and sign-out come back to, see web/src/platform/auth/sign-in.ts.</summary>
    private static IEnumerable<string> ReturnAddresses(string origin) =>
        Languages.SelectMany(language => new[] { $"{origin.TrimEnd('/')}/{language}/signed-in/", $"{origin.TrimEnd('/')}/{language}/" });

    private static string IdOf(string code, string what) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"coworking/{code}/{what}")).AsSpan(0, 16)).ToString();
}
