using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Tests.Recordings;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>What a librarian says of a recording beside its words.</summary>
[Collection(OneRecordingsHost.Name)]
public sealed class DescribeTests(RecordingsHost host)
{
    private const string All =
        """{"people":["Роза Бағланова"],"place":"Баянауыл","recordedOn":"1968-05","licence":"cc-by-nc-sa","age":"6+","audience":"everyone"}""";

    [Fact]
    public async Task What_is_said_of_a_recording_stands_on_its_page_and_is_found()
    {
        var upload = await new Upload(host, Clips.Get("constant.mp3")).Audio().FinishAsync();

        await ChangedAsync(upload.Id, All);

        var page = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings/{upload.Id}", Upload.Cancellation);
        foreach (var (member, value) in JsonNode.Parse(All)!.AsObject())
        {
            Assert.Equal(value!.ToJsonString(), page![member]?.ToJsonString());
        }

        Assert.Contains(upload.Id, await FoundAsync("query=багланова"));
        Assert.Contains(upload.Id, await FoundAsync("query=баянауыл"));
        Assert.Contains(upload.Id, await FoundAsync("age=6"));
        Assert.DoesNotContain(upload.Id, await FoundAsync("age=0"));
    }

    [Fact]
    public async Task A_member_left_out_stays_and_an_empty_one_is_taken_away()
    {
        var id = (await new Upload(host, [1]).AnnounceAsync()).Id;
        await ChangedAsync(id, All);
        await ChangedAsync(id, """{"description":{"ru":"О песне"}}""");

        var kept = await ChangedAsync(id, """{"place":"Павлодар"}""");
        var cleared = await ChangedAsync(id, """{"description":{},"people":[],"place":"","recordedOn":"","licence":"not-said","age":""}""");

        Assert.Equal(("1968-05", "6+", "Павлодар"), ((string?)kept["recordedOn"], (string?)kept["age"], (string?)kept["place"]));
        Assert.Equal("О песне", (string?)kept["description"]!["ru"]);
        Assert.Null(cleared["description"]);
        Assert.Empty(cleared["people"]!.AsArray());
        Assert.Equal((null, null, null, "not-said"), ((string?)cleared["place"], (string?)cleared["recordedOn"], (string?)cleared["age"], (string?)cleared["licence"]));
    }

    [Theory]
    [InlineData("people", """["а\u0007"]""")]
    [InlineData("people", "\"Роза\"")]
    [InlineData("recordedOn", "\"9999\"")]
    [InlineData("recordedOn", "\"yesterday\"")]
    [InlineData("age", "\"14+\"")]
    [InlineData("licence", "\"gpl\"")]
    [InlineData("audience", "\"friends\"")]
    public async Task What_does_not_fit_is_refused_beside_its_field_in_an_announcement_and_in_a_change(string member, string value)
    {
        var body = new Upload(host, [1]).Body;
        body[member] = JsonNode.Parse(value);
        var id = (await new Upload(host, [1]).AnnounceAsync()).Id;

        using var announced = await host.Librarian.PostAsJsonAsync("/api/recordings", body, Upload.Cancellation);
        using var changed = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{id}", new JsonObject { [member] = JsonNode.Parse(value) }, Upload.Cancellation);

        foreach (var refused in new[] { announced, changed })
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotNull((await refused.BodyAsync())["errors"]![member]);
        }
    }

    [Fact]
    public async Task A_licence_for_the_house_only_goes_with_the_audience_inside()
    {
        var id = (await new Upload(host, [1]).AnnounceAsync()).Id;

        using var refused = await host.Librarian.PatchAsJsonAsync($"/api/recordings/{id}", new JsonObject { ["licence"] = "in-house-only" }, Upload.Cancellation);
        var both = await ChangedAsync(id, """{"licence":"in-house-only","audience":"inside"}""");

        Assert.NotNull((await refused.BodyAsync())["errors"]!["audience"]);
        Assert.Equal(("in-house-only", "inside"), ((string?)both["licence"], (string?)both["audience"]));
    }

    [Fact]
    public async Task The_desk_reads_one_recording_with_the_version_that_a_change_is_made_from()
    {
        var id = (await new Upload(host, [1]).AnnounceAsync()).Id;
        var changed = await ChangedAsync(id, All);

        var read = await host.Librarian.GetFromJsonAsync<JsonObject>($"/api/desk/recordings/{id}", Upload.Cancellation);

        Assert.Equal(changed["etag"]!.GetValue<string>(), read!["etag"]!.GetValue<string>());
        Assert.Equal("Баянауыл", (string?)read["place"]);
    }

    private async Task<JsonObject> ChangedAsync(string id, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await host.Librarian.PatchAsync($"/api/recordings/{id}", content, Upload.Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.BodyAsync();
    }

    private async Task<string[]> FoundAsync(string query)
    {
        var page = await host.Anyone.GetFromJsonAsync<JsonObject>($"/api/recordings?{query}", Upload.Cancellation);
        return [.. page!["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
    }
}
