using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Centres;

public sealed class ChangeCentreTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_director_changes_the_centre_and_everybody_sees_it()
    {
        using var director = await centre.ClientAsync("director");
        centre.Clock.AdvanceMinutes(1);

        var answer = await director.SetAsync(file =>
        {
            file["phone"] = "+7 (71840) 9-10-11";
            file["accent"] = "#7a2e8d";
            file["rules"]!["kinds"]!["room"]!["approvalFromPeople"] = 8;
            file["hours"]!["weekly"]!["saturday"] = JsonNode.Parse("""[{"start":"10:00","end":"15:00"}]""");
        });

        using var anyone = centre.Anyone();
        var shown = await anyone.GetJsonAsync("/api/centre");
        Assert.True(JsonNode.DeepEquals(answer, shown), shown.ToJsonString());
        Assert.Equal("+7 (71840) 9-10-11", (string?)shown["phone"]);
        Assert.Equal(8, (int?)shown["rules"]!["kinds"]!["room"]!["approvalFromPeople"]);
        Assert.Equal("15:00", (string?)shown["hours"]!["weekly"]!["saturday"]![0]!["end"]);
        Assert.Equal(centre.Clock.GetCurrentInstant(), NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse((string)shown["changedAt"]!).Value.ToInstant());
    }

    [Fact]
    public async Task The_version_stands_in_the_body_as_in_the_header()
    {
        using var anyone = centre.Anyone();
        using var answer = await anyone.FetchAsync("/api/centre");
        Assert.Equal(answer.Headers.ETag!.ToString(), (string?)(await answer.JsonAsync())["etag"]);
    }

    [Fact]
    public async Task Two_directors_do_not_overwrite_each_other()
    {
        using var director = await centre.ClientAsync("director");
        var seen = await director.GetJsonAsync("/api/centre");
        await director.SetAsync(file => file["name"]!["en"] = "The first was faster");

        var mine = Director.Editable(seen);
        mine["name"]!["en"] = "The second";
        using var answer = await director.PutAsync("/api/desk/centre", mine, "If-Match", (string)seen["etag"]!);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("The first was faster", (string?)(await director.GetJsonAsync("/api/centre"))["name"]!["en"]);
    }

    [Fact]
    public async Task Of_many_changes_at_once_on_one_version_exactly_one_lands()
    {
        using var director = await centre.ClientAsync("director");
        var seen = await director.GetJsonAsync("/api/centre");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            var mine = Director.Editable(seen);
            mine["phone"] = $"+7 700 {i:000}";
            using var answer = await director.PutAsync("/api/desk/centre", mine, "If-Match", (string)seen["etag"]!);
            return answer.StatusCode;
        }));

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(11, answers.Count(status => status == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task A_change_that_names_no_version_is_not_made()
    {
        using var director = await centre.ClientAsync("director");
        using var answer = await director.PutAsync("/api/desk/centre", Director.Editable(await director.GetJsonAsync("/api/centre")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]!["If-Match"]);
    }

    [Theory]
    [InlineData("/hours/weekly/monday", """[{"start":"09:00","end":"13:00"},{"start":"12:45","end":"18:00"}]""", "hours.weekly.monday", "накладываться")]
    [InlineData("/hours/weekly/friday", """[{"start":"18:00","end":"09:00"}]""", "hours.weekly.friday", "позже начала")]
    [InlineData("/hours/exceptions", """[{"date":"2027-01-01","open":[]},{"date":"2027-01-01","open":[]}]""", "hours.exceptions[1].date", "уже есть")]
    [InlineData("/rules/gridMinutes", "7", "rules.gridMinutes", "Шаг")]
    [InlineData("/rules/shortestMinutes", "20", "rules.shortestMinutes", "кратна")]
    [InlineData("/rules/kinds/computer/longestMinutes", "15", "rules.kinds.computer.longestMinutes", "короче")]
    [InlineData("/rules/kinds/room/approvalFromPeople", "0", "rules.kinds.room.approvalFromPeople", "от 1 до 1000")]
    [InlineData("/rules/waitHoldMinutes", "241", "rules.waitHoldMinutes", "от 1 до 240")]
    [InlineData("/rules/noShows", """{"count":3,"days":0,"sanctionDays":14}""", "rules.noShows.days", "от 1 до 366")]
    [InlineData("/accent", "\"red\"", "accent", "#0b6e4f")]
    [InlineData("/languages", """["ru","ru"]""", "languages", "один раз")]
    [InlineData("/code", "\"other\"", "code", "ИТ-служба")]
    [InlineData("/zone", "\"Asia/Tokyo\"", "zone", "ИТ-служба")]
    public async Task What_no_centre_may_have_is_named_with_its_field(string member, string value, string field, string message)
    {
        using var director = await centre.ClientAsync("director");
        director.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");
        using var answer = await director.ChangeCentreAsync(file => Put(file, member, JsonNode.Parse(value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.JsonAsync())["errors"]!.AsObject();
        Assert.Contains(message, (string?)errors[field]?[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        using var director = await centre.ClientAsync("director");
        using var answer = await director.ChangeCentreAsync(file =>
        {
            file["accent"] = "red";
            file["rules"]!["mostResources"] = 0;
        });

        Assert.Equal(["accent", "rules.mostResources"], (await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Years_of_special_days_come_and_go()
    {
        using var director = await centre.ClientAsync("director");
        await director.SetAsync(file => file["hours"]!["exceptions"] = JsonNode.Parse("""[{"date":"2030-01-01","open":[]},{"date":"2031-01-01","open":[{"start":"10:00","end":"12:00"}]}]"""));
        var answer = await director.SetAsync(file => file["hours"]!["exceptions"]!.AsArray().RemoveAt(0));

        Assert.Equal("2031-01-01", (string?)Assert.Single(answer["hours"]!["exceptions"]!.AsArray())!["date"]);
    }

    [Fact]
    public async Task The_holidays_of_a_year_are_proposed_and_taken_over()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["hours"]!["exceptions"]!.AsArray().Clear();
            return file;
        });
        using var director = await other.ClientAsync("director");
        var proposed = await director.GetJsonAsync("/api/desk/holidays?year=2027");
        Assert.All(proposed["items"]!.AsArray(), item => Assert.False((bool)item!["listed"]!));

        await director.SetAsync(file => file["hours"]!["exceptions"] = new JsonArray(
            [.. proposed["items"]!.AsArray().Select(item => new JsonObject { ["date"] = (string?)item!["date"], ["open"] = new JsonArray(), ["reason"] = item["reason"]!.DeepClone() })]));

        var again = await director.GetJsonAsync("/api/desk/holidays?year=2027");
        Assert.All(again["items"]!.AsArray(), item => Assert.True((bool)item!["listed"]!));
        using var anyone = other.Anyone();
        Assert.Empty((await anyone.GetJsonAsync("/api/availability?date=2027-03-24"))["open"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?year=2025")]
    [InlineData("?year=x")]
    public async Task Holidays_of_years_nobody_knows_are_not_proposed(string query)
    {
        using var director = await centre.ClientAsync("director");
        using var answer = await director.FetchAsync($"/api/desk/holidays{query}");
        Assert.NotNull((await answer.JsonAsync())["errors"]!["year"]);
    }

    private static void Put(JsonObject file, string pointer, JsonNode? value)
    {
        var parts = pointer.Split('/')[1..];
        parts[..^1].Aggregate((JsonNode)file, (node, part) => node[part]!)[parts[^1]] = value;
    }
}
