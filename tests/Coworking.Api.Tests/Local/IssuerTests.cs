using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;
using static Coworking.Api.Tests.Local.IssuerClient;

namespace Coworking.Api.Tests.Local;

public sealed class IssuerTests(LocalHostFixture local) : IClassFixture<LocalHostFixture>
{
    private readonly IssuerClient issuer = new(local.Client);

    [Fact]
    public async Task Discovery_names_the_endpoints_on_our_own_origin()
    {
        var document = (await local.Client.GetFromJsonAsync<JsonNode>("/identity/.well-known/openid-configuration", TestContext.Current.CancellationToken))!;
        Assert.Equal($"{issuer.Origin}/identity", Text(document, "issuer"));
        Assert.Equal($"{issuer.Origin}/identity/connect/authorize", Text(document, "authorization_endpoint"));
        Assert.Equal($"{issuer.Origin}/identity/connect/token", Text(document, "token_endpoint"));
        Assert.Equal($"{issuer.Origin}/identity/connect/logout", Text(document, "end_session_endpoint"));
        Assert.Equal("S256", Assert.Single(document["code_challenge_methods_supported"]!.AsArray())!.GetValue<string>());
    }

    [Theory]
    [InlineData("patron-1", "local-patrons", null)]
    [InlineData("patron-12345", "local-patrons", null)]
    [InlineData("librarian", "local-staff", "Librarian")]
    [InlineData("director", "local-staff", "Director")]
    [InlineData("region", "local-staff", "Region")]
    public async Task A_programs_token_says_what_the_API_looks_at(string name, string tenant, string? role)
    {
        var (status, body) = await issuer.PasswordAsync(name);
        Assert.Equal(HttpStatusCode.OK, status);

        var token = await issuer.ReadAsync(Text(body, "access_token"));
        Assert.Equal(("at+jwt", "RS256", "coworking-api", tenant, "api"), (token.Typ, token.Alg, Assert.Single(token.Audiences), Claim(token, "tid"), Claim(token, "scp")));
        Assert.NotEmpty(Claim(token, "name") ?? "");
        Assert.DoesNotContain(name, token.Subject, StringComparison.Ordinal);
        Assert.Equal(role, Claim(token, "roles"));
    }

    [Fact]
    public async Task A_person_is_the_same_in_every_token_and_nobody_else()
    {
        var subjects = new List<string>();
        foreach (var name in new[] { "patron-1", "patron-1", "patron-9", "librarian" })
        {
            subjects.Add((await issuer.ReadAsync(Text((await issuer.PasswordAsync(name)).Body, "access_token"))).Subject);
        }

        Assert.Equal(subjects[0], subjects[1]);
        Assert.Equal(3, subjects.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("patron-1", "wrong")]
    [InlineData("patron-1", "")]
    [InlineData("patron-0", "local")]
    [InlineData("patron-01", "local")]
    [InlineData("patron--1", "local")]
    [InlineData("Patron-1", "local")]
    [InlineData("patron-99999999999", "local")]
    [InlineData("admin", "local")]
    public async Task A_wrong_name_or_password_gets_no_token(string name, string secret)
    {
        var (status, body) = await issuer.PasswordAsync(name, secret);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Null(body["access_token"]);
    }

    [Fact]
    public async Task The_site_may_not_ask_with_a_password() =>
        Assert.Equal("unauthorized_client", Text((await issuer.PasswordAsync("patron-1", client: "coworking-site")).Body, "error"));

    [Fact]
    public async Task A_person_signs_in_on_the_page_and_the_site_gets_tokens()
    {
        using var page = await issuer.ShowAsync(issuer.Request());
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("""value="patron-2"><strong>Данияр</strong>""", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var (answer, query) = await issuer.PickAsync("patron-2");
        Assert.Equal((HttpStatusCode.Redirect, issuer.Back, "the-state"), (answer.StatusCode, answer.Headers.Location!.GetLeftPart(UriPartial.Path), query["state"]));

        var (status, body) = await issuer.RedeemAsync(query["code"]);
        Assert.Equal(HttpStatusCode.OK, status);
        var access = await issuer.ReadAsync(Text(body, "access_token"));
        var identity = await issuer.ReadAsync(Text(body, "id_token"));
        Assert.Equal(("api", "Данияр", "coworking-site"), (Claim(access, "scp"), Claim(identity, "name"), Assert.Single(identity.Audiences)));
        Assert.Equal(access.Subject, (await issuer.ReadAsync(Text((await issuer.PasswordAsync("patron-2")).Body, "access_token"))).Subject);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var code = await issuer.CodeAsync("patron-1");
        Assert.Equal(HttpStatusCode.OK, (await issuer.RedeemAsync(code)).Status);
        var (status, body) = await issuer.RedeemAsync(code);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (status, Text(body, "error")));
    }

    [Fact]
    public async Task A_code_taken_by_many_at_once_is_given_to_one()
    {
        var code = await issuer.CodeAsync("patron-1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => issuer.RedeemAsync(code)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_its_verifier() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await issuer.RedeemAsync(await issuer.CodeAsync("patron-1"), verifier: "another-verifier-that-is-also-long-enough-for-pkce")).Status);

    [Fact]
    public async Task A_code_is_worth_nothing_to_another_address_or_client()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await issuer.RedeemAsync(await issuer.CodeAsync("patron-1"), back: $"{issuer.Origin}/ru/")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await issuer.RedeemAsync(await issuer.CodeAsync("patron-1"), client: "coworking-local")).Status);
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example/")]
    [InlineData("redirect_uri", null)]
    [InlineData("client_id", "somebody")]
    [InlineData("client_id", "coworking-local")]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_type", "token")]
    public async Task A_request_that_is_not_the_sites_own_gets_neither_page_nor_code(string field, string? value)
    {
        using var page = await issuer.ShowAsync(issuer.Request((field, value)));
        var (answer, query) = await issuer.PickAsync("patron-1", issuer.Request((field, value)));
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.False(query.ContainsKey("code"));
        Assert.NotEqual("evil.example", answer.Headers.Location?.Host);
    }

    [Theory]
    [InlineData("")]
    [InlineData("patron-0")]
    public async Task Going_back_without_signing_in_says_so(string person) =>
        Assert.Equal("access_denied", (await issuer.PickAsync(person)).Query["error"]);

    [Fact]
    public async Task Nobody_is_signed_in_without_being_asked()
    {
        using var answer = await issuer.ShowAsync(issuer.Request(("prompt", "none")));
        Assert.Contains("error=login_required", answer.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_may_stay_signed_in()
    {
        var first = (await issuer.RedeemAsync(await issuer.CodeAsync("librarian"))).Body;
        var (status, body) = await issuer.TokenAsync(("grant_type", "refresh_token"), ("client_id", "coworking-site"), ("refresh_token", Text(first, "refresh_token")));
        Assert.Equal(HttpStatusCode.OK, status);
        var token = await issuer.ReadAsync(Text(body, "access_token"));
        Assert.Equal(("api", "Librarian"), (Claim(token, "scp"), Claim(token, "roles")));
    }

    [Theory]
    [InlineData("kk", null, "<h1>Кіру</h1>")]
    [InlineData("ru-KZ", "en", "<h1>Вход</h1>")]
    [InlineData(null, "fr, en;q=0.8, ru;q=0.5", "<h1>Sign in</h1>")]
    [InlineData(null, "fr", "<h1>Кіру</h1>")]
    public async Task The_page_speaks_the_readers_language(string? locale, string? accepted, string heading)
    {
        using var client = LocalHostFixture.ClientOf(local.Host);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);
        using var page = await new IssuerClient(client).ShowAsync(issuer.Request(("ui_locales", locale)));
        Assert.Contains(heading, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_link_carries_is_text_on_the_page_and_never_markup()
    {
        using var page = await issuer.ShowAsync(issuer.Request(("state", "\"><script>alert(1)</script>")));
        Assert.DoesNotContain("<script", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_leads_back_to_the_site_only()
    {
        using var back = await local.Client.GetAsync($"/identity/connect/logout?client_id=coworking-site&post_logout_redirect_uri={issuer.Origin}/kk/", TestContext.Current.CancellationToken);
        Assert.Equal($"{issuer.Origin}/kk/", back.Headers.Location?.AbsoluteUri);
        using var away = await local.Client.GetAsync("/identity/connect/logout?post_logout_redirect_uri=https://evil.example/", TestContext.Current.CancellationToken);
        Assert.Null(away.Headers.Location);
    }

    [Fact]
    public async Task Another_origin_that_was_named_may_sign_people_in_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/identity/.well-known/openid-configuration") { Headers = { { "Origin", "http://site.example" } } };
        using var answer = await local.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("http://site.example", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        var (redirect, _) = await issuer.PickAsync("patron-1", issuer.Request(("redirect_uri", "http://site.example/kk/")));
        Assert.Equal("site.example", redirect.Headers.Location!.Host);
    }

    [Fact]
    public async Task Kept_keys_sign_in_the_next_run_too_and_old_codes_are_void()
    {
        var keys = Directory.CreateTempSubdirectory("keys-");
        string code, kid;
        await using (var first = await local.StartAsync(keys.FullName))
        {
            using var client = LocalHostFixture.ClientOf(first);
            var before = new IssuerClient(client);
            var body = (await before.RedeemAsync(await before.CodeAsync("patron-1"))).Body;
            (code, kid) = (await before.CodeAsync("patron-1"), new JsonWebToken(Text(body, "access_token")).Kid);
        }

        await using var second = await local.StartAsync(keys.FullName);
        using var again = LocalHostFixture.ClientOf(second);
        var after = new IssuerClient(again);
        Assert.Equal(kid, (await after.ReadAsync(Text((await after.PasswordAsync("patron-1")).Body, "access_token"))).Kid);
        Assert.NotEqual(HttpStatusCode.OK, (await after.RedeemAsync(code)).Status);
        keys.Delete(recursive: true);
    }

    [Fact]
    public async Task Nothing_of_the_issuer_is_among_the_APIs_ways_to_sign_in()
    {
        var schemes = await local.Host.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync();
        Assert.DoesNotContain(schemes, scheme => scheme.Name.Contains("OpenIddict", StringComparison.Ordinal));
    }
}
