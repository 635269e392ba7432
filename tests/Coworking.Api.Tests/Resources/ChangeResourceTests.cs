using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Centres;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Resources;

public sealed class ChangeResourceTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private static JsonObject Computer(string name) =>
        new() { ["kind"] = "computer", ["name"] = new JsonObject { ["ru"] = name }, ["zone"] = new JsonObject { ["ru"] = "Второй этаж" }, ["features"] = new JsonArray("window") };

    [Fact]
    public async Task A_new_computer_stands_last_and_can_be_booked_at_once()
    {
        using var director = await centre.ClientAsync("director");
        using var added = await director.PutAsync("/api/desk/resources/pc-20", Computer("Компьютер 20"), "If-None-Match", "*");
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);

        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).Of("pc-20").MadeByAsync(patron);
        var last = (await director.GetJsonAsync("/api/resources"))["items"]!.AsArray()[^1]!;
        Assert.Equal("pc-20", (string?)last["id"]);
        Assert.Equal("Второй этаж", (string?)last["zone"]!["ru"]);
    }

    [Fact]
    public async Task Adding_does_not_overwrite_and_changing_keeps_the_place_in_the_list()
    {
        using var director = await centre.ClientAsync("director");
        using var twice = await director.PutAsync("/api/desk/resources/pc-01", Computer("Мой"), "If-None-Match", "*");
        Assert.Equal("resource-exists", (string?)(await twice.JsonAsync())["code"]);

        using var changed = await director.PutAsync("/api/desk/resources/pc-02", Computer("У окна"));
        Assert.Equal("У окна", (string?)(await changed.JsonAsync())["name"]!["ru"]);
        Assert.Equal("pc-02", (string?)(await director.GetJsonAsync("/api/resources"))["items"]![1]!["id"]);
    }

    [Fact]
    public async Task Resources_change_order_all_together()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage);
        using var director = await other.ClientAsync("director");
        var ids = (await director.GetJsonAsync("/api/resources"))["items"]!.AsArray().Select(item => (string)item!["id"]!).Reverse().ToList();

        using var ordered = await director.PutAsync("/api/desk/resources/order", Order(ids));
        Assert.Equal(HttpStatusCode.OK, ordered.StatusCode);
        Assert.Equal(ids, (await director.GetJsonAsync("/api/resources"))["items"]!.AsArray().Select(item => (string)item!["id"]!));

        using var short1 = await director.PutAsync("/api/desk/resources/order", Order([.. ids.Skip(1)]));
        Assert.NotNull((await short1.JsonAsync())["errors"]!["ids"]);
        using var doubled = await director.PutAsync("/api/desk/resources/order", Order([.. ids.Skip(1), ids[1]]));
        Assert.NotNull((await doubled.JsonAsync())["errors"]!["ids"]);
    }

    [Theory]
    [InlineData("pc-21", "capacity", "0", "capacity")]
    [InlineData("pc-21", "capacity", "1001", "capacity")]
    [InlineData("pc-21", "features", """["Window seat"]""", "features")]
    [InlineData("pc-21", "features", """["window","window"]""", "features")]
    [InlineData("pc-21", "kind", "\"boat\"", "kind")]
    [InlineData("PC 21", "capacity", "1", "id")]
    [InlineData("hall", "capacity", "1", "kind")]
    public async Task What_no_resource_may_have_is_named_with_its_field(string id, string member, string value, string field)
    {
        using var director = await centre.ClientAsync("director");
        var body = Computer("Компьютер");
        body[member] = JsonNode.Parse(value);
        using var answer = await director.PutAsync($"/api/desk/resources/{Uri.EscapeDataString(id)}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }

    [Fact]
    public async Task Many_directors_adding_at_once_lose_nothing()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage);
        using var director = await other.ClientAsync("director");
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(async i =>
        {
            using var answer = await director.PutAsync($"/api/desk/resources/new-{i}", Computer($"{i}"));
            return answer.StatusCode;
        }));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(46, (await director.GetJsonAsync("/api/resources"))["items"]!.AsArray().Count);
    }

    private static JsonObject Order(IEnumerable<string> ids) => new() { ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode?)id)]) };
}
