using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>Changes what is said about a collection.</summary>
public sealed class ChangeCollection(EditCollection edit, CollectionViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, CollectionsJson.Wire.ChangeCollectionBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var edited = await edit.RunAsync(id, request, collection => Change(collection, body.Value), cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }

    private Result<Collection, ProblemAnswer> Change(Collection was, ChangeCollectionBody wanted)
    {
        if (was.DeletedAt is not null)
        {
            return Problems.NotFound.Answer();
        }

        var described = was.Describe(wanted.Title ?? was.Title, wanted.Text is { } text ? text.ToText() : was.Text, clock.GetCurrentInstant());
        return described.IsOk ? described.Value : CollectionProblems.Of(described.Error);
    }
}
