using Coworking.Api.Platform.Identity;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>The screen's code changes each minute, the posters' stay, and guessing stops early.</summary>
public sealed class CheckInCodesTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private static readonly CheckInProofs Both = new(Screen: true, Poster: true);
    private static readonly ResourceId Pc = new("pc-01");

    private CheckInCodes Codes => centre.Host.Services.GetRequiredService<CheckInCodes>();

    private Instant Now => centre.Clock.GetCurrentInstant();

    [Fact]
    public void The_code_on_the_screen_is_six_digits_and_changes_with_each_minute()
    {
        centre.NewDay();
        var codes = new List<string>();
        for (var minute = 0; minute < 20; minute++)
        {
            var code = Codes.OnScreen("demo", Now);
            Assert.Matches("^[0-9]{6}$", code);
            Assert.Equal(Now + Duration.FromMinutes(1), CheckInCodes.ChangesAt(Now));
            centre.Clock.AdvanceSeconds(59);
            Assert.Equal(code, Codes.OnScreen("demo", Now));
            Assert.Equal(Now + Duration.FromSeconds(1), CheckInCodes.ChangesAt(Now));
            centre.Clock.AdvanceSeconds(1);
            codes.Add(code);
        }

        Assert.InRange(codes.Distinct(StringComparer.Ordinal).Count(), 19, 20);
        Assert.NotEqual(Codes.OnScreen("demo", Now), Codes.OnScreen("other", Now));
    }

    [Fact]
    public async Task This_minutes_code_and_the_last_ones_are_right_and_no_older_one()
    {
        centre.NewDay();
        var code = Codes.OnScreen("demo", Now);

        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync(code));
        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync($" {code[..3]} {code[3..]} "));
        centre.Clock.AdvanceSeconds(119);
        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync(code));
        centre.Clock.AdvanceSeconds(1);
        Assert.IsType<CheckInCodeOutcome.Wrong>(await TryAsync(code));
    }

    [Fact]
    public async Task A_poster_is_right_for_a_booking_of_its_resource_at_any_time()
    {
        centre.NewDay();
        var poster = Codes.OnPoster("demo", Pc);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", poster);

        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync(poster, Pc));
        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync($"{poster[..4]}-{poster[4..]}".ToLowerInvariant().Replace('0', 'o').Replace('1', 'l'), new ResourceId("hall"), Pc));
        Assert.IsType<CheckInCodeOutcome.Wrong>(await TryAsync(poster, new ResourceId("pc-02")));
        centre.Clock.AdvanceDays(400);
        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync(poster, Pc));
    }

    [Fact]
    public async Task What_the_centre_does_not_take_proves_nothing()
    {
        centre.NewDay();
        Assert.IsType<CheckInCodeOutcome.Wrong>(await TryAsync(new CheckInProofs(Screen: false, Poster: true), Codes.OnScreen("demo", Now), Pc));
        Assert.IsType<CheckInCodeOutcome.Wrong>(await TryAsync(new CheckInProofs(Screen: true, Poster: false), Codes.OnPoster("demo", Pc), Pc));
        Assert.IsType<CheckInCodeOutcome.Wrong>(await TryAsync(Both, new string('0', 5_000), Pc));
        Assert.IsType<CheckInCodeOutcome.Wrong>(await TryAsync(Both, "", Pc));
    }

    [Fact]
    public async Task After_ten_wrong_codes_even_the_right_one_waits()
    {
        centre.NewDay();
        var patron = new PatronId($"guesser {Guid.NewGuid()}");
        var tried = await Task.WhenAll(Enumerable.Range(0, 15).Select(i => TryAsync(patron, Both, $"guess{i}", Pc)));
        Assert.Equal(10, tried.OfType<CheckInCodeOutcome.Wrong>().Count());

        Assert.Equal(900, Assert.IsType<CheckInCodeOutcome.TooManyTries>(await TryAsync(patron, Both, Codes.OnScreen("demo", Now), Pc)).RetryAfterSeconds);
        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync(Codes.OnScreen("demo", Now), Pc));
        centre.Clock.AdvanceMinutes(15);
        Assert.IsType<CheckInCodeOutcome.Right>(await TryAsync(patron, Both, Codes.OnScreen("demo", Now), Pc));
    }

    [Fact]
    public async Task The_desk_gets_the_code_for_the_screen_and_those_of_the_posters()
    {
        var day = centre.NewDay();
        centre.Clock.AdvanceSeconds(17);
        using var desk = await centre.ClientAsync("librarian");

        var screen = await desk.GetJsonAsync("/api/desk/check-in-code");
        Assert.Equal(Codes.OnScreen("demo", Now), (string?)screen["code"]);
        Assert.Equal($"{A.Iso(day)}T08:01:00+05:00", (string?)screen["changesAt"]);

        var posters = (await desk.GetJsonAsync("/api/desk/posters"))["items"]!.AsArray();
        Assert.Equal(TestCentre.DemoFile()["resources"]!.AsArray().Select(one => (string?)one!["id"]), posters.Select(one => (string?)one!["resource"]));
        Assert.Equal(40, posters.Select(one => (string?)one!["code"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Codes.OnPoster("demo", Pc), (string?)posters.Single(one => (string?)one!["resource"] == "pc-01")!["code"]);
    }

    private Task<CheckInCodeOutcome> TryAsync(string code, params ResourceId[] held) => TryAsync(Both, code, held);

    private Task<CheckInCodeOutcome> TryAsync(CheckInProofs proofs, string code, params ResourceId[] held) =>
        TryAsync(new PatronId($"patron {Guid.NewGuid()}"), proofs, code, held);

    private Task<CheckInCodeOutcome> TryAsync(PatronId patron, CheckInProofs proofs, string code, params ResourceId[] held) =>
        Codes.TryAsync(patron, "demo", held, proofs, code, Now, TestContext.Current.CancellationToken);
}
