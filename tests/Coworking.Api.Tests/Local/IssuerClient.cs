using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Coworking.Api.Tests.Local;

/// <summary>What a client of the issuer sends and gets, spelled out rather than hidden in a client library.</summary>
internal sealed class IssuerClient(HttpClient http)
{
    public const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    public string Origin => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public string Back => $"{Origin}/kk/signed-in/";

    public async Task<(HttpStatusCode Status, JsonNode Body)> TokenAsync(params (string Name, string Value)[] form)
    {
        using var answer = await http.PostAsync("/identity/connect/token", Form(form));
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> PasswordAsync(string name, string secret = "local", string client = "coworking-local") =>
        TokenAsync(("grant_type", "password"), ("client_id", client), ("scope", "openid api"), ("username", name), ("password", secret));

    public Task<(HttpStatusCode Status, JsonNode Body)> RedeemAsync(string code, string verifier = Verifier, string? back = null, string client = "coworking-site") =>
        TokenAsync(("grant_type", "authorization_code"), ("client_id", client), ("code", code), ("code_verifier", verifier), ("redirect_uri", back ?? Back));

    /// <summary>What the site sends people to sign in with; a null value leaves a field out.</summary>
    public Dictionary<string, string> Request(params (string Name, string? Value)[] other)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = "coworking-site",
            ["redirect_uri"] = Back,
            ["response_type"] = "code",
            ["scope"] = "openid api offline_access",
            ["state"] = "the-state",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in other)
        {
            fields[name] = value;
        }

        return fields.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!, StringComparer.Ordinal);
    }

    public Task<HttpResponseMessage> ShowAsync(Dictionary<string, string> request) =>
        http.GetAsync($"/identity/connect/authorize?{string.Join('&', request.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}");

    /// <summary>Presses a person's button; what comes back stands in the query of the redirect.</summary>
    public async Task<(HttpResponseMessage Answer, Dictionary<string, string> Query)> PickAsync(string person, Dictionary<string, string>? request = null)
    {
        var fields = (request ?? Request()).Append(new("person", person)).Select(field => (field.Key, field.Value)).ToArray();
        var answer = await http.PostAsync("/identity/connect/authorize", Form(fields));
        var query = HttpUtility.ParseQueryString(answer.Headers.Location?.Query ?? "");
        return (answer, query.AllKeys.OfType<string>().ToDictionary(key => key, key => query[key]!, StringComparer.Ordinal));
    }

    public async Task<string> CodeAsync(string person) => (await PickAsync(person)).Query["code"];

    /// <summary>Checks the signature by the published keys, as the API does.</summary>
    public async Task<JsonWebToken> ReadAsync(string token)
    {
        var keys = new JsonWebKeySet(await http.GetStringAsync("/identity/.well-known/jwks"));
        var outcome = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidIssuer = $"{Origin}/identity",
            ValidateAudience = false,
            ValidAlgorithms = ["RS256"],
        });
        return outcome.IsValid ? (JsonWebToken)outcome.SecurityToken : throw outcome.Exception;
    }

    public static string Text(JsonNode body, string member) => body[member]!.GetValue<string>();

    /// <summary>The claim's one value; null without the claim.</summary>
    public static string? Claim(JsonWebToken token, string name) => token.Claims.SingleOrDefault(claim => claim.Type == name)?.Value;

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
