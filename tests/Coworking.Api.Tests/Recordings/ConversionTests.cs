using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Conversion;
using Coworking.Domain.Recordings;
using Coworking.Domain.Tests.Recordings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Coworking.Api.Tests.Recordings;

/// <summary>Smaller copies made by ffmpeg, as the job at night makes them.</summary>
public sealed class ConversionTests(StorageFixture storage) : IAsyncLifetime
{
    private readonly RecordingsHost _host = new(storage);

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_old_film_gets_copies_that_play_from_the_program_itself_and_a_second_run_finds_nothing_to_do()
    {
        var id = await KeepAsync(Corpus.Get("dvd.vob"));

        var (first, said) = await RunProgramAsync();
        var (second, _) = await RunProgramAsync();

        Assert.True((0, 0) == (first, second), said);
        Assert.Contains("2 copies made", said, StringComparison.Ordinal);
        var recording = await _host.Librarian.GetFromJsonAsync<JsonObject>($"/api/desk/recordings/{id}", Upload.Cancellation);
        Assert.Equal("ready", (string)recording!["status"]!);
        Assert.Equal(["small video/mp4", "audio audio/mp4"], recording["renditions"]!.AsArray().Select(one => $"{one!["name"]} {one["contentType"]}"));
    }

    [Fact]
    public async Task What_is_claimed_by_another_is_left_to_it_what_stopped_half_way_goes_on_and_what_is_gone_holds_up_nothing()
    {
        var id = await KeepAsync(Corpus.Get("camera.avi"));
        var claims = Service<ConversionClaims>();
        var other = await claims.TakeAsync(id, Upload.Cancellation);

        Assert.Equal(new ConversionRun(0, 0), await Convert(Ffmpeg.OnPath()!).RunAsync(Upload.Cancellation));

        await claims.ReleaseAsync(other!, Upload.Cancellation);
        var copy = Corpus.Get("baseline.mp4");
        Assert.Equal("changed-meanwhile", await ImportAsync(BlobName.Create(new byte[16])));
        Assert.Null(await ImportAsync(await KeptAsync(id)));
        // Newer, so its turn comes first.
        var lost = await KeepAsync(Corpus.Get("camera.avi"));
        await Service<RecordingLinks>().Kept(await KeptAsync(lost)).DeleteAsync(cancellationToken: Upload.Cancellation);
        Assert.Equal(new ConversionRun(1, 1), await Convert(Ffmpeg.OnPath()!).RunAsync(Upload.Cancellation));
        Assert.Equal(1, (await claims.TakeAsync(id, Upload.Cancellation))!.Failures);
        Assert.Equal(1, (await claims.TakeAsync(lost, Upload.Cancellation))!.Failures);

        Task<string?> ImportAsync(BlobName of) =>
            Service<ImportRendition>().RunAsync(Recording(id), of, RenditionName.Small, new MemoryStream(copy), Upload.Cancellation);

        async Task<BlobName> KeptAsync(string recording) =>
            (await Service<RecordingStore>().FindAsync(recording, Upload.Cancellation))!.Recording.Checked!.Kept;
    }

    [Fact]
    public async Task What_cannot_be_converted_is_tried_three_times_and_plays_or_waits_as_before()
    {
        var id = await KeepAsync(Corpus.Get("camera.avi"));
        var broken = Convert(new Ffmpeg("/bin/false"));

        for (var night = 0; night < ConversionClaims.MostFailures; night++)
        {
            Assert.Equal(new ConversionRun(0, 1), await broken.RunAsync(Upload.Cancellation));
        }

        Assert.Null(await Service<ConversionClaims>().TakeAsync(id, Upload.Cancellation));
        var recording = await _host.Librarian.GetFromJsonAsync<JsonObject>($"/api/desk/recordings/{id}", Upload.Cancellation);
        Assert.Equal(("needs-conversion", true, false), ((string)recording!["status"]!, (bool)recording["conversionFailed"]!, (bool)recording["conversionTooLarge"]!));
    }

    [Fact]
    public async Task What_the_disk_cannot_hold_is_told_of_from_the_first_night_and_is_not_tried_for_ever()
    {
        var id = await KeepAsync(Corpus.Get("camera.avi"));
        var table = Service<CentreTables>().Recordings;
        var row = (await table.GetEntityAsync<TableEntity>("recordings", id, cancellationToken: Upload.Cancellation)).Value;
        // Its copies would be larger than any disk.
        row["Milliseconds"] = (long)TimeSpan.FromDays(365_000).TotalMilliseconds;
        await table.UpdateEntityAsync(row, row.ETag, cancellationToken: Upload.Cancellation);

        for (var night = 0; night < ConversionClaims.MostFailures; night++)
        {
            Assert.Equal(new ConversionRun(0, 1), await Convert(Ffmpeg.OnPath()!).RunAsync(Upload.Cancellation));
            var list = await _host.Librarian.GetFromJsonAsync<JsonObject>("/api/desk/recordings", Upload.Cancellation);
            var told = list!["items"]!.AsArray().Single(one => (string)one!["id"]! == id)!;
            Assert.Equal((false, true), ((bool)told["conversionFailed"]!, (bool)told["conversionTooLarge"]!));
        }

        Assert.Equal(new ConversionRun(0, 0), await Convert(Ffmpeg.OnPath()!).RunAsync(Upload.Cancellation));
    }

    [Fact]
    public async Task A_file_over_which_the_program_is_killed_night_after_night_is_left_alone_as_well()
    {
        for (var night = 0; night < ConversionClaims.MostFailures; night++)
        {
            Assert.NotNull(await ClaimsAt(night).TakeAsync("hangs", Upload.Cancellation));
        }

        Assert.Null(await ClaimsAt(ConversionClaims.MostFailures).TakeAsync("hangs", Upload.Cancellation));

        ConversionClaims ClaimsAt(int night) => new(Service<CentreTables>(), new FakeClock(SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(night)));
    }

    [Fact]
    public async Task Ffmpeg_that_hangs_is_stopped_and_says_so()
    {
        var began = Stopwatch.GetTimestamp();

        var complaint = await new Ffmpeg("/bin/sleep").RunAsync(["60"], TimeSpan.FromMilliseconds(200), Upload.Cancellation);

        Assert.Equal("not done after 00:00:00.2000000", complaint);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static RecordingId Recording(string id) => RecordingId.TryParse(id, out var known) ? known : default;

    private T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    private ConvertRecordings Convert(Ffmpeg ffmpeg) => new(
        Service<RecordingStore>(), Service<ConversionClaims>(),
        new ConvertRecording(ffmpeg, Service<RecordingLinks>(), Service<ImportRendition>(), NullLogger<ConvertRecording>.Instance), NullLogger<ConvertRecordings>.Instance);

    private async Task<string> KeepAsync(byte[] file)
    {
        var upload = await new Upload(_host, file).AnnounceAsync();
        await upload.SendAsync();
        await upload.CommitAsync();
        Assert.Equal("needs-conversion", (string)(await (await upload.CompleteAsync()).BodyAsync())["status"]!);
        return upload.Id;
    }

    private async Task<(int Code, string Said)> RunProgramAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ConvertRecordings).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["Storage__Tables__connectionString"] = storage.ConnectionString;
        start.Environment["Storage__Blobs__connectionString"] = storage.ConnectionString;
        start.Environment["Storage__Prefix"] = _host.Prefix;
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(Upload.Cancellation);
        var said = await program.StandardOutput.ReadToEndAsync(Upload.Cancellation);
        await program.WaitForExitAsync(Upload.Cancellation);
        return (program.ExitCode, said + await errors);
    }
}
