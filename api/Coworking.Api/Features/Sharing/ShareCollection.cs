using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Collections;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Sharing;

/// <summary>A collection to pass on.</summary>
public sealed class ShareCollection(SeenRecordings seen, ReadSettings settings, PublicAddress address)
{
    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { Centre: var centre })
        {
            return CentreProblems.NotSetUp.Answer();
        }

        if (await seen.OfAsync(id, Audience.Everyone, cancellation) is not { Collection: var collection, Recordings: var recordings })
        {
            return Problems.NotFound.Answer();
        }

        var language = AskedLanguage.Of(request, centre.Languages);
        return new Preview
        {
            Title = collection.Title.In(language),
            Text = collection.Text?.In(language),
            Centre = centre.Name.In(language),
            Language = language,
            Type = "website",
            Own = address.Api($"/share/collections/{collection.Id}?{AskedLanguage.Query}={language}"),
            Page = address.Page($"/{language}/collection/?id={collection.Id}"),
            Picture = recordings.FirstOrDefault(one => one.Poster is not null) is { } pictured ? address.Api($"/recordings/{pictured.Id}/poster") : null,
        }.Answer();
    }
}
