using System.IO.Compression;
using System.Text.Json;
using Coworking.Local.Site;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Coworking.Api.Tests.Local;

/// <summary>The rules of Azure Static Web Apps that a stamped site relies on, each as its documentation has it.</summary>
public sealed class SiteRulesTests : IDisposable
{
    private const string Config = """
        {
          "trailingSlash": "auto",
          "routes": [
            { "route": "/assets/*.{js,css}", "headers": { "Cache-Control": "immutable", "X-Frame-Options": "" } },
            { "route": "/old", "redirect": "/about", "statusCode": 301 },
            { "route": "/moved*", "redirect": "/about" },
            { "route": "/alias", "rewrite": "/about.html" },
            { "route": "/gone", "statusCode": 410 },
            { "route": "/locked", "statusCode": 401 },
            { "route": "/post-only", "methods": ["POST"], "redirect": "/about" },
            { "route": "/kk/index.html", "headers": { "X-Page": "kk" } }
          ],
          "navigationFallback": { "rewrite": "/shell.html", "exclude": ["/assets/*", "/api-docs*"] },
          "responseOverrides": { "404": { "rewrite": "/404.html" }, "401": { "redirect": "/about", "statusCode": 302 } },
          "globalHeaders": { "X-Frame-Options": "DENY", "X-Global": "yes" },
          "mimeTypes": { ".vtt": "text/vtt" }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site-");

    public SiteRulesTests()
    {
        Add("index.html", "root");
        Add("about.html", "about");
        Add("shell.html", "shell");
        Add("404.html", "nothing here");
        Add("kk/index.html", "kk");
        Add("assets/main.js", new string('x', 5000));
        Add("words.vtt", "WEBVTT");
        Add(SiteConfig.FileName, Config);
    }

    [Theory]
    [InlineData("/", "root")]
    [InlineData("/about", "about")]
    [InlineData("/kk/", "kk")]
    [InlineData("/alias", "about")]
    [InlineData("/some/deep/address", "shell")]
    [InlineData("/post-only", "shell")]
    public async Task An_address_finds_its_page(string path, string body)
    {
        var answer = await GetAsync(path);
        Assert.Equal((200, body), (answer.StatusCode, BodyOf(answer)));
        Assert.Equal("text/html", answer.ContentType);
    }

    [Theory]
    [InlineData("/old", 301, "/about")]
    [InlineData("/moved/anywhere", 302, "/about")]
    [InlineData("/about.html", 301, "/about")]
    [InlineData("/about/", 301, "/about")]
    [InlineData("/kk", 301, "/kk/")]
    [InlineData("/kk/index.html", 301, "/kk/")]
    [InlineData("/locked", 302, "/about")]
    public async Task An_address_that_is_not_the_right_one_leads_there(string path, int status, string to)
    {
        var answer = await GetAsync(path);
        Assert.Equal((status, to), (answer.StatusCode, answer.Headers.Location.ToString()));
    }

    [Fact]
    public async Task A_redirect_to_the_right_form_keeps_the_query() =>
        Assert.Equal("/kk/?date=2026-11-24", (await GetAsync("/kk", query: "?date=2026-11-24")).Headers.Location.ToString());

    [Theory]
    [InlineData("always", "/about", "/about/")]
    [InlineData("always", "/about.html", "/about/")]
    [InlineData("always", "/kk", "/kk/")]
    [InlineData("always", "/kk/", null)]
    [InlineData("never", "/kk/", "/kk")]
    [InlineData("never", "/kk", null)]
    [InlineData("never", "/", null)]
    [InlineData(null, "/kk", null)]
    [InlineData(null, "/kk/index.html", null)]
    [InlineData(null, "/about/", null)]
    public async Task Pages_end_in_a_slash_as_the_setting_says(string? setting, string path, string? redirect)
    {
        Add(SiteConfig.FileName, JsonSerializer.Serialize(setting is null ? (object)new { } : new { trailingSlash = setting }));
        var answer = await GetAsync(path);
        Assert.Equal((redirect is null ? 200 : 301, redirect ?? ""), (answer.StatusCode, answer.Headers.Location.ToString()));
    }

    [Theory]
    [InlineData("/assets/missing.js", 404, "nothing here")]
    [InlineData("/api-docs/x", 404, "nothing here")]
    [InlineData("/staticwebapp.config.json", 200, "shell")]
    [InlineData("/../../etc/passwd", 200, "shell")]
    [InlineData("/gone", 410, "")]
    public async Task What_is_not_there_gets_the_fallback_or_the_error_page(string path, int status, string body)
    {
        var answer = await GetAsync(path);
        Assert.Equal((status, body), (answer.StatusCode, BodyOf(answer)));
    }

    [Fact]
    public async Task Without_a_fallback_the_error_page_is_a_404_of_its_own()
    {
        Add(SiteConfig.FileName, """{ "responseOverrides": { "404": { "rewrite": "/404.html" } } }""");
        var answer = await GetAsync("/nowhere", accept: null, etag: (await GetAsync("/404.html")).Headers.ETag);
        Assert.Equal((404, "nothing here"), (answer.StatusCode, BodyOf(answer)));
    }

    [Fact]
    public async Task A_routes_headers_win_over_the_global_ones_and_an_empty_one_takes_away()
    {
        var script = await GetAsync("/assets/main.js");
        Assert.Equal(("immutable", "", "yes"), (script.Headers.CacheControl.ToString(), script.Headers.XFrameOptions.ToString(), script.Headers["X-Global"].ToString()));
        Assert.Equal("text/javascript", script.ContentType);

        var page = await GetAsync("/about");
        Assert.Equal(("public, must-revalidate, max-age=30", "DENY"), (page.Headers.CacheControl.ToString(), page.Headers.XFrameOptions.ToString()));
    }

    [Theory]
    [InlineData("/kk/")]
    [InlineData("/kk")]
    public async Task A_rule_for_a_folders_index_holds_for_the_folder(string path) =>
        Assert.Equal("kk", (await GetAsync(path)).Headers["X-Page"].ToString());

    [Fact]
    public async Task A_configured_type_is_used() => Assert.Equal("text/vtt", (await GetAsync("/words.vtt")).ContentType);

    [Fact]
    public async Task A_known_file_is_not_sent_again()
    {
        var first = await GetAsync("/assets/main.js");
        var second = await GetAsync("/assets/main.js", etag: first.Headers.ETag);
        Assert.Equal((304, ""), (second.StatusCode, BodyOf(second)));
        Assert.Equal("immutable", second.Headers.CacheControl.ToString());
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    public async Task Text_is_compressed_as_the_browser_accepts(string accept, string encoding)
    {
        var answer = await GetAsync("/assets/main.js", accept: accept);
        Assert.Equal(encoding, answer.Headers.ContentEncoding.ToString());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.ToString());
        Assert.Equal(answer.ContentLength, answer.Body.Length);
        Assert.Equal(new string('x', 5000), BodyOf(answer));
    }

    [Fact]
    public async Task A_head_has_everything_but_the_body()
    {
        var answer = await GetAsync("/assets/main.js", method: "HEAD");
        Assert.Equal((200, 5000, 0), (answer.StatusCode, answer.ContentLength, answer.Body.Length));
    }

    [Fact]
    public async Task A_page_takes_no_posts() => Assert.Equal(405, (await GetAsync("/about", method: "POST")).StatusCode);

    [Fact]
    public async Task A_rule_for_a_method_applies_to_that_method() =>
        Assert.Equal("/about", (await GetAsync("/post-only", method: "POST")).Headers.Location.ToString());

    [Fact]
    public void A_rule_that_this_server_does_not_know_is_refused() =>
        Assert.Throws<JsonException>(() => SiteConfig.Parse("""{ "routes": [ { "route": "/admin*", "allowedRoles": ["administrator"] } ] }"""));

    public void Dispose() => folder.Delete(recursive: true);

    private static string BodyOf(HttpResponse answer)
    {
        answer.Body.Position = 0;
        using Stream body = answer.Headers.ContentEncoding.ToString() switch
        {
            "br" => new BrotliStream(answer.Body, CompressionMode.Decompress),
            "gzip" => new GZipStream(answer.Body, CompressionMode.Decompress),
            _ => answer.Body,
        };
        return new StreamReader(body).ReadToEnd();
    }

    private async Task<HttpResponse> GetAsync(string path, string method = "GET", string? query = null, string? accept = null, string? etag = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Path = path;
        http.Request.QueryString = new QueryString(query);
        http.Request.Headers.AcceptEncoding = accept;
        http.Request.Headers.IfNoneMatch = etag;
        http.Response.Body = new MemoryStream();
        await StaticSite.Open(folder.FullName).HandleAsync(http);
        return http.Response;
    }

    private void Add(string path, string content)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }
}
