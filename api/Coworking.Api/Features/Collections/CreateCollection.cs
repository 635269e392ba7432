using System.Security.Cryptography;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>Makes a collection without recordings.</summary>
public sealed class CreateCollection(CollectionStore store, CollectionViews views, RequestKeys keys, IClock clock)
{
    /// <summary>Most collections of a centre; two that are made at one moment may be one more.</summary>
    internal const int Most = 200;

    /// <summary>Whether there may be one more beside these.</summary>
    internal static bool IsRoomIn(IReadOnlyList<StoredCollection> all) => all.Count(one => one.Collection.DeletedAt is null) < Most;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var key = IdempotencyKey.Read(request);
        if (!key.IsOk)
        {
            return key.Error;
        }

        var body = await JsonBody.ReadWithHashAsync(request, CollectionsJson.Wire.CreateCollectionBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var (wanted, hash) = body.Value;
        var made = Collection.Create(CollectionId.Create(RandomNumberGenerator.GetBytes(8)), wanted.Title, wanted.Text, clock.GetCurrentInstant());
        if (!made.IsOk)
        {
            return CollectionProblems.Of(made.Error);
        }

        var name = await keys.ClaimAsync(CurrentUser.Of(request.HttpContext).Patron, key.Value, hash, made.Value.Id.Value, cancellation);
        if (!name.IsOk)
        {
            return name.Error;
        }

        // A repetition of a request that found room is answered as the first was.
        if (await store.FindAsync(name.Value, cancellation) is { } before)
        {
            return await AnswerAsync(before, cancellation);
        }

        return await HasRoomAsync(cancellation)
            ? await AnswerAsync(await store.InsertAsync(made.Value with { Id = CollectionId.TryParse(name.Value, out var id) ? id : made.Value.Id }, cancellation), cancellation)
            : CollectionProblems.TooMany.Answer();
    }

    /// <summary>Makes a collection of recordings that are known to be there, for the program itself.</summary>
    public async Task ImportAsync(LocalizedText title, LocalizedText? text, IReadOnlyList<RecordingId> recordings, CancellationToken cancellation)
    {
        var made = Collection.Create(CollectionId.Create(RandomNumberGenerator.GetBytes(8)), title, text, clock.GetCurrentInstant()).Value;
        await store.InsertAsync(made.Arrange(recordings, made.MadeAt).Value, cancellation);
    }

    /// <summary>Whether there may be one more; what nobody can bring back any more goes on the way.</summary>
    private async Task<bool> HasRoomAsync(CancellationToken cancellation)
    {
        var all = await store.AllAsync(cancellation);
        var now = clock.GetCurrentInstant();
        foreach (var gone in all.Where(one => one.Collection.IsGone(now)))
        {
            await store.RemoveAsync(gone, cancellation);
        }

        return IsRoomIn(all);
    }

    private async Task<IResult> AnswerAsync(StoredCollection stored, CancellationToken cancellation)
    {
        var answer = await views.DeskAsync(stored, cancellation);
        return JsonAnswer.Created($"/api/collections/{answer.Id}", answer, CollectionsJson.Wire.DeskCollection, answer.Etag);
    }
}
