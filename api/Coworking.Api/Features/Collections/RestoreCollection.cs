using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>Brings a deleted collection back.</summary>
public sealed class RestoreCollection(EditCollection edit, CollectionViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(id, request, Restore, cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }

    private Result<Collection, ProblemAnswer> Restore(Collection collection) =>
        collection.Restore(clock.GetCurrentInstant()) is { } restored ? restored : CollectionProblems.TooLateToRestore.Answer();
}
