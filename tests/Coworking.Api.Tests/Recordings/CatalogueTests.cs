using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using Coworking.Domain.Tests.Recordings;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>The whole library in one small answer.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class CatalogueTests(RecordingsHost host)
{
    /// <summary>As the budget says: 5,000 recordings in 250 KB.</summary>
    private const int Many = 5_000;
    private const int MostBytes = 250 * 1024;

    [Fact]
    public async Task A_recording_stands_in_each_column_at_its_place()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().Titled("Тау күйі").Spoken("kk", "күй").FinishAsync();
        await ChangeAsync(upload.Id, """{"people":["Құрманғазы","Дина"],"age":"0+"}""");

        var catalogue = await host.Anyone.GetJsonAsync("/api/catalogue");

        var at = catalogue["ids"]!.AsArray().Select(id => (string)id!).ToList().IndexOf(upload.Id);
        string At(string column) => catalogue[column]![at]!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Equal(
            """{"kk":"Тау күйі","ru":"Тау күйі"} "audio" "kk" "0+" "күй" "Құрманғазы\nДина" 0 0 0""",
            $"{At("titles")} {At("kinds")} {At("languages")} {At("ages")} {At("tags")} {At("people")} {At("posters")} {At("smalls")} {At("audios")}");
        Assert.All(catalogue, column => Assert.Equal(catalogue["ids"]!.AsArray().Count, column.Value!.AsArray().Count));
    }

    [Fact]
    public async Task It_is_not_sent_again_until_something_changed_and_then_it_is()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        using var first = await host.Anyone.FetchAsync("/api/catalogue");
        var etag = first.Headers.ETag!.ToString();

        using var same = await host.Anyone.SendAsync(HttpMethod.Get, "/api/catalogue", "If-None-Match", etag);
        await ChangeAsync(upload.Id, """{"tags":["жаңа"]}""");
        using var other = await host.Anyone.SendAsync(HttpMethod.Get, "/api/catalogue", "If-None-Match", etag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task It_holds_what_the_one_who_asks_may_see()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();
        await ChangeAsync(upload.Id, """{"audience":"signed-in"}""");

        Assert.DoesNotContain(upload.Id, await IdsAsync(host.Anyone));
        Assert.Contains(upload.Id, await IdsAsync(host.Patron));
    }

    [Fact]
    public async Task A_picture_has_an_address_that_stays()
    {
        var upload = await new Upload(host, Clips.Get("plain.mp4")).FinishAsync();
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 0xFF, 0xD9];
        using var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new("image/jpeg");
        using var set = await host.Librarian.PutAsync($"/api/recordings/{upload.Id}/poster", content, Upload.Cancellation);
        using var browser = new HttpClient { BaseAddress = host.Anyone.BaseAddress };

        var shown = await browser.GetByteArrayAsync(new Uri($"/api/recordings/{upload.Id}/poster", UriKind.Relative), Upload.Cancellation);
        await ChangeAsync(upload.Id, """{"audience":"signed-in"}""");
        using var hidden = await browser.GetAsync(new Uri($"/api/recordings/{upload.Id}/poster", UriKind.Relative), Upload.Cancellation);

        Assert.Equal(picture, shown);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public void Five_thousand_recordings_fit_the_budget()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ShowCatalogue.Of([.. Enumerable.Range(0, Many).Select(Made)]), RecordingsJson.Wire.CatalogueAnswer);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(json);
        }

        Assert.True(packed.Length <= MostBytes, $"{packed.Length / 1024} KB of {MostBytes / 1024} KB.");
    }

    private static readonly string[] Subjects = ["Беседа", "Лекция", "Урок", "Встреча с писателем", "Концерт", "Воспоминания", "Чтение", "Мастер-класс", "Вечер поэзии", "Сказка"];
    private static readonly string[] Kazakh = ["Әңгіме", "Дәріс", "Сабақ", "Жазушымен кездесу", "Концерт", "Естелік", "Оқу", "Шеберлік сабағы", "Поэзия кеші", "Ертегі"];
    private static readonly string[] Places = ["Баянауыл", "Ақсу", "Екібастұз", "Железин", "Ертіс", "Май", "Шарбақты", "Успен", "Тереңкөл", "Аққулы", "Павлодар", "Лебяжье", "Қашыр"];
    private static readonly string[] Names = ["Айгүл", "Ерлан", "Сәуле", "Марат", "Гүлнар", "Бақыт", "Жанар", "Нұрлан", "Ольга", "Виктор", "Людмила", "Серік", "Роза", "Қайрат", "Динара", "Тимур"];

    /// <summary>Titles in two languages, a name, a place, a year, tags, sizes of both copies: no two alike.</summary>
    private static Recording Made(int number)
    {
        var dice = new Random(number);
        string One(string[] of) => of[dice.Next(of.Length)];
        var (what, who, where, year) = (dice.Next(Subjects.Length), $"{One(Names)} {One(Names)}ов", One(Places), 1950 + dice.Next(76));
        var published = Instant.FromUtc(2027, 1, 1, 0, 0) - Duration.FromMinutes(number * 313);
        var title = new LocalizedText($"{Kazakh[what]}: {who}, {where}, {year}", $"{Subjects[what]}: {who}, {where}, {year}", null);
        var words = RecordingDescription.Create(title, text: null, dice.Next(2) == 0 ? "kk" : "ru", [One(Subjects).ToLower(CultureInfo.InvariantCulture), where]).Value;
        var described = words with { Provenance = Provenance.Create([who], where, on: null, latest: null).Value };
        var random = new byte[16];
        dice.NextBytes(random);
        var name = BlobName.Create(random);
        var facts = new MediaFacts(MediaContainer.Mp3, RecordingKind.Audio, Duration.FromSeconds(60 + dice.Next(7200)));
        return Recording.Announce(
                RecordingId.Create(published, random), described, RecordingKind.Audio, DeclaredFile.Create("a.mp3", 100_000 + dice.Next(1 << 30)).Value, name, published)
            .Check(new CheckedFile("v", facts, name)).Publish(published)
            .Render(new Rendition(RenditionName.Small, MediaContainer.Mp4, 100_000 + dice.Next(1 << 28), name), published)
            .Render(new Rendition(RenditionName.Audio, MediaContainer.Mp4, 100_000 + dice.Next(1 << 25), name), published);
    }

    private static async Task<string[]> IdsAsync(HttpClient client) =>
        [.. (await client.GetJsonAsync("/api/catalogue"))["ids"]!.AsArray().Select(id => (string)id!)];

    private async Task ChangeAsync(string id, string json)
    {
        using var changed = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{id}", JsonNode.Parse(json), Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }
}
