using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Features.Upkeep.Backups;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using Coworking.Local;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>Tables have no backup of their own: what is written at night is what comes back, row by row and byte by byte.</summary>
public sealed class BackupTests(StorageFixture storage) : IAsyncLifetime
{
    private static readonly LocalDate Date = new(2027, 1, 13);

    private TestCentre _centre = null!;

    public async ValueTask InitializeAsync()
    {
        _centre = await TestCentre.StartAsync(storage);
        _centre.Clock.Reset(TestCentre.At(Date, "03:20"));
        using var patron = await _centre.NewPatronClientAsync();
        await A.Booking().On(Date).At("10:00").Of("pc-01", "hall").Keyed("k").With("purpose", "Кітап \"клубы\" \u2028\n— 100 %").MadeByAsync(patron);
        await A.Booking().On(Date.PlusDays(1)).Of("seat-01").MadeByAsync(patron);
        await AfterAWhile.FillAsync(_centre, Date);
        await Tables.Recordings.AddEntityAsync(new TableEntity("every", "type ✓")
        {
            ["Text"] = "",
            ["Small"] = 5,
            ["Large"] = 9_007_199_254_740_993L,
            ["Part"] = 0.1,
            ["Flag"] = false,
            ["When"] = new DateTimeOffset(2026, 11, 24, 5, 15, 0, 123, TimeSpan.Zero).AddTicks(4567),
            ["Which"] = Guid.Parse("7f0f6f44-5d5c-4d53-b5f8-0a5d6a1fbc11"),
            ["Bytes"] = new byte[] { 0, 255, 10 },
        });
    }

    public ValueTask DisposeAsync() => _centre.DisposeAsync();

    [Fact]
    public async Task What_was_wiped_comes_back_as_it_was()
    {
        var before = await RowsAsync();
        var manifest = await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Date, manifest.Date);
        await WipeAsync();
        Assert.Empty(await RowsAsync());

        var restored = await RestoreAsync();

        Assert.True(restored.IsOk);
        Assert.Equal(before, await RowsAsync());
        Assert.Equal(before.Count, manifest.Tables.Sum(table => table.Rows));
        Assert.Empty((await Get<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task The_restore_drill_ends_with_an_instance_whose_backup_is_the_same_byte_for_byte()
    {
        var manifest = await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        await using var other = await TestCentre.StartAsync(storage);
        other.Clock.Reset(TestCentre.At(Date, "03:20"));
        await WipeAsync(Get<CentreTables>(other));
        await foreach (var file in Get<CentreBlobs>().Backups.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            var bytes = await Get<CentreBlobs>().Backups.GetBlobClient(file.Name).DownloadContentAsync(TestContext.Current.CancellationToken);
            await Get<CentreBlobs>(other).Backups.GetBlobClient(file.Name).UploadAsync(bytes.Value.Content, overwrite: true, TestContext.Current.CancellationToken);
        }

        Assert.True((await Get<RestoreTables>(other).RunAsync(Date, overwrite: false, TestContext.Current.CancellationToken)).IsOk);

        var here = await Get<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken);
        var there = await Get<CheckConsistency>(other).RunAsync(date: null, TestContext.Current.CancellationToken);
        Assert.Empty(there.Findings);
        Assert.Equal((here.Days, here.Bookings), (there.Days, there.Bookings));
        Assert.Equal(manifest.Tables, (await Get<BackUpTables>(other).RunAsync(TestContext.Current.CancellationToken)).Tables);
    }

    [Fact]
    public async Task Every_table_of_the_drill_has_rows()
    {
        var manifest = await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(manifest.Tables.Where(table => table.Rows == 0).Select(table => table.Name));
        Assert.Equal(Tables.Kept.Count(), manifest.Tables.Count);
    }

    [Fact]
    public async Task The_runbook_empties_exactly_the_tables_that_come_back()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "api", "docs", "operations", "runbooks.md"), TestContext.Current.CancellationToken);

        var emptied = Assert.Single(page.Split('\n'), line => line.TrimStart().StartsWith("for table in ", StringComparison.Ordinal)).Trim()["for table in ".Length..^"; do".Length];

        Assert.Equal(string.Join(' ', Tables.Kept.Select(Tables.NameOf)), emptied);
    }

    [Fact]
    public async Task Tables_with_rows_are_left_alone_unless_told()
    {
        await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        var before = await RowsAsync();
        using var patron = await _centre.NewPatronClientAsync();
        await A.Booking().On(Date).Of("hall").At("15:00").MadeByAsync(patron);

        Assert.IsType<RestoreRefusal.NotEmpty>((await RestoreAsync()).Error);
        Assert.NotEqual(before, await RowsAsync());
        Assert.True((await RestoreAsync(overwrite: true)).IsOk);
        Assert.Superset(before.ToHashSet(StringComparer.Ordinal), (await RowsAsync()).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_goes_on()
    {
        for (var i = 0; i < 9; i++)
        {
            await Tables.Days.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity($"2020{i:0000}", $"Z|{n}") { ["Order"] = n })), TestContext.Current.CancellationToken);
        }

        var before = await RowsAsync();
        await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        await WipeAsync();
        using var cut = new CancellationTokenSource();
        _centre.Calls.Hold = TimeSpan.FromMilliseconds(40);
        var restoring = Get<RestoreTables>().RunAsync(Date, overwrite: false, cut.Token);
        while (await Tables.Days.QueryAsync<TableEntity>(row => row.PartitionKey == "20200006", cancellationToken: TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken) == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await cut.CancelAsync();
        _centre.Calls.Hold = TimeSpan.Zero;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => restoring);
        Assert.NotEqual(before, await RowsAsync());
        var mark = await Get<CentreBlobs>().Backups.GetBlobClient(RestoreProgress.FileName).DownloadContentAsync(TestContext.Current.CancellationToken);
        Assert.True(JsonDocument.Parse(mark.Value.Content).RootElement.GetProperty("rows").GetInt64() >= 500);

        Assert.True((await RestoreAsync()).IsOk);

        Assert.Equal(before, await RowsAsync());
        Assert.False(await Get<CentreBlobs>().Backups.GetBlobClient(RestoreProgress.FileName).ExistsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_or_unfinished_backup_is_refused_before_anything_is_written()
    {
        Assert.IsType<RestoreRefusal.NoSuchBackup>((await RestoreAsync()).Error);
        await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        await WipeAsync();
        var file = Get<CentreBlobs>().Backups.GetBlobClient(BackupManifest.PathOf(Date, "Centre"));
        var bytes = (await file.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray();
        bytes[^1] ^= 1;
        await file.UploadAsync(new BinaryData(bytes), overwrite: true, TestContext.Current.CancellationToken);

        Assert.Equal("Centre", Assert.IsType<RestoreRefusal.Damaged>((await Get<RestoreTables>().VerifyAsync(Date, TestContext.Current.CancellationToken)).Error).Table);
        Assert.Equal("Centre", Assert.IsType<RestoreRefusal.Damaged>((await RestoreAsync()).Error).Table);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task A_backup_is_kept_for_thirty_days()
    {
        await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        _centre.Clock.AdvanceDays(30);
        await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        Assert.True(await Manifest(Date).ExistsAsync(TestContext.Current.CancellationToken));
        _centre.Clock.AdvanceDays(1);
        await Get<BackUpTables>().RunAsync(TestContext.Current.CancellationToken);
        Assert.False(await Manifest(Date).ExistsAsync(TestContext.Current.CancellationToken));
        Assert.True(await Manifest(Date.PlusDays(30)).ExistsAsync(TestContext.Current.CancellationToken));
    }

    private CentreTables Tables => Get<CentreTables>();

    private T Get<T>(TestCentre? of = null)
        where T : notnull => (of ?? _centre).Host.Services.GetRequiredService<T>();

    private Azure.Storage.Blobs.BlobClient Manifest(LocalDate date) => Get<CentreBlobs>().Backups.GetBlobClient(BackupManifest.PathOf(date));

    private Task<Result<BackupManifest, RestoreRefusal>> RestoreAsync(bool overwrite = false) =>
        Get<RestoreTables>().RunAsync(Date, overwrite, TestContext.Current.CancellationToken);

    /// <summary>Every row of every table with the types of its columns.</summary>
    private async Task<List<string>> RowsAsync()
    {
        var rows = new List<string>();
        foreach (var table in Tables.Kept)
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
            {
                rows.Add($"{Tables.NameOf(table)} {Line(row)}");
            }
        }

        return rows;
    }

    private static string Line(TableEntity row) => string.Join(' ', row
        .Where(column => column.Key is not ("odata.etag" or "Timestamp"))
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => $"{column.Key}:{column.Value.GetType().Name}={Told(column.Value)}"));

    private static string Told(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        BinaryData bytes => Convert.ToHexString(bytes),
        DateTimeOffset instant => instant.ToString("O"),
        string text => Convert.ToBase64String(Encoding.Unicode.GetBytes(text)),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };

    private Task WipeAsync() => WipeAsync(Tables);

    private static async Task WipeAsync(CentreTables tables)
    {
        foreach (var table in tables.Kept)
        {
            var rows = await table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]).ToListAsync(TestContext.Current.CancellationToken);
            foreach (var part in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(100)))
            {
                await table.SubmitTransactionAsync(part.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)));
            }
        }
    }
}
