using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>Recordings found by what is said in them.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class TranscriptSearchTests(RecordingsHost host)
{
    [Fact]
    public async Task What_is_said_is_found_as_it_is_typed_and_tells_the_moment_and_not_to_those_whom_it_is_not_for()
    {
        var upload = await SpokenAsync("Сирек кітапхана туралы", "Жездікиік күйі");

        var item = Assert.Single(await FindAsync(host.Anyone, "жездикиик СИРЕК"))!;
        Assert.Equal(upload.Id, (string)item["id"]!);
        Assert.Equal(
            """[{"language":"kk","seconds":0,"text":"Сирек кітапхана туралы"},{"language":"kk","seconds":61,"text":"Жездікиік күйі"}]""",
            Json(item["moments"]!));
        Assert.NotNull(Assert.Single(await FindAsync(host.Anyone, "Тақырыпсыз жездікиік"))!["moments"]);
        Assert.Empty(await FindAsync(host.Anyone, "жездікиік жоқсөз"));
        await ChangeAsync(upload.Id, """{"title":{"kk":"Жездікиік"}}""");
        Assert.Equal("Жездікиік күйі", (string)Assert.Single(Assert.Single(await FindAsync(host.Anyone, "жездікиік"))!["moments"]!.AsArray())!["text"]!);
        Assert.Empty(await FindAsync(host.Anyone, "жездікиік", "&kind=video"));

        await ChangeAsync(upload.Id, """{"audience":"inside"}""");
        Assert.Empty(await FindAsync(host.Anyone, "жездікиік"));
        Assert.Empty(await FindAsync(host.Patron, "жездікиік"));
        Assert.Single(await FindAsync(host.Librarian, "жездікиік"));
    }

    [Fact]
    public async Task What_was_replaced_removed_or_deleted_is_found_no_more_and_leaves_no_row()
    {
        var upload = await SpokenAsync("Тобылғытор");
        var first = await FileAsync(upload.Id);
        await PutAsync(upload.Id, "Шұбаршолақ");

        Assert.Empty(await FindAsync(host.Anyone, "тобылғытор"));
        Assert.Single(await FindAsync(host.Anyone, "шубаршолак"));

        using var deleted = await host.Librarian.DeleteAsync($"/api/recordings/{upload.Id}", Upload.Cancellation);
        Assert.Empty(await FindAsync(host.Librarian, "шұбаршолақ"));
        using var restored = await host.Librarian.PostAsync($"/api/recordings/{upload.Id}/restore", content: null, Upload.Cancellation);
        Assert.Single(await FindAsync(host.Anyone, "шұбаршолақ"));

        var second = await FileAsync(upload.Id);
        using var removed = await host.Librarian.DeleteAsync($"/api/recordings/{upload.Id}/subtitles/kk", Upload.Cancellation);
        Assert.Empty(await FindAsync(host.Anyone, "шұбаршолақ"));
        var rows = await Service<CentreTables>().Words.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Upload.Cancellation).ToListAsync(Upload.Cancellation);
        Assert.DoesNotContain(rows, row => row.RowKey.Contains(first.Value, StringComparison.Ordinal) || row.RowKey.Contains(second.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_that_was_interrupted_or_lost_catches_up_and_drops_what_no_recording_has()
    {
        var upload = await SpokenAsync("Ақбөкен");
        var (file, store, index) = (await FileAsync(upload.Id), Service<WordStore>(), Service<IndexTranscripts>());
        var nobodys = BlobName.Create(Guid.NewGuid().ToByteArray());

        // Somebody crashed between the note and the words; and after a file was taken away.
        await store.RemoveAsync(file, Upload.Cancellation);
        await Service<CentreTables>().Words.AddEntityAsync(WordEntity.Ledger(file, ["акбокен"]), Upload.Cancellation);
        await store.AddAsync(nobodys, () => Task.FromResult<IReadOnlyList<string>?>(["акбокен", "каз"]), Upload.Cancellation);
        Assert.Empty(await FindAsync(host.Anyone, "ақбөкен"));

        Assert.InRange(await index.RunAsync(Upload.Cancellation), 2, int.MaxValue);
        Assert.Single(await FindAsync(host.Anyone, "акбокен"));
        Assert.Equal([file], (await store.FindAsync("акбокен", Upload.Cancellation)).Files);
        Assert.Equal(0, await index.RunAsync(Upload.Cancellation));

        await store.RemoveAsync(file, Upload.Cancellation);
        Assert.Equal(1, await index.RunAsync(Upload.Cancellation));
        Assert.Single(await FindAsync(host.Anyone, "ақбөкен"));
    }

    private async Task<Upload> SpokenAsync(params string[] lines)
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Тақырыпсыз").FinishAsync();
        await PutAsync(upload.Id, lines);
        return upload;
    }

    private async Task PutAsync(string id, params string[] lines)
    {
        var file = string.Concat(lines.Select((line, minute) => $"\n{minute:00}:0{minute}.500 --> {minute:00}:09.000\n{line}\n"));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"WEBVTT\n{file}"));
        using var set = await host.Librarian.PutAsync($"/api/recordings/{id}/subtitles/kk", content, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }

    private async Task ChangeAsync(string id, string json)
    {
        using var changed = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{id}", JsonNode.Parse(json), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    private static async Task<JsonArray> FindAsync(HttpClient client, string words, string more = "") =>
        (await client.GetJsonAsync($"/api/recordings?query={Uri.EscapeDataString(words)}{more}"))["items"]!.AsArray();

    private async Task<BlobName> FileAsync(string id) => (await Service<RecordingStore>().FindAsync(id, Upload.Cancellation))!.Recording.Subtitles["kk"];

    private static string Json(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
