using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>A librarian's upload, step by step, with nothing but HTTP: to the API, and by the link straight to storage.</summary>
internal sealed class Upload(RecordingsHost host, byte[] file)
{
    private string _kind = "video";
    private string _title = "Жаз";
    private string _name = "film.mp4";
    private string? _language;
    private string[] _tags = [];

    public string Id { get; private set; } = "";

    public string Link { get; private set; } = "";

    public JsonObject Created { get; private set; } = [];

    /// <summary>What the sender says the size is, when that is not the truth.</summary>
    public long? SaidSize { get; init; }

    public Upload Titled(string title) => With(() => _title = title);

    public Upload Audio() => With(() => (_kind, _name) = ("audio", "song.mp3"));

    public Upload Named(string name) => With(() => _name = name);

    public Upload Spoken(string language, params string[] tags) => With(() => (_language, _tags) = (language, tags));

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public JsonObject Body => new()
    {
        ["title"] = new JsonObject { ["kk"] = _title, ["ru"] = _title },
        ["kind"] = _kind,
        ["fileName"] = _name,
        ["contentType"] = "video/mp4",
        ["size"] = SaidSize ?? file.Length,
        ["language"] = _language,
        ["tags"] = new JsonArray([.. _tags.Select(tag => (JsonNode)tag)]),
    };

    /// <summary>What the site makes of a file to say that it is this one.</summary>
    public static async Task<string> FingerprintOfAsync(byte[] file) => (await FileFingerprint.OfAsync(new CountedBytes(file), Cancellation)).Value;

    public async Task<Upload> AnnounceAsync()
    {
        using var answer = await host.Librarian.PostAsJsonAsync("/api/recordings", Body, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Created = await answer.BodyAsync();
        Id = Created["id"]!.GetValue<string>();
        Link = Created["upload"]!["url"]!.GetValue<string>();
        return this;
    }

    /// <summary>Sends the file in <paramref name="count"/> blocks, from one of them on.</summary>
    public async Task<Upload> SendAsync(int count = 3, int from = 0, byte[]? other = null)
    {
        var bytes = other ?? file;
        for (var block = from; block < count; block++)
        {
            var piece = bytes[(bytes.Length * block / count)..(bytes.Length * (block + 1) / count)];
            using var content = new ByteArrayContent(piece);
            using var answer = await host.Storage.PutAsync(new Uri($"{Link}&comp=block&blockid={Uri.EscapeDataString(BlockId(block))}"), content, Cancellation);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        return this;
    }

    /// <summary>Tells storage to put the blocks together.</summary>
    public async Task<Upload> CommitAsync(int count = 3, string? contentType = null)
    {
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
        for (var block = 0; block < count; block++)
        {
            list.Append("<Latest>").Append(BlockId(block)).Append("</Latest>");
        }

        using var content = new StringContent(list.Append("</BlockList>").ToString());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        if (contentType is not null)
        {
            content.Headers.Add("x-ms-blob-content-type", contentType);
        }

        using var answer = await host.Storage.PutAsync(new Uri($"{Link}&comp=blocklist"), content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return this;
    }

    public Task<HttpResponseMessage> CompleteAsync() => host.Librarian.PostAsync($"/api/recordings/{Id}/complete", content: null, Cancellation);

    /// <summary>Asks for a fresh link and takes it.</summary>
    public async Task<JsonObject> RenewAsync()
    {
        using var answer = await host.Librarian.PostAsync($"/api/recordings/{Id}/upload", content: null, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.BodyAsync();
        Link = body["upload"]!["url"]!.GetValue<string>();
        return body;
    }

    /// <summary>All steps, to a ready recording.</summary>
    public async Task<Upload> FinishAsync()
    {
        await AnnounceAsync();
        await SendAsync();
        await CommitAsync();
        using var answer = await CompleteAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return this;
    }

    private static string BlockId(int block) => Convert.ToBase64String(Encoding.ASCII.GetBytes(block.ToString("d9")));

    private Upload With(Action change)
    {
        change();
        return this;
    }
}

internal static class Answers
{
    public static async Task<JsonObject> BodyAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>(Upload.Cancellation))!;

    /// <summary>The <c>code</c> of a problem, after a look at its status and shape.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.BodyAsync())["code"]!.GetValue<string>();
    }
}
