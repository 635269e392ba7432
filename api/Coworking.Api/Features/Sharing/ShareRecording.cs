using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Sharing;

/// <summary>A recording to pass on.</summary>
public sealed class ShareRecording(PickRecordings pick, ReadSettings settings, PublicAddress address)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { Centre: var centre })
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (!RecordingId.TryParse(id, out var known)
            || (await pick.RunAsync([known], cancellation)) is not [var recording]
            || !recording.IsFor(Audience.Everyone))
        {
            return Problems.NotFound.Answer();
        }

        var language = AskedLanguage.Of(request, centre.Languages);
        return new Preview
        {
            Title = recording.Description.Title.In(language),
            Text = recording.Description.Text?.In(language),
            Centre = centre.Name.In(language),
            Language = language,
            Type = recording.Kind == RecordingKind.Video ? "video.other" : "website",
            Own = address.Api($"/share/recordings/{recording.Id}?{AskedLanguage.Query}={language}"),
            Page = address.Page($"/{language}/recording/?id={recording.Id}"),
            Picture = recording.Poster is null ? null : address.Api($"/recordings/{recording.Id}/poster"),
        }.Answer();
    }
}
