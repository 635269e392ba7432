using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>Takes a collection away from readers, and nothing of its recordings; it can be brought back for 30 days.</summary>
public sealed class DeleteCollection(EditCollection edit, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(id, request, Delete, cancellation);
        return edited.IsOk ? TypedResults.NoContent() : edited.Error;
    }

    private Result<Collection, ProblemAnswer> Delete(Collection collection) => collection.Delete(clock.GetCurrentInstant());
}
