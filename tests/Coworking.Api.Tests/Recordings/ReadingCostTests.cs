using System.Collections.Concurrent;
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
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>What strangers' reading costs, and that it is never behind.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class ReadingCostTests(RecordingsHost host) : IDisposable
{
    public void Dispose() => host.Watch.Before = null;

    [Fact]
    public async Task What_did_not_change_costs_one_small_read_and_no_row_of_a_recording()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Қымызмұрындық").Spoken("kk", "қымызмұрындық").FinishAsync();
        await CollectAsync(upload.Id);
        var etag = (await AnswerAsync("/api/catalogue")).Headers.ETag!.ToString();
        await AnswerAsync($"/api/recordings?query={Uri.EscapeDataString("қымызмұрындық")}");
        var calls = Watched();

        using var known = await host.Anyone.SendAsync(HttpMethod.Get, "/api/catalogue", "If-None-Match", etag);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        AssertOnly(calls, mark: 1, others: 0);
        await AnswerAsync("/api/catalogue");
        AssertOnly(calls, mark: 1, others: 0);
        Assert.Single(await ItemsAsync($"/api/recordings?tag={Uri.EscapeDataString("қымызмұрындық")}"));
        AssertOnly(calls, mark: 1, others: 0);
        // The list of collections is a table of its own; a word is looked up in the index of what is said.
        Assert.NotEmpty(await ItemsAsync("/api/collections"));
        AssertOnly(calls, mark: 1, others: 1, "Collections(");
        Assert.Single(await ItemsAsync($"/api/recordings?query={Uri.EscapeDataString("қымызмұрындық")}"));
        AssertOnly(calls, mark: 1, others: 1, "Words(");
    }

    [Fact]
    public async Task Whatever_changes_is_seen_in_the_same_moment_by_another_instance_too()
    {
        using var elsewhere = Instance();
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        await SeenAsync(elsewhere, upload.Id, isThere: true);

        await PatchAsync(upload.Id, """{"tags":["жаңа"]}""");
        Assert.Equal(["жаңа"], (await SeenAsync(elsewhere, upload.Id, isThere: true))!.Description.Tags);
        await PostAsync($"/api/recordings/{upload.Id}/hide");
        await SeenAsync(elsewhere, upload.Id, isThere: false);
        await PostAsync($"/api/recordings/{upload.Id}/show");
        await SeenAsync(elsewhere, upload.Id, isThere: true);
        using var deleted = await host.Librarian.DeleteAsync($"/api/recordings/{upload.Id}", Upload.Cancellation);
        await SeenAsync(elsewhere, upload.Id, isThere: false);
        await PostAsync($"/api/recordings/{upload.Id}/restore");
        await SeenAsync(elsewhere, upload.Id, isThere: true);
    }

    [Fact]
    public async Task What_changes_while_all_is_being_read_is_read_again()
    {
        using var elsewhere = Instance();
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        var (reached, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Watch.Before = async request =>
        {
            // The rows are on their way already when the change comes.
            if (request.Uri.ToString().Contains("TitleKk", StringComparison.Ordinal) && reached.TrySetResult())
            {
                await released.Task;
            }
        };

        var reading = elsewhere.AsItIsAsync(Upload.Cancellation);
        await reached.Task;
        await PostAsync($"/api/recordings/{upload.Id}/hide");
        released.SetResult();
        await reading;

        await SeenAsync(elsewhere, upload.Id, isThere: false);
    }

    [Fact]
    public async Task Texts_that_are_too_many_to_be_held_are_searched_where_they_are()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Тақырыпсыз").FinishAsync();
        await PatchAsync(upload.Id, """{"description":{"kk":"Шегіргүл туралы"}}""");
        using var small = Instance(mostCharacters: 3);
        using var turns = new SearchTurns();
        var list = new ListRecordings(
            Service<RecordingStore>(), small, Service<RecordingViews>(), Service<ReaderCircle>(), Service<SearchTranscripts>(), turns);
        var request = new DefaultHttpContext { RequestServices = host.Services };
        request.Request.QueryString = QueryString.Create("query", "шегіргүл");
        using var body = new MemoryStream();
        request.Response.Body = body;

        await (await list.RunAsync(request.Request, Upload.Cancellation)).ExecuteAsync(request);

        Assert.Equal(TextsRead.TooMany, (await small.WithTextsAsync(Upload.Cancellation)).Texts);
        Assert.Equal(upload.Id, (string)Assert.Single(JsonNode.Parse(Encoding.UTF8.GetString(body.ToArray()))!["items"]!.AsArray())!["id"]!);
        Assert.Single(await ItemsAsync($"/api/recordings?query={Uri.EscapeDataString("шегіргүл")}"));
    }

    [Fact]
    public async Task Of_many_who_search_at_once_some_wait_and_the_rest_are_told_to_come_back()
    {
        var released = new TaskCompletionSource();
        host.Watch.Before = request => request.Uri.ToString().Contains("Words(", StringComparison.Ordinal) ? released.Task : Task.CompletedTask;
        var searches = Enumerable.Range(0, SearchTurns.AtOnce + SearchTurns.Waiting + 1).Select(_ => host.Anyone.FetchAsync("/api/recordings?query=zhoq")).ToList();

        using var refused = await await Task.WhenAny(searches);
        using var newest = await host.Anyone.FetchAsync("/api/recordings");
        released.SetResult();
        var answers = await Task.WhenAll(searches);

        Assert.Equal("too-many-requests", await refused.ProblemAsync(HttpStatusCode.TooManyRequests));
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, newest.StatusCode);
        Assert.Equal(SearchTurns.AtOnce + SearchTurns.Waiting, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync("/api/recordings?query=zhoq")).StatusCode);
    }

    /// <summary>What another instance holds of the same centre.</summary>
    private ReadyRecordings Instance(int mostCharacters = int.MaxValue) =>
        new(new RecordingStore(Service<CentreTables>(), Service<NodaTime.IClock>()), TimeProvider.System) { MostCharacters = mostCharacters };

    private static async Task<Recording?> SeenAsync(ReadyRecordings instance, string id, bool isThere)
    {
        var seen = (await instance.AsItIsAsync(Upload.Cancellation)).Recordings.FirstOrDefault(one => one.Id.Value == id);
        Assert.Equal(isThere, seen is not null);
        return seen;
    }

    private ConcurrentQueue<string> Watched()
    {
        var calls = new ConcurrentQueue<string>();
        host.Watch.Before = request =>
        {
            calls.Enqueue(Uri.UnescapeDataString(request.Uri.ToString()));
            return Task.CompletedTask;
        };
        return calls;
    }

    private static void AssertOnly(ConcurrentQueue<string> calls, int mark, int others, string? to = null)
    {
        // Timers of the host have tables of their own.
        var seen = calls.Where(call => new[] { "Recordings", "Collections", "Words", "media" }.Any(part => call.Contains(part, StringComparison.Ordinal))).ToList();
        calls.Clear();
        Assert.Equal((mark, others), (seen.Count(IsMark), seen.Count(call => !IsMark(call))));
        Assert.All(seen.Where(call => !IsMark(call)), call => Assert.Contains(to!, call, StringComparison.Ordinal));

        static bool IsMark(string call) => call.Contains("RowKey='~readers'", StringComparison.Ordinal);
    }

    private async Task CollectAsync(string recording)
    {
        using var made = await host.Librarian.PostTextAsync("/api/collections", """{"title":{"kk":"Жинақ"}}""");
        var id = (string)(await made.BodyAsync())["id"]!;
        var body = new JsonObject { ["recordings"] = new JsonArray(recording) };
        using var arranged = await host.Librarian.PutAsJsonAsync($"/api/collections/{id}/recordings", body, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, arranged.StatusCode);
    }

    private async Task PatchAsync(string id, string json)
    {
        using var changed = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{id}", JsonNode.Parse(json), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    private async Task PostAsync(string path)
    {
        using var done = await host.Librarian.PostAsync(new Uri(path, UriKind.Relative), content: null, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    private async Task<HttpResponseMessage> AnswerAsync(string path)
    {
        var answer = await host.Anyone.FetchAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private async Task<JsonArray> ItemsAsync(string path) => (await host.Anyone.GetJsonAsync(path))["items"]!.AsArray();

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
