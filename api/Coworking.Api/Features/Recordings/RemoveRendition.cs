using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes a smaller copy away. The file itself stays as it is; who plays the copy now plays it to the end of the link.</summary>
public sealed class RemoveRendition(EditRecording edit, RecordingViews views)
{
    public async Task<IResult> RunAsync(string id, string name, HttpRequest request, CancellationToken cancellation)
    {
        var edited = await edit.RunAsync(
            id,
            request,
            recording =>
            {
                var unused = recording.Renditions.FirstOrDefault(one => RenditionUploads.Word(one.Name) == name);
                return unused is null || recording.State == RecordingState.Deleted ? Problems.NotFound.Answer() : recording.WithoutRendition(unused.Name);
            },
            cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }
}
