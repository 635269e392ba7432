using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Collections;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Collections;

/// <summary>
/// Says which recordings a collection has, and in what order. What is new in it must be there; what was in it before may stay, although
/// it was deleted meanwhile: it may be brought back.
/// </summary>
public sealed class ArrangeCollection(EditCollection edit, PickRecordings pick, CollectionViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, CollectionsJson.Wire.ArrangeCollectionBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var wanted = new List<RecordingId>();
        foreach (var name in body.Value.Recordings)
        {
            if (!RecordingId.TryParse(name, out var recording))
            {
                return CollectionProblems.UnknownRecording.Answer();
            }

            wanted.Add(recording);
        }

        var edited = await edit.RunAsync(id, request, collection => ArrangeAsync(collection, wanted, cancellation), cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }

    private async Task<Result<Collection, ProblemAnswer>> ArrangeAsync(Collection was, IReadOnlyList<RecordingId> wanted, CancellationToken cancellation)
    {
        if (was.DeletedAt is not null)
        {
            return Problems.NotFound.Answer();
        }

        var arranged = was.Arrange(wanted, clock.GetCurrentInstant());
        if (!arranged.IsOk)
        {
            return CollectionProblems.Of(arranged.Error);
        }

        var added = wanted.Except(was.Recordings).ToList();
        var found = await pick.WithoutTextsAsync(added, cancellation);
        return found.Count(one => one.State != RecordingState.Deleted) == added.Count
            ? arranged.Value
            : CollectionProblems.UnknownRecording.Answer();
    }
}
