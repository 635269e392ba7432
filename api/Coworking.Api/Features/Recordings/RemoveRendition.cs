using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Takes a smaller copy away. The file itself stays as it is.</summary>
public sealed class RemoveRendition(EditRecording edit, RecordingViews views, RecordingLinks links)
{
    public async Task<IResult> RunAsync(string id, string name, HttpRequest request, CancellationToken cancellation)
    {
        Rendition? unused = null;
        var edited = await edit.RunAsync(
            id,
            request,
            recording =>
            {
                unused = recording.Renditions.FirstOrDefault(one => RenditionUploads.Word(one.Name) == name);
                return unused is null || recording.State == RecordingState.Deleted ? Problems.NotFound.Answer() : recording.WithoutRendition(unused.Name);
            },
            cancellation);
        if (!edited.IsOk)
        {
            return edited.Error;
        }

        await links.Kept(unused!.Kept).DeleteIfExistsAsync(cancellationToken: cancellation);
        return await views.DeskAnswerAsync(edited.Value, cancellation);
    }
}
