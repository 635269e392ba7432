using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenIddict.Abstractions;

namespace Coworking.Local.Identity;

/// <summary>The page on which a person picks who to be. Plain HTML: it works without script, and by keyboard.</summary>
internal static class SignInPage
{
    /// <summary>The form field that names the picked person; empty for the way back.</summary>
    public const string PersonField = "person";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private static readonly string Style = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Identity", "sign-in.css"));

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static Task WriteAsync(HttpContext context, OpenIddictRequest request)
    {
        var texts = SignInTexts.In([.. request.UiLocales?.Split(' ') ?? [], .. AcceptedLanguages(context.Request)]);
        var back = new Uri(request.RedirectUri!).GetLeftPart(UriPartial.Authority);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentLanguage = texts.Language;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.ContentSecurityPolicy] =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; img-src data:; form-action 'self' {back}; base-uri 'none'; frame-ancestors 'none'";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Render(texts, request, context.Request.PathBase), context.RequestAborted);
    }

    private static string Render(SignInTexts texts, OpenIddictRequest request, PathString pathBase) => $"""
        <!doctype html>
        <html lang="{texts.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{texts.Title} · Coworking</title>
        <link rel="icon" href="data:,">
        <style>{Style}</style>
        </head>
        <body>
        <header><nav aria-label="{texts.Languages}"><ul>{LanguageLinks(texts, request, pathBase)}</ul></nav></header>
        <main>
        <h1>{texts.Title}</h1>
        <p>{texts.Lead}</p>
        <form method="post" action="{pathBase}">
        {Hidden(request)}
        <h2 id="readers">{texts.Readers}</h2>
        <ul aria-labelledby="readers">{People(texts, person => person.Role is null)}</ul>
        <h2 id="staff">{texts.Staff}</h2>
        <ul aria-labelledby="staff">{People(texts, person => person.Role is not null)}</ul>
        <button class="back" name="{PersonField}" value="">{texts.Back}</button>
        </form>
        </main>
        </body>
        </html>
        """;

    private static string People(SignInTexts texts, Func<SamplePerson, bool> those) => string.Concat(SamplePerson.Listed.Where(those).Select(person =>
        $"""<li><button class="person" name="{PersonField}" value="{person.UserName}"><strong>{Html.Encode(person.Alias)}</strong> <span>{texts.Roles[person.Role ?? SignInTexts.PatronRole]} · {person.UserName}</span></button></li>"""));

    private static string LanguageLinks(SignInTexts texts, OpenIddictRequest request, PathString path) => string.Concat(SignInTexts.Offered.Select(language =>
    {
        var query = QueryString.Create(Parameters(request).Where(field => field.Key != OpenIddictConstants.Parameters.UiLocales).Append(new(OpenIddictConstants.Parameters.UiLocales, language.Code)));
        var current = language.Code == texts.Language ? " aria-current=\"true\"" : "";
        return $"""<li><a href="{Html.Encode(path + query.Value)}" lang="{language.Code}" hreflang="{language.Code}"{current}>{language.Name}</a></li>""";
    }));

    /// <summary>The request travels with the form, so that nothing need be remembered between page and answer.</summary>
    private static string Hidden(OpenIddictRequest request) => string.Concat(Parameters(request).Select(field =>
        $"""<input type="hidden" name="{Html.Encode(field.Key)}" value="{Html.Encode(field.Value ?? "")}">"""));

    private static IEnumerable<KeyValuePair<string, string?>> Parameters(OpenIddictRequest request) =>
        request.GetParameters().Where(field => field.Key != PersonField).Select(field => KeyValuePair.Create(field.Key, (string?)field.Value));

    private static IEnumerable<string> AcceptedLanguages(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString());
}
