using Azure;
using Azure.Data.Tables;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>What a patron claims before a decision: the request's key and a token for each kind with a limit that spans days.</summary>
/// <param name="Patron">Whose.</param>
/// <param name="Booking">The id the booking will have, unless the key already stands for another.</param>
/// <param name="Key">The request's key, if it names one.</param>
/// <param name="Hash">Tells the request from another under the same key.</param>
/// <param name="Limits">Kinds of the booking with the most open bookings each allows.</param>
/// <param name="EndsAt">When the booking ends: its token is free from then on.</param>
internal sealed record ClaimRequest(
    PatronId Patron, BookingId Booking, IdempotencyKey? Key, RequestHash Hash, IReadOnlyList<(ResourceKind Kind, int Most)> Limits, Instant EndsAt)
{
    /// <summary>The booking that it takes the place of: its tokens serve for this one, so that a move needs none more.</summary>
    public BookingId? Instead { get; init; }
}

/// <summary>How a claim went.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>Go on and decide.</summary>
    /// <param name="Booking">The id to book under: that of an earlier try where the key is known.</param>
    /// <param name="Tokens">The tokens taken.</param>
    /// <param name="NoneLeft">A kind of which all tokens stand for live bookings.</param>
    /// <param name="IsRepeat">An earlier try under the same key may be at work at this moment.</param>
    internal sealed record Taken(BookingId Booking, IReadOnlyList<OpenToken> Tokens, ResourceKind? NoneLeft, bool IsRepeat) : Claim;

    /// <summary>The key's request has been done.</summary>
    internal sealed record AlreadyBooked(Booking Booking) : Claim;

    /// <summary>The key stood for another request.</summary>
    internal sealed record KeyReused : Claim;
}

/// <summary>Idempotency keys and open-booking tokens in table <c>Patrons</c>: ADR 0003.</summary>
public sealed partial class PatronClaims(CentreTables tables, DayStore bookings, IClock clock)
{
    private const int MostTries = 30;

    /// <summary>
    /// Claims all that is asked for in one call where nothing stands in the way, else sees what does. Nothing to claim
    /// costs no call.
    /// </summary>
    internal async Task<Claim> ClaimAsync(ClaimRequest request, CancellationToken cancellation)
    {
        if (request.Key is null && request.Limits.Count == 0)
        {
            return new Claim.Taken(request.Booking, [], NoneLeft: null, IsRepeat: false);
        }

        if (request.Instead is not null)
        {
            return await LookUntilClearAsync(request, cancellation);
        }

        var rows = request.Limits.Select(limit => TokenRow(request, FirstChoice(request.Booking, limit), limit.Kind)).ToList();
        var transaction = WithKey(request);
        rows.ForEach(row => transaction.Insert(row));
        if (await SubmitAsync(transaction, cancellation) is { } tags)
        {
            return new Claim.Taken(request.Booking, TokensOf(rows, tags, skip: request.Key is null ? 0 : 1), NoneLeft: null, IsRepeat: false);
        }

        return await LookUntilClearAsync(request, cancellation);
    }

    private async Task<Claim> LookUntilClearAsync(ClaimRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await LookAsync(request, cancellation) is { } claim)
            {
                return claim;
            }

            await Backoff.WaitAsync(attempt, cancellation);
        }

        throw new TimeoutException("A patron's claims are too busy.");
    }

    /// <summary>What the key stands for, if it was used before; null where it is new.</summary>
    internal async Task<Claim?> FindAsync(PatronId patron, IdempotencyKey key, RequestHash hash, CancellationToken cancellation)
    {
        var row = await tables.Patrons.GetEntityIfExistsAsync<TableEntity>(
            ClaimEntity.Partition(patron), ClaimEntity.KeyRow(key), cancellationToken: cancellation);
        return row.HasValue ? await EarlierAsync(row.Value!, hash, cancellation) : null;
    }

    /// <summary>
    /// Gives tokens back. One that somebody has taken over since has another tag and stays; one that cannot be given
    /// back counts as free anyway, at the latest after a minute.
    /// </summary>
    internal async Task ReleaseAsync(PatronId patron, IReadOnlyList<OpenToken> tokens, CancellationToken cancellation)
    {
        foreach (var token in tokens)
        {
            await SubmitAsync(new TableTransaction().Delete(ClaimEntity.Partition(patron), token.RowKey, token.ETag), cancellation);
        }
    }

    /// <summary>Null where somebody moved meanwhile: look again.</summary>
    private async Task<Claim?> LookAsync(ClaimRequest request, CancellationToken cancellation)
    {
        var filter = ClaimEntity.KeyAndTokens(request.Patron, request.Key);
        var rows = await tables.Patrons.QueryAsync<TableEntity>(filter, cancellationToken: cancellation)
            .ToDictionaryAsync(row => row.RowKey, StringComparer.Ordinal, cancellation);

        var keyRow = request.Key is null ? null : rows.GetValueOrDefault(ClaimEntity.KeyRow(request.Key));
        var isRepeat = false;
        if (keyRow is not null)
        {
            var earlier = await EarlierAsync(keyRow, request.Hash, cancellation);
            if (earlier is not Claim.Taken unfinished)
            {
                return earlier;
            }

            // Our own insert, reported as a conflict when the SDK sent it twice, is no repeat.
            isRepeat = unfinished.Booking != request.Booking;
            request = request with { Booking = unfinished.Booking };
        }

        var transaction = keyRow is null ? WithKey(request) : new TableTransaction();
        var skip = transaction.Count;
        var taken = new List<TableEntity>();
        foreach (var (kind, most) in request.Limits)
        {
            if (await FreeTokenAsync(request, kind, most, rows, cancellation) is not { } free)
            {
                return await NoneLeftAsync(request, kind, keyRow is null, isRepeat, cancellation);
            }

            taken.Add(free.Row);
            _ = free.Known is { } known ? transaction.Replace(free.Row, known.ETag) : transaction.Insert(free.Row);
        }

        if (transaction.Count == 0)
        {
            return new Claim.Taken(request.Booking, [], NoneLeft: null, isRepeat);
        }

        return await SubmitAsync(transaction, cancellation) is { } tags
            ? new Claim.Taken(request.Booking, TokensOf(taken, tags, skip), NoneLeft: null, isRepeat)
            : null;
    }

    private async Task<Claim> EarlierAsync(TableEntity keyRow, RequestHash hash, CancellationToken cancellation)
    {
        if (!ClaimEntity.IsSameRequest(keyRow, hash))
        {
            return new Claim.KeyReused();
        }

        var id = ClaimEntity.BookingOf(keyRow);
        return await bookings.FindAsMadeAsync(id, cancellation) is { } made
            ? new Claim.AlreadyBooked(made)
            : new Claim.Taken(id, [], NoneLeft: null, IsRepeat: true);
    }

    private async Task<Claim?> NoneLeftAsync(ClaimRequest request, ResourceKind kind, bool keyIsNew, bool isRepeat, CancellationToken cancellation)
    {
        // The key is kept even so: with another body it must be refused whatever became of this one.
        return request.Key is not null && keyIsNew && await SubmitAsync(WithKey(request), cancellation) is null
            ? null
            : new Claim.Taken(request.Booking, [], kind, isRepeat);
    }

    /// <summary>The tags of what was written; null where nothing was, or nobody knows: whoever asked looks again.</summary>
    private async Task<IReadOnlyList<ETag>?> SubmitAsync(TableTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            return (await transaction.SubmitAsync(tables.Patrons, cancellation) as TransactionOutcome.Committed)?.ETags;
        }
        catch (Exception e) when (UnclearEnd.Is(e) && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static TableTransaction WithKey(ClaimRequest request) => request.Key is { } key
        ? new TableTransaction().Insert(ClaimEntity.OfKey(request.Patron, key, request.Hash, request.Booking))
        : new TableTransaction();

    private static List<OpenToken> TokensOf(IEnumerable<TableEntity> rows, IReadOnlyList<ETag> tags, int skip) =>
        [.. rows.Zip(tags.Skip(skip), (row, tag) => new OpenToken(row.RowKey, tag))];
}
