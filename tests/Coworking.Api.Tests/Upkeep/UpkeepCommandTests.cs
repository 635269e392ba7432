using System.Diagnostics;
using System.Runtime.InteropServices;
using Azure;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>The console program, run as regional IT would.</summary>
public sealed class UpkeepCommandTests(StorageFixture storage)
{
    [Fact]
    public async Task A_centre_is_checked_backed_up_and_restored()
    {
        await using var centre = await TestCentre.StartAsync(storage);
        var day = SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(14).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Tuesday));
        centre.Clock.Reset(TestCentre.At(day, "08:00"));
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).Of("pc-01").MadeByAsync(patron);

        Assert.Equal((0, "1 days, 1 bookings, 0 differences"), await RunAsync(centre.Prefix, "fsck"));
        var (backedUp, said) = await RunAsync(centre.Prefix, "backup");
        Assert.Equal(0, backedUp);
        var date = said.Split(' ')[^1];

        var (refused, why) = await RunAsync(centre.Prefix, "restore", "--from", date);
        Assert.Equal(1, refused);
        Assert.Contains("has rows", why, StringComparison.Ordinal);

        await centre.Host.Services.GetRequiredService<CentreTables>().Days
            .DeleteEntityAsync(A.Iso(day).Replace("-", "", StringComparison.Ordinal), $"B|{booking["id"]}", ETag.All, TestContext.Current.CancellationToken);
        var (broken, findings) = await RunAsync(centre.Prefix, "fsck", "--date", A.Iso(day));
        Assert.Equal(1, broken);
        Assert.Contains("sheet-entry-without-booking", findings, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync(centre.Prefix, "restore", "--from", date, "--overwrite")).Code);
        Assert.Equal(0, (await RunAsync(centre.Prefix, "fsck")).Code);
    }

    [Fact]
    public async Task A_centre_file_sets_a_new_centre_up_and_leaves_one_alone_that_is()
    {
        await using var centre = await TestCentre.StartAsync(storage);
        var file = Path.Combine(Repository.Root, "infra", "libraries", "aksu.centre.json");

        Assert.Equal((0, "The centre is set up already; nothing was written."), await RunAsync(centre.Prefix, "import", file));
        Assert.Equal((0, "set up from aksu.centre.json"), await RunAsync(centre.Prefix, "import", file, "--overwrite"));
        var settings = await centre.Host.Services.GetRequiredService<CentreStore>().ReadNowAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Aksu City Library Coworking Centre", settings!.Settings.Centre.Name.En);
    }

    [Theory]
    [InlineData("2026", "import", "/nowhere/2026.centre.json")]
    [InlineData("Usage", "mend")]
    [InlineData("2026-11-24", "fsck", "--date", "yesterday")]
    [InlineData("--from", "restore")]
    public async Task A_mistake_is_told(string said, params string[] arguments)
    {
        var (code, text) = await RunAsync("nobody", arguments);
        Assert.Equal(2, code);
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_storage_it_says_which_setting_is_missing()
    {
        var (code, text) = await RunAsync(prefix: null, "fsck");
        Assert.Equal(2, code);
        Assert.Contains("Storage__Tables__serviceUri", text, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(string? prefix, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Coworking.Upkeep"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (prefix is not null)
        {
            start.Environment["Storage__Tables__connectionString"] = storage.ConnectionString;
            start.Environment["Storage__Blobs__connectionString"] = storage.ConnectionString;
            start.Environment["Storage__Prefix"] = prefix;
        }

        using var program = Process.Start(start)!;
        var said = await Task.WhenAll(program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, string.Concat(said).Trim());
    }
}
