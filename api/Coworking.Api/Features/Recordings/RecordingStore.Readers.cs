using Azure;
using Azure.Data.Tables;
using Coworking.Api.Features.Recordings.Transcripts;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <content>What lists are made of.</content>
public sealed partial class RecordingStore
{
    /// <summary>Rows of one round trip where most of them will be left out by words that the table cannot search.</summary>
    private const int SearchedAtOnce = 500;

    /// <summary>
    /// The row that is written with each change of what readers may see, in its transaction: while it stands as it was, nothing has changed.
    /// It has no columns and lies behind the recordings.
    /// </summary>
    private const string ReadersRow = RecordingEntity.Behind + "readers";

    /// <summary>One page of recordings, newest first: what is ready and for <paramref name="reader"/>, or, when that is null, all in any state.</summary>
    internal async Task<RecordingPage> PageAsync(Audience? reader, RecordingQuery query, CancellationToken cancellation, SpokenFinds? said = null)
    {
        var page = new RecordingPage(reader, query, said);
        // One more than asked for tells whether there is a next page. Words and tags are looked for here, the table cannot.
        var rowsAtOnce = query.IsSearch ? SearchedAtOnce : query.Page.Limit + 1;
        var columns = reader is null ? null : query.IsSearch ? RecordingEntity.Searched : RecordingEntity.WithoutTexts;
        var filter = FilterOf(reader is null ? query.State : RecordingState.Ready, query);
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, rowsAtOnce, columns, cancellation))
        {
            if (!page.Take(Of(row)))
            {
                break;
            }
        }

        return page;
    }

    /// <summary>The mark of what readers may see: another one as soon as anything of that is another, whoever changed it.</summary>
    internal async Task<ETag> ReadersMarkAsync(CancellationToken cancellation)
    {
        var row = await Table.GetEntityIfExistsAsync<TableEntity>(RecordingEntity.Partition, ReadersRow, cancellationToken: cancellation);
        return row.HasValue ? row.Value!.ETag : default;
    }

    /// <summary>All that is ready, newest first, without texts.</summary>
    internal async Task<IReadOnlyList<Recording>> ReadyAsync(int most, CancellationToken cancellation) =>
        await ReadyRows(RecordingEntity.WithoutTexts, most, cancellation).Select(RecordingEntity.Read).ToListAsync(cancellation);

    /// <summary>The same with what is searched; texts end where they have more than <paramref name="mostCharacters"/>.</summary>
    internal async Task<(IReadOnlyList<Recording> Recordings, TextsRead Texts)> ReadyWithTextsAsync(int most, int mostCharacters, CancellationToken cancellation)
    {
        var all = new List<Recording>();
        var characters = 0;
        await foreach (var row in ReadyRows(RecordingEntity.Searched, most, cancellation))
        {
            characters += RecordingEntity.LengthOfTexts(row);
            all.Add(RecordingEntity.Read(characters > mostCharacters ? RecordingEntity.ButTexts(row) : row));
        }

        return (all, characters > mostCharacters ? TextsRead.TooMany : TextsRead.All);
    }

    private IAsyncEnumerable<TableEntity> ReadyRows(string[] columns, int most, CancellationToken cancellation) =>
        Table.QueryAsync<TableEntity>(FilterOf(RecordingState.Ready, RecordingQuery.Newest(most)), maxPerPage: null, columns, cancellation).Take(most);

    private static TableEntity ReadersMark() => new(RecordingEntity.Partition, ReadersRow);

    private static string FilterOf(RecordingState? state, RecordingQuery query)
    {
        var filter = All;
        filter += state is null ? "" : TableClient.CreateQueryFilter($" and State eq {state.Value.ToString()}");
        filter += query.Kind is null ? "" : TableClient.CreateQueryFilter($" and Kind eq {query.Kind.Value.ToString()}");
        filter += query.Language is null ? "" : TableClient.CreateQueryFilter($" and Language eq {query.Language}");
        filter += query.Fingerprint is null ? "" : TableClient.CreateQueryFilter($" and Fingerprint eq {query.Fingerprint.Value.Value}");
        return query.After is null ? filter : filter + TableClient.CreateQueryFilter($" and RowKey gt {query.After.Value.Value}");
    }
}
