using System.Net;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Screens;

/// <summary>A television becomes the centre's by a code that a librarian types, and by nothing else.</summary>
public sealed class PairingTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre? _centre;

    private TestCentre Centre => _centre!;

    private CentreTables Tables => Centre.Host.Services.GetRequiredService<CentreTables>();

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage);

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    [Fact]
    public async Task A_television_shows_a_code_and_has_nothing_until_a_librarian_has_typed_it()
    {
        var (code, token) = await Centre.AskForCodeAsync();
        using var television = Centre.WithToken(token);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$", code);
        using (var early = await television.FetchAsync("/api/screen"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, early.StatusCode);
        }

        using var typed = await Centre.TypeAsync($" {code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} ", "  Оқу залы ");

        Assert.Equal(HttpStatusCode.Created, typed.StatusCode);
        var state = await television.GetJsonAsync("/api/screen");
        Assert.Equal(("Оқу залы", "timetable"), ((string?)state["name"], (string?)state["mode"]));
        var digits = (string)(await television.GetJsonAsync("/api/screen/check-in-code"))["code"]!;
        using var desk = await Centre.ClientAsync("librarian");
        Assert.Equal(digits, (string?)(await desk.GetJsonAsync("/api/desk/check-in-code"))["code"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("000-000")]
    [InlineData("000-00")]
    [InlineData("UUU-UUU")]
    [InlineData("000000000000000000000000000000000000000")]
    public async Task A_wrong_code_is_unknown(string code)
    {
        await Centre.AskForCodeAsync();
        using var typed = await Centre.TypeAsync(code);
        Assert.Equal((HttpStatusCode)422, typed.StatusCode);
        Assert.Equal("unknown-pairing-code", await typed.CodeOfAsync());
    }

    [Fact]
    public async Task A_code_lapses_after_ten_minutes_and_not_before()
    {
        var (early, _) = await Centre.AskForCodeAsync();
        var (late, token) = await Centre.AskForCodeAsync();
        Centre.Clock.AdvanceSeconds(599);
        using var inTime = await Centre.TypeAsync(early);
        Assert.Equal(HttpStatusCode.Created, inTime.StatusCode);

        Centre.Clock.AdvanceSeconds(1);

        using var tooLate = await Centre.TypeAsync(late);
        Assert.Equal("unknown-pairing-code", await tooLate.CodeOfAsync());
        using var television = Centre.WithToken(token);
        using var answer = await television.FetchAsync("/api/screen");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_code_is_good_once_and_the_same_request_again_finds_what_it_made()
    {
        var (code, _) = await Centre.AskForCodeAsync();
        using var first = await Centre.TypeAsync(code, "Hall");
        using var again = await Centre.TypeAsync(code, "Hall");
        using var reused = await Centre.TypeAsync(code, "Another");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.TextAsync(), await again.TextAsync());
        Assert.Equal("unknown-pairing-code", await reused.CodeOfAsync());
        using var desk = await Centre.ClientAsync("director");
        Assert.Single((await desk.GetJsonAsync("/api/desk/screens"))["items"]!.AsArray());
        Centre.Clock.AdvanceMinutes(10);
        using var tooLate = await Centre.TypeAsync(code, "Hall");
        Assert.Equal("unknown-pairing-code", await tooLate.CodeOfAsync());
    }

    [Fact]
    public async Task Two_librarians_who_type_one_code_at_one_moment_make_one_television()
    {
        var (code, _) = await Centre.AskForCodeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Centre.TypeAsync(code, $"Hall {n}")));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Equal((HttpStatusCode)422, answer.StatusCode));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_revoked_television_has_nothing_any_more_and_the_others_stay()
    {
        var (gone, television) = await Centre.PairedAsync("Gone");
        var (_, other) = await Centre.PairedAsync("Stays");
        using var desk = await Centre.ClientAsync("librarian");
        for (var i = 0; i < 2; i++)
        {
            using var revoked = await desk.DeleteAsync(new Uri($"/api/desk/screens/{gone["id"]}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        }

        foreach (var path in new[] { "/api/screen", "/api/screen/check-in-code" })
        {
            using var refused = await television.FetchAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            using var answer = await other.FetchAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        television.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_token_is_good_for_its_own_television_and_in_no_other_form()
    {
        var (_, one) = await Centre.PairedAsync("One");
        var (_, two) = await Centre.PairedAsync("Two");
        var (first, second) = (Token(one), Token(two));
        string[] wrong =
        [
            $"screen.{second.Split('.')[1]}.{first.Split('.')[2]}", $"{first}x", first[..^1], first.ToUpperInvariant(), $"card.{first}", $"screen.{first}", "screen..", "screen.",
        ];
        foreach (var token in wrong)
        {
            using var television = Centre.WithToken(token);
            using var answer = await television.FetchAsync("/api/screen");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        one.Dispose();
        two.Dispose();

        static string Token(HttpClient client) => client.DefaultRequestHeaders.Authorization!.Parameter!;
    }

    [Fact]
    public async Task Strangers_may_ask_for_thirty_codes_a_minute_and_what_they_asked_for_goes_away()
    {
        for (var i = 0; i < 30; i++)
        {
            await Centre.AskForCodeAsync();
        }

        using var anyone = Centre.Anyone();
        using (var refused = await anyone.PostAsync("/api/screen-pairings"))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }

        Assert.Equal(30, await CodesAsync());
        Centre.Clock.AdvanceMinutes(11);
        await Centre.AskForCodeAsync();
        Assert.Equal(1, await CodesAsync());
    }

    [Fact]
    public async Task Storage_holds_no_token_only_its_hash()
    {
        var (code, token) = await Centre.AskForCodeAsync();
        await AssertNowhereAsync(token);
        using var typed = await Centre.TypeAsync(code);
        await AssertNowhereAsync(token);
        Assert.DoesNotContain(token.Split('.')[2], await typed.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_has_fifty_televisions_at_most()
    {
        var (screen, _) = await Centre.PairedAsync();
        var row = (await Tables.Plans.GetEntityAsync<TableEntity>("screens", $"S|{screen["id"]}", cancellationToken: TestContext.Current.CancellationToken)).Value;
        for (var i = 0; i < 49; i++)
        {
            row.RowKey = $"S|0000000000{i:00}";
            await Tables.Plans.AddEntityAsync(row, TestContext.Current.CancellationToken);
        }

        var (code, _) = await Centre.AskForCodeAsync();
        using var typed = await Centre.TypeAsync(code);
        Assert.Equal("too-many-screens", await typed.CodeOfAsync());
    }

    private async Task<int> CodesAsync() =>
        await Tables.Plans.QueryAsync<TableEntity>(row => row.PartitionKey == "screens").CountAsync(row => row.RowKey.StartsWith("C|", StringComparison.Ordinal));

    private async Task AssertNowhereAsync(string token)
    {
        var seen = 0;
        await foreach (var row in Tables.Plans.QueryAsync<TableEntity>(row => row.PartitionKey == "screens"))
        {
            seen++;
            Assert.DoesNotContain(token.Split('.')[2], string.Join(' ', row.Select(column => $"{column.Value}")), StringComparison.Ordinal);
        }

        Assert.Equal(1, seen);
    }
}
