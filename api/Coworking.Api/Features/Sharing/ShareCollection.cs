using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Collections;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Sharing;

/// <summary>A collection to pass on.</summary>
public sealed class ShareCollection(SeenRecordings seen, ReadSettings settings, PublicAddress address, DocumentCopies copies)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { Centre: var centre })
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var language = AskedLanguage.Of(request, centre.Languages);
        return await copies.AnswerAsync(
            $"share {id} {language}",
            Preview.ContentType,
            async () => await seen.OfAsync(id, Audience.Everyone, cancellation) is { } found ? Of(found, centre, language).ToUtf8() : null) ?? Problems.NotFound.Answer();
    }

    private Preview Of(SeenCollection found, Centre centre, string language) => new()
    {
        Title = found.Collection.Title.In(language),
        Text = found.Collection.Text?.In(language),
        Centre = centre.Name.In(language),
        Language = language,
        Type = "website",
        Own = address.Api($"/share/collections/{found.Collection.Id}?{AskedLanguage.Query}={language}"),
        Page = address.Page($"/{language}/collection/?id={found.Collection.Id}"),
        Picture = found.Recordings.FirstOrDefault(one => one.Poster is not null) is { } pictured ? address.Api($"/recordings/{pictured.Id}/poster") : null,
    };
}
