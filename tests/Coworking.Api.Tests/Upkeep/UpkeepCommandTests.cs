using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Recordings;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
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

        var (whole, verified) = await RunAsync(centre.Prefix, "verify", "--from", date);
        Assert.Equal(0, whole);
        Assert.StartsWith("whole: 9 tables, ", verified, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(centre.Prefix, "verify", "--from", "2020-01-01")).Code);

        var (refused, why) = await RunAsync(centre.Prefix, "restore", "--from", date);
        Assert.Equal(1, refused);
        Assert.Contains("has rows", why, StringComparison.Ordinal);

        await centre.Host.Services.GetRequiredService<CentreTables>().Days
            .DeleteEntityAsync(A.Iso(day).Replace("-", "", StringComparison.Ordinal), $"B|{booking["id"]}", ETag.All, TestContext.Current.CancellationToken);
        var (broken, findings) = await RunAsync(centre.Prefix, "fsck", "--date", A.Iso(day));
        Assert.Equal(1, broken);
        Assert.Contains("sheet-entry-without-booking", findings, StringComparison.Ordinal);

        // What is there now is laid aside, and the backup of the same date stays what it was.
        Assert.EndsWith($"backed up aside/{date}", (await RunAsync(centre.Prefix, "backup", "--aside")).Said, StringComparison.Ordinal);
        Assert.Equal(verified, (await RunAsync(centre.Prefix, "verify", "--from", date)).Said);
        var manifests = await centre.Host.Services.GetRequiredService<CentreBlobs>().Backups.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken).Select(blob => blob.Name).Where(name => name.EndsWith(".json", StringComparison.Ordinal)).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([$"{date}/manifest.json", $"aside/{date}/laid-aside.json"], manifests);
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

    [Fact]
    public async Task Files_that_came_by_way_of_a_disk_get_their_content_types_back()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var centre = await TestCentre.StartAsync(storage);
        centre.Clock.Reset(SystemClock.Instance.GetCurrentInstant());
        var description = RecordingDescription.Create(new LocalizedText("Жаз", null, null), text: null, language: null, tags: null).Value;
        var recording = await centre.Host.Services.GetRequiredService<ImportRecording>().RunAsync(description, RecordingKind.Audio, "song.mp3", Clips.Get("constant.mp3"), cancellation);
        using var desk = await centre.ClientAsync("librarian");
        foreach (var (path, type, body) in new (string, string, byte[])[]
        {
            ("poster", "image/png", [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[16], .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82]),
            ("subtitles/kk", "text/vtt", [.. "WEBVTT\n\n00:00.000 --> 00:01.000\nЖаз\n"u8]),
            ($"peaks?fingerprint={await Upload.FingerprintOfAsync(Clips.Get("constant.mp3"))}", "application/octet-stream", new byte[200]),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/recordings/{recording}/{path}") { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } };
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            using var answer = await desk.SendAsync(request, cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.TextAsync());
        }

        var media = centre.Host.Services.GetRequiredService<CentreBlobs>().Media;
        var before = await TypesAsync(media);
        Assert.Equal(["application/octet-stream", "audio/mpeg", "image/png", "text/vtt; charset=utf-8"], before.Values.Order(StringComparer.Ordinal));
        Assert.Equal((0, "4 files, 0 stamped, 0 missing"), await RunAsync(centre.Prefix, "stamp"));

        // As a download and an upload of the whole container leave them.
        foreach (var name in before.Keys)
        {
            await media.GetBlobClient(name).SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = "application/octet-stream" }, cancellationToken: cancellation);
        }

        Assert.Equal((0, "4 files, 3 stamped, 0 missing"), await RunAsync(centre.Prefix, "stamp"));
        Assert.Equal(before, await TypesAsync(media));

        var gone = before.Single(one => one.Value is "image/png").Key;
        await media.DeleteBlobAsync(gone, cancellationToken: cancellation);
        Assert.Equal((1, $"missing {recording}: {gone}\n4 files, 0 stamped, 1 missing"), await RunAsync(centre.Prefix, "stamp"));
    }

    private static async Task<Dictionary<string, string>> TypesAsync(BlobContainerClient media) =>
        await media.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken).ToDictionaryAsync(blob => blob.Name, blob => blob.Properties.ContentType, StringComparer.Ordinal, TestContext.Current.CancellationToken);

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
