using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Changes what is said about a recording.</summary>
public sealed class ChangeRecording(EditRecording edit, RecordingViews views, IClock clock)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, RecordingsJson.Wire.ChangeRecordingBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var edited = await edit.RunAsync(id, request, recording => Change(recording, body.Value), cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }

    private Result<Recording, ProblemAnswer> Change(Recording recording, ChangeRecordingBody wanted)
    {
        if (recording.State == RecordingState.Deleted)
        {
            return Problems.NotFound.Answer();
        }

        var was = recording.Description;
        var language = wanted.Language switch { null => was.Language, "" => null, var other => other };
        var words = RecordingDescription.Create(wanted.Title ?? was.Title, wanted.Description is { } text ? text.ToText() : was.Text, language, wanted.Tags ?? was.Tags);
        var described = DescribeRecording.With(words, wanted, (was.Provenance, was.Terms), clock.GetCurrentInstant());
        return described.IsOk ? recording.Describe(described.Value) : RecordingProblems.Of(described.Error);
    }
}
