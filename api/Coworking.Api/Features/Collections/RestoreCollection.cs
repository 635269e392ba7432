using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>Brings a deleted collection back, where there is room for it among the others.</summary>
public sealed class RestoreCollection(EditCollection edit, CollectionStore store, CollectionViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(id, request, was => RestoreAsync(was, cancellation), cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }

    private async Task<Result<Collection, ProblemAnswer>> RestoreAsync(Collection collection, CancellationToken cancellation)
    {
        if (collection.Restore(clock.GetCurrentInstant()) is not { } restored)
        {
            return CollectionProblems.TooLateToRestore.Answer();
        }

        return collection.DeletedAt is null || CreateCollection.IsRoomIn(await store.AllAsync(cancellation))
            ? restored
            : CollectionProblems.TooMany.Answer();
    }
}
