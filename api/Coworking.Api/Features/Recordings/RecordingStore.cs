using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>A recording and the mark of the row that it was read from.</summary>
public sealed record StoredRecording(Recording Recording, ETag Version)
{
    /// <summary>How many entries its history has had.</summary>
    internal int Entries { get; init; }
}

/// <summary>What a first request with an idempotency key decided: a repetition decides the same.</summary>
public sealed record Announcement(RecordingId Id, BlobName Upload, Instant At);

/// <summary>Reads and writes table <c>Recordings</c>; see <see cref="RecordingEntity"/> for its keys.</summary>
public sealed partial class RecordingStore(CentreTables tables, IClock clock)
{
    private const string Entries = "Entries";

    /// <summary>Where announcements stand beside their idempotency keys.</summary>
    internal const string KeysPartition = "keys";

    /// <summary>All recordings, and none of the rows that tell of them.</summary>
    private static readonly string All =
        TableClient.CreateQueryFilter($"PartitionKey eq {RecordingEntity.Partition} and RowKey lt {RecordingEntity.Behind}");

    private TableClient Table => tables.Recordings;

    public async Task<StoredRecording?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!RecordingId.TryParse(id, out var known))
        {
            return null;
        }

        var row = await Table.GetEntityIfExistsAsync<TableEntity>(RecordingEntity.Partition, known.Value, cancellationToken: cancellation);
        return row.HasValue ? Of(row.Value!) : null;
    }

    /// <summary>Writes a new recording. Writing the same announcement again leaves the first as it is.</summary>
    public async Task<ETag> InsertAsync(Recording recording, string? by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var outcome = await new TableTransaction()
            .Insert(Row(recording, entries: 1))
            .Put(HistoryRow.From(recording.Id, new HistoryEntry(1, clock.GetCurrentInstant(), RecordingChange.First, by)))
            .SubmitAsync(Table, cancellation);
        return outcome is TransactionOutcome.Committed { ETags: [var version, ..] }
            ? version
            : (await FindAsync(recording.Id.Value, cancellation))?.Version ?? default;
    }

    /// <summary>
    /// Rewrites a recording if nobody has since it was read, and in the same breath notes in its history what changed; null when
    /// somebody has, or took it away. Where the file is another one, word is left of what was kept of the old.
    /// </summary>
    /// <param name="by">See <see cref="Author"/>.</param>
    public async Task<StoredRecording?> ReplaceAsync(StoredRecording read, Recording recording, string? by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(recording);
        var change = RecordingChange.Between(read.Recording, recording);
        var entries = change.Acts.Count == 0 ? read.Entries : read.Entries + 1;
        var row = WriteMark.On(Row(recording, entries));
        var transaction = new TableTransaction().Replace(row, read.Version);
        if (entries > read.Entries)
        {
            transaction.Put(HistoryRow.From(recording.Id, new HistoryEntry(entries, clock.GetCurrentInstant(), change, by)));
        }

        foreach (var leftover in Leftover.Between(read.Recording, recording, clock.GetCurrentInstant()))
        {
            transaction.Put(LeftoverRow.From(leftover));
        }

        if (read.Recording.IsFor(Audience.Inside) || recording.IsFor(Audience.Inside))
        {
            transaction.Put(ReadersMark());
        }

        ETag? written = await transaction.SubmitAsync(Table, cancellation) switch
        {
            TransactionOutcome.Committed { ETags: [var version, ..] } => version,
            TransactionOutcome.Conflict { MayBeOurs: true } => await WriteMark.LandedAsync(Table, row, cancellation),
            _ => null,
        };
        return written is { } stands ? new StoredRecording(recording, stands) { Entries = entries } : null;
    }

    /// <summary>All whose file is kept, newest first, for work that goes through all of them.</summary>
    public IAsyncEnumerable<StoredRecording> KeptAsync(CancellationToken cancellation)
    {
        var filter = All + TableClient.CreateQueryFilter(
            $" and (State eq {nameof(RecordingState.Ready)} or State eq {nameof(RecordingState.NeedsConversion)} or State eq {nameof(RecordingState.Hidden)})");
        return Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .Select(Of);
    }

    /// <summary>All whose file is kept, and those deleted ones that may be brought back.</summary>
    internal IAsyncEnumerable<StoredRecording> WithFilesAsync(CancellationToken cancellation)
    {
        var filter = All + TableClient.CreateQueryFilter($" and State ne {nameof(RecordingState.Uploading)} and State ne {nameof(RecordingState.Checking)}");
        return Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).Select(Of);
    }

    /// <summary>The subtitles of all recordings in any state: a deleted one may be brought back.</summary>
    internal async Task<IReadOnlySet<BlobName>> SubtitlesAsync(CancellationToken cancellation)
    {
        return await Table.QueryAsync<TableEntity>(All, maxPerPage: null, RecordingEntity.Files, cancellation)
            .SelectMany(RecordingEntity.SubtitlesOf).ToHashSetAsync(cancellationToken: cancellation);
    }

    /// <summary>Bytes of all that is not deleted, smaller copies included.</summary>
    internal async Task<long> BytesAsync(CancellationToken cancellation)
    {
        var filter = All + TableClient.CreateQueryFilter($" and State ne {nameof(RecordingState.Deleted)}");
        long sum = 0;
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, maxPerPage: null, RecordingEntity.Sizes, cancellation))
        {
            sum += RecordingEntity.Bytes(row);
        }

        return sum;
    }

    /// <summary>All that were announced before <paramref name="before"/> and are not complete.</summary>
    internal IAsyncEnumerable<StoredRecording> UnfinishedAsync(Instant before, CancellationToken cancellation)
    {
        var filter = All + TableClient.CreateQueryFilter(
            $" and (State eq {nameof(RecordingState.Uploading)} or State eq {nameof(RecordingState.Checking)}) and CreatedAt lt {before.ToDateTimeOffset()}");
        return Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .Select(Of);
    }

    /// <summary>
    /// Binds what a request decided to its idempotency key, or gives back what the first request with that key decided. Null when the
    /// key was used for another request.
    /// </summary>
    public async Task<Announcement?> RememberAsync(
        CurrentUser user, IdempotencyKey key, RequestHash hash, Announcement decided, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(decided);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Patron.Value}\n{key.Value}")));
        try
        {
            await Table.AddEntityAsync(
                new TableEntity(KeysPartition, name)
                {
                    ["Hash"] = hash.Value,
                    ["Recording"] = decided.Id.Value,
                    ["Upload"] = decided.Upload.Value,
                    ["At"] = decided.At.ToDateTimeOffset(),
                },
                cancellation);
            return decided;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            TableEntity first = await Table.GetEntityAsync<TableEntity>(KeysPartition, name, cancellationToken: cancellation);
            return first.GetString("Hash") == hash.Value && RecordingId.TryParse(first.GetString("Recording"), out var id)
                ? new Announcement(id, new BlobName(first.GetString("Upload")), Instant.FromDateTimeOffset(first.GetDateTimeOffset("At")!.Value))
                : null;
        }
    }

    private static StoredRecording Of(TableEntity row) =>
        new(RecordingEntity.Read(row), row.ETag) { Entries = row.GetInt32(Entries) ?? 0 };

    private static TableEntity Row(Recording recording, int entries)
    {
        var row = RecordingEntity.From(recording);
        row[Entries] = entries;
        return row;
    }
}
